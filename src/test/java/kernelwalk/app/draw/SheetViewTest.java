package kernelwalk.app.draw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.Hand;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.ink.PenPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SheetViewTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final DrawModel model = new DrawModel(new LiveNetwork());

  @SuppressWarnings("NullAway.Init") // made on the FX thread
  private SheetView view;

  @Start
  void start(Stage stage) {
    view = new SheetView(model, settings, () -> {});
    view.setPrefSize(280, 280);
    stage.setScene(Dressed.scene(new Pane(view), settings, 300, 300));
    stage.show();
  }

  /** Where the window is late the system tells of no drag between two places. */
  @Test
  void aStrokeEndsWhereThePenIsLifted(FxRobot robot) {
    robot.interact(
        () -> {
          Hand.fire(view, MouseEvent.MOUSE_PRESSED, 50, 60);
          Hand.fire(view, MouseEvent.MOUSE_DRAGGED, 100, 60);
          Hand.fire(view, MouseEvent.MOUSE_RELEASED, 150, 160);
        });
    assertThat(model.sheet().ink().strokes().getFirst().penPoints().stream().map(PenPoint::y))
        .containsExactly(60.0, 60.0, 160.0);
    assertThat(model.sheet().current()).isEmpty();
  }
}
