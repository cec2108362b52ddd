package kernelwalk.film.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.Golden;
import kernelwalk.film.Laws;
import kernelwalk.film.Lit;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolFilmTest {
  private static Film film(FilmSource filmSource, Level level) {
    return filmSource.film(FilmSettings.of(level, 800, 560, FilmTexts.english()));
  }

  @ParameterizedTest
  @EnumSource(Pool2d.Mode.class)
  void picturesAreAsTheyWere(Pool2d.Mode mode) throws IOException {
    String name = "pool-" + mode.name().toLowerCase(Locale.ROOT);
    Golden.check(name + "-cell", film(Examples.pool(mode), Level.CELL));
    Golden.check(name + "-padded-product", film(Examples.padded(mode), Level.PRODUCT));
    Golden.check(name + "-hanging-product", film(Examples.hanging(mode), Level.PRODUCT));
  }

  @ParameterizedTest
  @EnumSource(Pool2d.Mode.class)
  void lawsOfFilmsHold(Pool2d.Mode mode) {
    Laws.hold(Examples.pool(mode));
    Laws.hold(Examples.padded(mode));
    Laws.hold(Examples.hanging(mode));
  }

  @Test
  void theFormulaHasTheWindowAndTheWinner() {
    Film maximum = film(Examples.pool(Pool2d.Mode.MAX), Level.CELL);
    assertThat(last(maximum.at(maximum.timeline().restOfCell(2)))).isEqualTo("max(9, 1, 7, 4) = 9");
    Film mean = film(Examples.pool(Pool2d.Mode.AVERAGE), Level.CELL);
    assertThat(last(mean.at(mean.timeline().restOfCell(2))))
        .isEqualTo("(9 + 1 + 7 + 4) / 4 = 5.25");
  }

  /** Seen where two poolings stand side by side: the greatest value stood on the input's note. */
  @Test
  void whatIsSaidOfTheInputEndsWhereTheLensBegins() {
    Film narrow =
        Examples.padded(Pool2d.Mode.MAX)
            .film(FilmSettings.of(Level.CELL, 453, 548, FilmTexts.english()));
    Picture rest = narrow.at(narrow.timeline().restOfCell(0));
    Text note = starting(rest, "input  (");
    Text word = starting(rest, "the greatest");
    boolean beside = Math.abs(note.y() - word.y()) < 60;
    double end = note.x() + TextWidth.words(note.string(), note.size());
    assertThat(!beside || end < word.x()).as("%s beside %s", note, word).isTrue();
    Film wide = film(Examples.padded(Pool2d.Mode.MAX), Level.CELL);
    assertThat(starting(wide.at(0), "input  (").string()).contains("never wins");
  }

  private static Text starting(Picture picture, String words) {
    return picture.marks().stream()
        .filter(mark -> mark instanceof Text text && text.string().startsWith(words))
        .map(Text.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWindowWithNanHasNoOtherMaximum() {
    Tensor input = Tensor.of(Shape.of(1, 1, 2, 2), 1, Float.NaN, 2, 3);
    FilmSource filmSource = OperationFilms.forward(Pool2d.max(2), input, List.of());
    Film cell = film(filmSource, Level.CELL);
    Picture rest = cell.at(cell.timeline().restOfCell(0));
    assertThat(last(rest)).isEqualTo("max(1, NaN, 2, 3) = NaN");
    assertThat(rest.text()).contains("= NaN").contains("input[0, 0, 0, 1]");
  }

  /** The window at the lower right meets one column of the input; the other hangs over it. */
  @Test
  void whatDoesNotCountIsLeftOutOfTheFormula() {
    Film mean = film(Examples.hanging(Pool2d.Mode.AVERAGE), Level.CELL);
    Picture last = mean.at(mean.timeline().restOfCell(8));
    assertThat(last(last)).matches("\\(\\d \\+ \\d\\) / 2 = [0-9.]+");
    assertThat(last.marks())
        .filteredOn(mark -> mark instanceof Mark.Grid)
        .first()
        .isInstanceOfSatisfying(
            Mark.Grid.class,
            grid -> {
              assertThat(grid.plane().fullRows()).isEqualTo(7);
              assertThat(grid.plane().fullColumns()).isEqualTo(7);
            });
  }

  @Test
  void aWindowLightsUpAndAPixelWhatItReaches() {
    Film film = film(Examples.padded(Pool2d.Mode.MAX), Level.CELL);
    assertThat(film.highlight(0, TensorCell.of(TensorRole.OUTPUT, 0, 0, 1, 1))).hasSize(2);
    TensorCell inner = TensorCell.of(TensorRole.INPUT, 0, 0, 1, 1);
    assertThat(Lit.of(film, 0, inner, TensorRole.OUTPUT).lit()).hasSize(4);
    TensorCell corner = TensorCell.of(TensorRole.INPUT, 0, 0, 0, 0);
    assertThat(Lit.of(film, 0, corner, TensorRole.OUTPUT).lit()).hasSize(1);
    assertThat(film.secondsOf(TensorCell.of(TensorRole.OUTPUT, 0, 1, 0, 2)))
        .hasValue(film.timeline().restOfCell(9 + 2));
  }

  private static String last(Picture picture) {
    return picture.marks().getLast() instanceof Text text ? text.string() : "";
  }
}
