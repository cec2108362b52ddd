package kernelwalk.app.stage;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.raster.GifFile;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.film.Film;
import kernelwalk.film.conv.ConvFilmSource;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StageViewTest {
  @TempDir private Path folder;
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private Optional<StageView> made = Optional.empty();

  @Start
  void start(Stage stage) {
    StageView view = new StageView(settings);
    made = Optional.of(view);
    view.show(
        ConvFilmSource.of(
            Conv2d.of(1, 1, 2).withoutBias(),
            Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
            List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3))));
    stage.setScene(Dressed.scene(view, settings, 900, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view().start();
    view().lookup("#stage-canvas").requestFocus();
  }

  @Test
  void keysGoStepByStepAndCellByCell(FxRobot robot) throws Exception {
    robot.type(KeyCode.DIGIT4);
    soon(() -> film().timeline().level() == Level.PRODUCT);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    soon(() -> spoken().contains("19"));
    robot.push(KeyCode.SHIFT, KeyCode.END);
    soon(() -> film().timeline().cellAt(view().playback().seconds()) == 1);
    robot.type(KeyCode.DIGIT2).type(KeyCode.END);
    soon(() -> spoken().contains("43"));
    robot.type(KeyCode.LEFT);
    soon(() -> spoken().contains("37"));
  }

  @Test
  void aPinIsSaidMovedAndLetGo(FxRobot robot) throws Exception {
    robot.type(KeyCode.END).type(KeyCode.P);
    soon(() -> spoken().contains("output[0, 0, 1, 1] = 43"));
    robot.push(KeyCode.ALT, KeyCode.UP);
    soon(() -> spoken().contains("output[0, 0, 0, 1] = 25"));
    robot.type(KeyCode.P);
    soon(() -> spoken().contains("input[0, 0, 0, 0] = 0"));
    robot.type(KeyCode.ESCAPE);
    soon(() -> !spoken().contains("[0, 0, 0, 0]"));
  }

  @Test
  void theKeysAreShownAndClosed(FxRobot robot) throws Exception {
    robot.clickOn("#stage-keys");
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isPresent());
    robot.interact(() -> settings.languageProperty().set(Language.ZH));
    assertThat(robot.lookup("播放与暂停").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isEmpty());
  }

  @Test
  void theFilmIsSavedAsAGifWhileTheWindowLives(FxRobot robot) throws Exception {
    Path file = folder.resolve("film.gif");
    robot.type(KeyCode.DIGIT2).type(KeyCode.E);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isPresent());
    ExportCard card = robot.lookup("#stage-export-card").queryAs(ExportCard.class);
    robot.interact(() -> card.chooseWith(form -> Optional.of(file)));
    robot.clickOn("#export-form-gif");
    assertThat(text(robot, "#export-summary")).contains("pictures");
    robot.clickOn("#export-save");
    soon(() -> text(robot, "#export-outcome").startsWith("Saved as"));
    GifFile gif = GifFile.read(Files.readAllBytes(file));
    Region canvas = robot.lookup("#stage-canvas").queryAs(Region.class);
    assertThat(gif.width()).isEqualTo((int) Math.round(canvas.getWidth()));
    assertThat(gif.pictures().stream().mapToInt(GifFile.Shown::hundredths).sum())
        .isCloseTo((int) Math.round(film().timeline().duration() * 100), within(10));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidOnTheCard(FxRobot robot) throws Exception {
    robot.type(KeyCode.E);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isPresent());
    ExportCard card = robot.lookup("#stage-export-card").queryAs(ExportCard.class);
    robot.interact(() -> card.chooseWith(form -> Optional.of(folder.resolve("none/a.svg"))));
    robot.clickOn("#export-save");
    soon(() -> text(robot, "#export-outcome").contains("does not exist"));
    assertThat(folder).isEmptyDirectory();
  }

  private StageView view() {
    return made.orElseThrow();
  }

  private Film film() {
    return view().playback().filmProperty().get().orElseThrow();
  }

  private String spoken() {
    return String.valueOf(view().lookup("#stage-canvas").getAccessibleText());
  }

  private static String text(FxRobot robot, String label) {
    return robot.lookup(label).queryAs(Label.class).getText();
  }
}
