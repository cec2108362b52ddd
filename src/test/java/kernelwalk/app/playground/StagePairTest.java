package kernelwalk.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.stage.Stage;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Two films that are compared are never out of step, whenever each of them comes. */
@ExtendWith(ApplicationExtension.class)
class StagePairTest {
  private final PlaygroundModel model = new PlaygroundModel();

  @SuppressWarnings("NullAway.Init") // made on the FX thread
  private StagePair pair;

  @Start
  void start(Stage stage) {
    pair =
        new StagePair(
            new Settings(Language.EN, Theme.LIGHT),
            new StageBrush(model, true),
            new StageBrush(model, false));
  }

  @Test
  void aFilmThatComesLateStandsWhereTheOtherOneIs(FxRobot robot) {
    robot.interact(
        () -> {
          compare(Comparison.STRIDE);
          layOut(pair.first());
          assertThat(pair.second().playback().filmProperty().get()).isEmpty();
          pair.first().playback().seekCell(5);
          layOut(pair.second());
          assertThat(cell(pair.first())).isEqualTo(5);
          assertThat(cell(pair.second())).isEqualTo(5);
        });
  }

  @Test
  void theLeadingFilmMayBeTheOneThatComesLate(FxRobot robot) {
    robot.interact(
        () -> {
          compare(Comparison.PADDING);
          layOut(pair.first());
          pair.first().playback().seekCell(5);
          layOut(pair.second());
          assertThat(cell(pair.first())).isEqualTo(5);
          assertThat(cell(pair.second())).isEqualTo(5);
        });
  }

  @Test
  void bothStayTogetherHoweverTheyAreSizedCutAndReplaced(FxRobot robot) {
    robot.interact(
        () -> {
          compare(Comparison.STRIDE);
          layOut(pair.first());
          layOut(pair.second());
          double width = 500;
          for (Level level : Level.values()) {
            width++;
            pair.first().levelProperty().set(level);
            pair.second().resize(width, 300);
            pair.second().layout();
            pair.first().playback().seekCell(7);
            assertThat(cell(pair.second())).as("%s, left not made anew yet", level).isEqualTo(7);
            pair.first().resize(width, 300);
            pair.first().layout();
            assertThat(cell(pair.first())).as("%s", level).isEqualTo(7);
            assertThat(cell(pair.second())).as("%s", level).isEqualTo(7);
          }
          pair.first().levelProperty().set(Level.PRODUCT);
          compare(Comparison.STRIDE);
          pair.second().playback().seekCell(3);
          pair.second().playback().stepForward();
          pair.second().playback().advance(0.35);
          assertThat(pair.first().playback().seconds())
              .isEqualTo(pair.second().playback().seconds());
        });
  }

  private void compare(Comparison comparison) {
    Setup setup = model.setup().withComparison(comparison);
    List<FilmSource> films =
        comparison.sides(setup).stream().map(each -> each.filledOperation().filmSource()).toList();
    pair.update(films, comparison, () -> "", () -> "");
  }

  private static void layOut(StageView stage) {
    stage.resize(480, 300);
    stage.layout();
  }

  private static long cell(StageView stage) {
    Timeline timeline = stage.playback().filmProperty().get().orElseThrow().timeline();
    return timeline.cellAt(stage.playback().seconds());
  }
}
