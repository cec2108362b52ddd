package kernelwalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** With Tab alone: everything in the playground is reached, and it shows where the focus is. */
@ExtendWith(ApplicationExtension.class)
final class KeyboardWalkTest {
  /** Pixels that look different while a control has the focus: less than a short thin line. */
  private static final int VISIBLE = 24;

  private static final int MOST = 150;

  @TempDir private static Path folder = Path.of("");

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private List<Page> pages = List.of();

  @SuppressWarnings("NullAway.Init") // a window is made on the FX thread
  private MainWindow window;

  @Start
  void start(Stage stage) {
    MnistStore store = new MnistStore(Map.of(), folder.resolve("none"), List.of());
    pages = KernelwalkApp.pages(settings, new LiveNetwork(), store);
    window = new MainWindow(pages, settings, 1024, 700);
    stage.setScene(window.scene());
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(() -> pages.forEach(Page::hide));
  }

  @ParameterizedTest
  @EnumSource
  void tabReachesEverythingInThePlaygroundAndTheFocusIsSeen(Theme theme, FxRobot robot)
      throws Exception {
    robot.interact(
        () -> {
          settings.themeProperty().set(theme);
          window.open("playground");
          window.scene().lookup("#rail-playground").requestFocus();
        });
    Soon.soon(() -> String.valueOf(spoken(window.scene())).contains("output["));
    Set<Node> reached = new LinkedHashSet<>();
    List<String> unseen = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    WritableImage before = picture(robot);
    while (reached.size() < MOST) {
      robot.push(KeyCode.TAB);
      Node owner = window.scene().getFocusOwner();
      WritableImage now = picture(robot);
      if (!reached.add(owner)) {
        break;
      }
      Bounds place = owner.localToScene(owner.getLayoutBounds());
      Bounds room = new BoundingBox(0, 0, window.scene().getWidth(), window.scene().getHeight());
      if (!room.intersects(place)) {
        hidden.add(named(owner));
      }
      if (different(before, now, place) < VISIBLE) {
        unseen.add(named(owner) + " " + different(before, now, place));
      }
      before = now;
    }
    List<String> missed = new ArrayList<>();
    stops(window.scene().getRoot())
        .forEach(
            node -> {
              if (!reached.contains(node) && !besideOneOf(reached, node)) {
                missed.add(named(node));
              }
            });
    assertThat(unseen).as("has the focus, but it does not show").isEmpty();
    assertThat(hidden).as("has the focus outside the window").isEmpty();
    assertThat(missed).as("not reached").isEmpty();
  }

  private static String spoken(Scene scene) {
    return String.valueOf(
        scene.getRoot().lookup(".page-playground #stage-canvas").getAccessibleText());
  }

  private WritableImage picture(FxRobot robot) {
    WritableImage[] image = new WritableImage[1];
    robot.interact(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          image[0] = window.scene().snapshot(null);
        });
    return image[0];
  }

  /** How many pixels on and just around a place have clearly changed. */
  private static int different(WritableImage a, WritableImage b, Bounds place) {
    int count = 0;
    int bottom = (int) Math.min(a.getHeight() - 1, place.getMaxY() + 3);
    int right = (int) Math.min(a.getWidth() - 1, place.getMaxX() + 3);
    for (int y = (int) Math.max(0, place.getMinY() - 3); y <= bottom; y++) {
      for (int x = (int) Math.max(0, place.getMinX() - 3); x <= right; x++) {
        int p = a.getPixelReader().getArgb(x, y);
        int q = b.getPixelReader().getArgb(x, y);
        int far =
            Math.abs((p >> 16 & 255) - (q >> 16 & 255))
                + Math.abs((p >> 8 & 255) - (q >> 8 & 255))
                + Math.abs((p & 255) - (q & 255));
        count += far > 60 ? 1 : 0;
      }
    }
    return count;
  }

  /** Every node that can have the focus now. */
  private static List<Node> stops(Parent root) {
    List<Node> found = new ArrayList<>();
    for (Node node : root.getChildrenUnmodifiable()) {
      if (!node.isVisible() || node.isDisabled()) {
        continue;
      }
      if (node.isFocusTraversable()) {
        found.add(node);
      }
      if (node instanceof Parent parent) {
        found.addAll(stops(parent));
      }
    }
    return found;
  }

  /** Of toggles that go together Tab reaches the chosen one, and arrows the others. */
  private static boolean besideOneOf(Set<Node> reached, Node node) {
    return node instanceof ToggleButton toggle
        && toggle.getToggleGroup() != null
        && reached.stream()
            .anyMatch(
                each ->
                    each instanceof ToggleButton other
                        && toggle.getToggleGroup().equals(other.getToggleGroup()));
  }

  private static String named(Node node) {
    return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
  }
}
