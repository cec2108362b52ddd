package kernelwalk.app;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
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

@ExtendWith(ApplicationExtension.class)
class TextSizeTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private Optional<Scene> made = Optional.empty();

  @Start
  void start(Stage stage) {
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
    List<Page> pages = KernelwalkApp.pages(settings, new LiveNetwork(), store);
    MainWindow window = new MainWindow(pages, settings, 1600, 900);
    made = Optional.of(window.scene());
    stage.setScene(window.scene());
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void keysMakeAllTextLargerAndSmallerAndNormalAgain(FxRobot robot) throws Exception {
    double normal = size();
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    soon(() -> Math.abs(size() - 1.1 * normal) < 0.3);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    soon(() -> size() < normal);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    soon(() -> size() == normal);
  }

  @Test
  void atTwiceTheSizeALessonAndItsControlsAreStillInTheWindow(FxRobot robot) throws Exception {
    double normal = size();
    robot.interact(() -> settings.textScaleProperty().set(2));
    soon(() -> Math.abs(size() - 2 * normal) < 0.5);
    Node unfold = robot.lookup("#stage #stage-unfold").query();
    soon(() -> unfold.isVisible() && unfold.getLayoutX() > 0);
    robot.clickOn(unfold);
    soon(() -> robot.lookup("#stage #stage-keys").query().localToScene(0, 0).getX() > 0);
    for (String id :
        List.of(
            "#stage-play", "#stage-speed", "#stage-keys", "#next-scene", "#help", "#text-size")) {
      Node node = robot.lookup(id).query();
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMinX()).as(id).isNotNegative();
      assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(1600);
      assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(900);
      assertThat(bounds.getWidth()).as(id).isGreaterThan(20);
    }
  }

  @Test
  void atTwiceTheSizeThePlaygroundFitsASmallWindowsWidthAndItsPanelLiesOverTheStage(FxRobot robot)
      throws Exception {
    robot.interact(
        () -> {
          window().setWidth(1024);
          window().setHeight(700);
          robot.lookup("#rail-playground").queryAs(ToggleButton.class).fire();
        });
    Node page = robot.lookup(".page-playground").query();
    Node stage = robot.lookup("#playground-stage").query();
    Node side = robot.lookup(".side-scroll").query();
    soon(() -> right(stage) <= left(side) && left(side) > 0);

    robot.interact(() -> settings.textScaleProperty().set(2));
    soon(() -> !side.isVisible() && right(stage) > 900);
    for (String id : List.of("#playground-panel", "#playground-compare", "#stage-speed")) {
      assertThat(right(page.lookup(id))).as(id).isLessThanOrEqualTo(1024);
    }
    robot.interact(() -> robot.lookup("#playground-panel").queryAs(ToggleButton.class).fire());
    soon(() -> side.isVisible() && left(side) < right(stage) && right(side) <= 1024);

    robot.interact(() -> settings.textScaleProperty().set(1));
    soon(() -> side.isVisible() && right(stage) <= left(side));
  }

  private Window window() {
    return made.orElseThrow().getWindow();
  }

  private static double left(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinX();
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private double size() {
    Scene scene = made.orElseThrow();
    return scene.lookup("#next-scene") instanceof Labeled label ? label.getFont().getSize() : 0;
  }
}
