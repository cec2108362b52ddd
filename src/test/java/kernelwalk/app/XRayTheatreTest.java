package kernelwalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.MnistStore;
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
      network.deliver(Weights.initial(each, 1));
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

  private static void soon(Callable<Boolean> condition) throws TimeoutException {
    waitFor(30, TimeUnit.SECONDS, condition);
  }
}
