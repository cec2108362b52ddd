package kernelwalk.film.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operation along a row is said in one dimension: {@code (1, 1, 7)}, {@code y[0, 0, 3]}. */
class RowFilmsTest {
  private static final Pattern FOUR = Pattern.compile("[\\[(]\\d+(, −?\\d+){3}[\\])]");
  private static final Tensor ROW = Tensor.of(Shape.of(1, 1, 1, 7), 1, 2, 0, 3, 1, 4, 2);
  private static final Size THREE = Size.of(1, 3);
  private static final List<Tensor> KERNEL =
      List.of(Tensor.of(Shape.of(1, 1, 1, 3), -1, 5, -1), Tensor.of(Shape.of(1), 1));

  static Stream<FilmSource> rows() {
    Conv2d conv = Conv2d.of(1, 1, THREE).withPadding(Padding.of(0, 1));
    Operation transposed =
        new ConvTranspose2d(1, 1, THREE, Size.of(1, 2), Padding.NONE, 0, 0, Size.ONE, 1, true);
    Pool2d max = new Pool2d(Pool2d.Mode.MAX, Size.of(1, 2), Size.of(1, 2), Padding.of(0, 1));
    Pool2d mean = new Pool2d(Pool2d.Mode.AVERAGE, Size.of(1, 2), Size.of(1, 2), Padding.NONE);
    Tensor arriving = Tensor.of(Shape.of(1, 1, 1, 7), 1, -1, 2, -2, 3, -3, 1);
    Tensor few = Tensor.of(Shape.of(1, 1, 1, 3), 1, -1, 2);
    return Stream.of(
        OperationFilms.forward(conv, ROW, KERNEL),
        OperationFilms.forward(transposed, ROW, KERNEL),
        OperationFilms.forward(max, ROW, List.of()),
        OperationFilms.forward(mean, ROW, List.of()),
        backward(conv, KERNEL, arriving, GradientTarget.INPUT),
        backward(conv, KERNEL, arriving, GradientTarget.WEIGHT),
        backward(mean, List.of(), few, GradientTarget.INPUT));
  }

  private static FilmSource backward(
      Operation operation, List<Tensor> parameters, Tensor gradient, GradientTarget target) {
    return OperationFilms.backward(
        operation, ROW, parameters, gradient, target, TensorLooks.NUMBERS);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nothingIsSaidWithFourNumbers(FilmSource source) {
    for (Level level : source.levels()) {
      for (FilmTexts texts : List.of(FilmTexts.english(), FilmTexts.chinese())) {
        Film film = source.film(FilmSettings.of(level, 900, 560, texts));
        for (double share : new double[] {0, 0.3, 0.6, 0.85, 1}) {
          Picture picture = film.at(share * film.timeline().duration());
          assertThat(picture.text()).doesNotContainPattern(FOUR);
          for (Mark mark : picture.marks()) {
            if (mark instanceof Mark.Text text) {
              assertThat(text.string()).as("%s", level).doesNotContainPattern(FOUR);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aCellIsCalledByThreeIndices(FilmSource source) {
    Film film = source.film(FilmSettings.of(Level.CELL, 900, 560, FilmTexts.english()));
    assertThat(film.name(TensorCell.of(TensorRole.INPUT, 0, 0, 0, 3))).isEqualTo("input[0, 0, 3]");
    assertThat(film.name(TensorCell.of(TensorRole.BIAS, 0))).isEqualTo("bias[0]");
  }

  /** A row under a kernel of several rows is still a picture. */
  @Test
  void whatHasAHeightIsSaidWithIt() {
    Conv2d conv = Conv2d.of(1, 1, 3).withPadding(1).withoutBias();
    Tensor kernel = Tensor.of(Shape.of(1, 1, 3, 3), 0, 0, 0, -1, 5, -1, 0, 0, 0);
    Film film =
        OperationFilms.forward(conv, ROW, List.of(kernel))
            .film(FilmSettings.of(Level.CELL, 900, 560, FilmTexts.english()));
    assertThat(film.name(TensorCell.of(TensorRole.INPUT, 0, 0, 0, 3)))
        .isEqualTo("input[0, 0, 0, 3]");
    assertThat(film.at(0).text()).containsPattern(FOUR);
  }
}
