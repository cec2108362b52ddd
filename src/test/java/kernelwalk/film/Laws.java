package kernelwalk.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.walk.Level;

/** What holds of every film: it is a pure function of time, and its steps and cells fit. */
public final class Laws {
  private static final int SAMPLES = 12;

  private Laws() {}

  public static void hold(FilmSource filmSource) {
    assertThat(filmSource.levels()).doesNotHaveDuplicates().startsWith(Level.LAYER);
    for (Level level : filmSource.levels()) {
      Film film = filmSource.film(FilmSettings.of(level, 800, 560, FilmTexts.english()));
      steps(film.timeline());
      cells(film);
      pictures(filmSource, film);
      stages(filmSource, level);
    }
  }

  private static void steps(Timeline timeline) {
    Random random = new Random(7);
    for (int i = 0; i < SAMPLES; i++) {
      long step = random.nextLong(timeline.steps());
      assertThat(timeline.stepAt(timeline.startOf(step))).isEqualTo(step);
      assertThat(timeline.stepAt(timeline.restOf(step))).isEqualTo(step);
      assertThat(timeline.startOf(step)).isLessThan(timeline.restOf(step));
      assertThat(timeline.restOf(step)).isLessThanOrEqualTo(timeline.duration());
    }
    assertThat(timeline.startOf(0)).isZero();
    assertThat(timeline.stepAt(timeline.duration())).isEqualTo(timeline.steps() - 1);
  }

  private static void cells(Film film) {
    Timeline timeline = film.timeline();
    Random random = new Random(8);
    for (int i = 0; i < SAMPLES; i++) {
      long cell = random.nextLong(timeline.cells());
      assertThat(timeline.cellAt(timeline.startOfCell(cell))).isEqualTo(cell);
      assertThat(timeline.cellAt(timeline.restOfCell(cell))).isEqualTo(cell);
    }
    assertThat(timeline.cellAt(timeline.duration())).isEqualTo(timeline.cells() - 1);
    assertThat(film.cellsInRow()).isPositive();
    assertThat(timeline.cells() % film.cellsInRow()).isZero();
  }

  /** Asked in any order, by any film of the source, a time has one picture. */
  private static void pictures(FilmSource filmSource, Film film) {
    Film other =
        filmSource.film(FilmSettings.of(film.timeline().level(), 800, 560, FilmTexts.english()));
    Film chinese =
        filmSource.film(FilmSettings.of(film.timeline().level(), 800, 560, FilmTexts.chinese()));
    Random random = new Random(9);
    for (int i = 0; i < SAMPLES; i++) {
      double seconds = film.timeline().duration() * random.nextDouble(-0.1, 1.1);
      Picture picture = film.at(seconds);
      assertThat(other.at(seconds)).isEqualTo(picture);
      assertThat(picture.text()).isNotBlank().doesNotContain("{");
      assertThat(chinese.at(seconds).text()).matches("(?s).*\\p{IsHan}.*").doesNotContain("{");
      pointing(film, seconds, picture, random);
    }
  }

  /** Every cell of every plane can be pointed at, and what a click leads to is in the film. */
  @SuppressWarnings("ReferenceEquality") // light is laid over marks, not one of them again
  private static void pointing(Film film, double seconds, Picture picture, Random random) {
    for (Mark mark : picture.marks()) {
      if (mark instanceof Grid grid && grid.opacity() >= 0.5) {
        double x = grid.x() + grid.width() * random.nextDouble();
        double y = grid.y() + grid.height() * random.nextDouble();
        Optional<TensorCell> cell = grid.cellAt(x, y);
        cell.ifPresent(
            found -> {
              assertThat(film.highlight(seconds, found)).allMatch(light -> light != mark);
              film.secondsOf(found)
                  .ifPresent(to -> assertThat(to).isBetween(0.0, film.timeline().duration()));
            });
      }
    }
  }

  /** On stages of all sizes the planes and the middles of texts stand on the stage. */
  private static void stages(FilmSource filmSource, Level level) {
    for (int[] size : new int[][] {{320, 240}, {560, 420}, {640, 480}, {1200, 700}}) {
      for (double scale : List.of(0.8, 1.0, 2.0)) {
        Film film =
            filmSource.film(
                new FilmSettings(
                    level, size[0], size[1], scale, true, false, false, FilmTexts.english()));
        for (double share : new double[] {0, 0.31, 0.99}) {
          for (Mark mark : film.at(film.timeline().duration() * share).marks()) {
            inside(mark, film.at(0), size[0] + "×" + size[1] + " " + scale);
          }
        }
      }
    }
  }

  private static void inside(Mark mark, Picture picture, String where) {
    if (mark instanceof Grid g) {
      assertThat(g.x()).as(where).isBetween(-1.0, picture.width());
      assertThat(g.x() + g.width()).as(where).isBetween(0.0, picture.width() + 1);
      assertThat(g.cell()).as(where).isPositive();
    } else if (mark instanceof Text t) {
      assertThat(t.x()).as(t.string()).isBetween(0.0, picture.width());
      assertThat(t.y()).as(t.string()).isBetween(0.0, picture.height());
      assertThat(t.size()).as(t.string()).isPositive();
    }
  }
}
