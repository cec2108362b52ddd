package kernelwalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a screen reader says of each thing that the keyboard reaches. */
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private List<Page> pages = List.of();

  @Start
  void start(Stage stage) {
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
    pages = KernelwalkApp.pages(settings, new LiveNetwork(), store);
    MainWindow window = new MainWindow(pages, settings, 990, 720);
    stage.setScene(window.scene());
    stage.setX(0);
    stage.setY(0);
    stage.show();
    window.prepare();
  }

  @Test
  void everythingThatTheKeyboardReachesHasAName(FxRobot robot) {
    for (Page page : pages) {
      robot.clickOn("#rail-" + page.id());
      robot.interact(
          () -> {
            Parent root = page.view().getScene().getRoot();
            root.applyCss();
            root.layout();
            List<String> nameless = new ArrayList<>();
            collect(root, labelled(root, new HashSet<>()), nameless);
            assertThat(nameless).as(page.id()).isEmpty();
          });
    }
  }

  /** The controls that a visible label stands for. */
  private static Set<Node> labelled(Node node, Set<Node> found) {
    if (node instanceof Label label && label.getLabelFor() != null) {
      found.add(label.getLabelFor());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> labelled(child, found));
    }
    return found;
  }

  private static void collect(Node node, Set<Node> labelled, List<String> nameless) {
    if (!node.isVisible()) {
      return;
    }
    boolean reached = node.isFocusTraversable() && !passive(node);
    if (reached && !labelled.contains(node) && name(node).isBlank()) {
      nameless.add(node.getClass().getSimpleName() + "#" + node.getId() + " " + path(node));
    }
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, labelled, nameless));
    }
  }

  private static boolean passive(Node node) {
    return node instanceof ScrollBar
        || node instanceof ScrollPane
        || (node.getParent() instanceof Control parent && parent.isFocusTraversable());
  }

  private static String name(Node node) {
    String text = node.getAccessibleText();
    if (text != null) {
      return text;
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private static String path(Node node) {
    return node.getParent() == null
        ? ""
        : node.getParent().getClass().getSimpleName() + "/" + node.getStyleClass();
  }
}
