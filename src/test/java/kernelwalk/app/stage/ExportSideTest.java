package kernelwalk.app.stage;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.film.conv.ConvFilmSource;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Of two stages that are compared, the card says which one it exports, and exports that one. */
@ExtendWith(ApplicationExtension.class)
class ExportSideTest {
  @TempDir private Path folder;
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  @SuppressWarnings("NullAway.Init") // made on the FX thread
  private StageView left;

  @SuppressWarnings("NullAway.Init")
  private StageView right;

  @Start
  void start(Stage stage) {
    left = new StageView(settings);
    right = new StageView(settings);
    left.show(source(0, 1, 2, 3));
    right.show(source(1, 1, 1, 1));
    stage.setScene(Dressed.scene(new HBox(left, right), settings, 1200, 700));
    stage.show();
    left.start();
    right.start();
    left.focus();
  }

  private static ConvFilmSource source(float... weight) {
    return ConvFilmSource.of(
        Conv2d.of(1, 1, 2).withoutBias(),
        Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
        List.of(Tensor.of(Shape.of(1, 1, 2, 2), weight)));
  }

  @Test
  void theChosenSideIsWritten(FxRobot robot) throws Exception {
    robot.interact(() -> StageView.compare(left, () -> "Kept", right, () -> "Changed"));
    robot.type(KeyCode.END).type(KeyCode.E);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isPresent());
    ExportCard card = robot.lookup("#stage-export-card").queryAs(ExportCard.class);
    ComboBox<?> sides = robot.lookup("#export-side").queryComboBox();
    assertThat(sides.isVisible()).isTrue();
    assertThat(shown(sides)).isEqualTo("Left: Kept");
    assertThat(written(robot, card, "left.svg")).contains("output[0, 0, 1, 1] = 43");
    robot.interact(() -> right.playback().end());
    robot.interact(() -> sides.getSelectionModel().select(1));
    assertThat(shown(sides)).isEqualTo("Right: Changed");
    assertThat(written(robot, card, "right.svg")).contains("output[0, 0, 1, 1] = 24");
  }

  @Test
  void aStageAloneHasNoSides(FxRobot robot) throws Exception {
    robot.interact(() -> StageView.compare(left, () -> "Kept", right, () -> "Changed"));
    robot.interact(left::standAlone);
    robot.type(KeyCode.E);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isPresent());
    assertThat(robot.lookup("#export-side").queryComboBox().isVisible()).isFalse();
  }

  private static <T> String shown(ComboBox<T> box) {
    return box.getConverter().toString(box.getValue());
  }

  private String written(FxRobot robot, ExportCard card, String name) throws Exception {
    Path file = folder.resolve(name);
    card.chooseWith(form -> Optional.of(file));
    robot.clickOn("#export-save");
    soon(() -> Files.exists(file));
    return read(file);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
