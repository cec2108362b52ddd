package kernelwalk.app;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From pixel to probability: every layer of the X-ray opens in the theatre. */
@ExtendWith(ApplicationExtension.class)
final class XRayTheatreTest {
  @TempDir private static Path folder = Path.of("");

  private final LiveNetwork network = new LiveNetwork();

  @SuppressWarnings("NullAway.Init") // a window is made on the FX thread
  private MainWindow window;

  @Start
  void start(Stage stage) {
    Settings settings = new Settings(Language.EN, Theme.LIGHT);
    MnistStore store = new MnistStore(Map.of(), folder.resolve("none"), List.of());
    window = new MainWindow(KernelwalkApp.pages(settings, network, store), settings, 1024, 700);
    stage.setScene(window.scene());
    stage.show();
  }

  @Test
  void everyLayerOpensWithItsRealNumbers(FxRobot robot) throws Exception {
    for (Network each : List.of(Network.lenet(), Network.lenet5())) {
      network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(each, 1));
      robot.interact(() -> window.open("draw"));
      robot.clickOn("#draw-mode-read").clickOn("#draw-clear");
      stroke(robot);
      robot.clickOn("#draw-mode-xray");
      soon(() -> spoken(robot).startsWith("softmax["));
      for (int layer = each.layers().size(); layer >= 0; layer--) {
        String name = layer == each.layers().size() ? "softmax" : each.layers().get(layer).name();
        robot.interact(() -> robot.lookup("#xray").query().requestFocus());
        soon(() -> spoken(robot).startsWith(name + "["));
        robot.push(KeyCode.ENTER);
        soon(() -> window.pageProperty().get().id().equals("playground"));
        assertThat(window.pageProperty().get().subtitle().getValue()).contains(name);
        robot.interact(() -> window.open("draw"));
        robot.interact(() -> robot.lookup("#xray").query().requestFocus());
        robot.push(KeyCode.PAGE_UP);
      }
    }
  }

  @Test
  void thereIsAWayBackFromTheTheatreToTheSheet(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    robot.interact(() -> window.open("draw"));
    robot.clickOn("#draw-mode-read").clickOn("#draw-clear");
    stroke(robot);
    robot.clickOn("#draw-mode-xray");
    soon(() -> spoken(robot).startsWith("softmax["));
    List<Runnable> ways =
        List.of(
            () -> robot.clickOn("#playground-guest-back"),
            () -> robot.push(KeyCode.ESCAPE),
            () -> robot.push(KeyCode.ALT, KeyCode.LEFT));
    for (Runnable way : ways) {
      robot.interact(() -> robot.lookup("#xray").query().requestFocus());
      soon(() -> spoken(robot).startsWith("softmax["));
      robot.push(KeyCode.ENTER);
      soon(() -> window.pageProperty().get().id().equals("playground"));
      soon(() -> robot.lookup("#playground-guest-back").queryButton().isVisible());
      assertThat(robot.lookup("#playground-guest-back").queryButton().getText())
          .isEqualTo("Back to Draw");
      way.run();
      soon(() -> window.pageProperty().get().id().equals("draw"));
      assertThat(spoken(robot)).as("what was pointed at").startsWith("softmax[");
      robot.interact(() -> window.open("playground"));
      assertThat(window.pageProperty().get().subtitle().getValue())
          .as("the playground has its own stage again")
          .startsWith("Forward");
      robot.interact(() -> window.open("draw"));
    }
  }

  /** pool2 of the modern LeNet sees 14×14 pixels; its cell (r, c) begins at row 4r − 1. */
  @Test
  void whatACellSeesOfThePictureIsFramedBesideItsFilm(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    robot.interact(() -> window.open("draw"));
    robot.clickOn("#draw-mode-read").clickOn("#draw-clear");
    stroke(robot);
    robot.clickOn("#draw-mode-xray");
    soon(() -> spoken(robot).startsWith("softmax["));
    robot.interact(() -> robot.lookup("#xray").query().requestFocus());
    while (!spoken(robot).startsWith("pool2[")) {
      robot.push(KeyCode.PAGE_UP);
    }
    robot.push(KeyCode.ENTER);
    soon(() -> window.pageProperty().get().id().equals("playground"));
    StageView stage = robot.lookup(".page-playground #stage").queryAs(StageView.class);
    soon(() -> stage.playback().filmProperty().get().isPresent());
    robot.interact(() -> stage.playback().seekCell(3 * 25 + 2 * 5 + 1));
    assertThat(label(robot, ".page-playground #stage-field-cell")).isEqualTo("output[0, 3, 2, 1]");
    assertThat(label(robot, ".page-playground #stage-field-words"))
        .isEqualTo("Sees 14×14 pixels of the picture, from row 7, column 3.");
    assertThat(robot.lookup(".page-playground #stage-field-picture").query().getAccessibleText())
        .startsWith("output[0, 3, 2, 1], in the picture")
        .endsWith("from row 7, column 3.");

    robot.interact(() -> stage.playback().play());
    soon(
        () ->
            label(robot, ".page-playground #stage-field-words").endsWith("from row 7, column 7."));
    robot.interact(() -> stage.playback().pause());

    // the keyboard pins the output cell, then the first cell of the input
    robot.interact(() -> robot.lookup(".page-playground #stage-canvas").query().requestFocus());
    robot.push(KeyCode.P).push(KeyCode.P);
    soon(() -> label(robot, ".page-playground #stage-field-cell").startsWith("input["));
    assertThat(label(robot, ".page-playground #stage-field-words"))
        .isEqualTo("Sees 11×11 pixels of the picture, from row 0, column 0.");
    robot.push(KeyCode.ESCAPE);
    soon(() -> label(robot, ".page-playground #stage-field-cell").startsWith("output["));

    robot.clickOn("#playground-guest-leave");
    soon(() -> !robot.lookup(".page-playground #stage-field").query().isVisible());
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static void stroke(FxRobot robot) {
    Node sheet = robot.lookup("#draw-sheet").query();
    Bounds bounds = sheet.localToScreen(sheet.getLayoutBounds());
    double x = bounds.getCenterX();
    double y = bounds.getCenterY();
    robot.moveTo(x - 40, y - 60).press(MouseButton.PRIMARY);
    robot.moveTo(x + 40, y - 60).moveTo(x, y + 60).release(MouseButton.PRIMARY);
  }

  private static String spoken(FxRobot robot) {
    return robot.lookup("#xray").query().getAccessibleText();
  }
}
