package kernelwalk.app.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kernelwalk.app.MainWindow;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class DrawPageTest {
  private static final String NO_GUESS = "No guess";

  private final LiveNetwork network = new LiveNetwork();
  private final AtomicInteger asked = new AtomicInteger();
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  @SuppressWarnings("NullAway.Init") // a page is made on the FX thread
  private DrawPage page;

  @Start
  void start(Stage stage) {
    page = new DrawPage(settings, network, asked::incrementAndGet);
    stage.setScene(new MainWindow(List.of(page), settings, 1024, 700).scene());
    stage.show();
  }

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(page::hide);
  }

  @Test
  void aDrawnStrokeMovesTheBarsAndClearEmptiesThem(FxRobot robot) throws Exception {
    network.deliver(Weights.initial(Network.lenet(), 1));
    soon(() -> text(robot, "#draw-sentence").contains("empty"));
    assertThat(bars(robot)).isEqualTo(NO_GUESS);

    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String seven = bars(robot);

    stroke(robot, new double[][] {{0.3, 0.5}, {0.7, 0.5}});
    soon(() -> !bars(robot).equals(seven));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    soon(() -> bars(robot).equals(seven));

    robot.clickOn("#draw-clear");
    soon(() -> bars(robot).equals(NO_GUESS));
    assertThat(text(robot, "#draw-sentence")).contains("empty");
  }

  @Test
  void theBarsFollowTheNetworkAsItIsNow(FxRobot robot) throws Exception {
    network.deliver(Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String before = bars(robot);
    network.deliver(Weights.initial(Network.lenet5(), 2));
    soon(() -> !bars(robot).equals(before));
  }

  @Test
  void withoutANetworkItSaysSoAndOffersToTrainOne(FxRobot robot) throws Exception {
    soon(() -> text(robot, "#draw-sentence").startsWith("No network has been trained yet"));
    robot.clickOn("#draw-train");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aStepSwitchedOffChangesWhatTheNetworkReads(FxRobot robot) throws Exception {
    network.deliver(Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String before = bars(robot);
    robot.clickOn("#draw-step-normalise");
    assertThat(robot.lookup("#draw-step-normalise").queryAs(CheckBox.class).isSelected()).isFalse();
    soon(() -> !bars(robot).equals(before));
  }

  @Test
  void theEraserTakesAStrokeAway(FxRobot robot) throws Exception {
    network.deliver(Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    robot.clickOn("#draw-tool-eraser");
    stroke(robot, new double[][] {{0.5, 0.2}, {0.5, 0.3}});
    soon(() -> bars(robot).equals(NO_GUESS));
  }

  private static void drawSeven(FxRobot robot) {
    stroke(robot, new double[][] {{0.3, 0.25}, {0.5, 0.24}, {0.7, 0.25}, {0.58, 0.5}, {0.47, 0.8}});
  }

  /** Draws through these places, as parts of the sheet's side. */
  private static void stroke(FxRobot robot, double[][] places) {
    Node sheet = robot.lookup("#draw-sheet").query();
    Bounds bounds = sheet.localToScreen(sheet.getLayoutBounds());
    double side = Math.min(bounds.getWidth(), bounds.getHeight());
    for (int i = 0; i < places.length; i++) {
      robot.moveTo(
          bounds.getCenterX() + (places[i][0] - 0.5) * side,
          bounds.getCenterY() + (places[i][1] - 0.5) * side);
      if (i == 0) {
        robot.press(MouseButton.PRIMARY);
      }
    }
    robot.release(MouseButton.PRIMARY);
  }

  private static String bars(FxRobot robot) {
    return robot.lookup("#draw-bars").query().getAccessibleText();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static void soon(Callable<Boolean> condition) throws TimeoutException {
    waitFor(30, TimeUnit.SECONDS, condition);
  }
}
