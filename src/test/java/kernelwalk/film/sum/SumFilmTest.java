package kernelwalk.film.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Films of transposed convolution and linear layers, and of backward passes. */
class SumFilmTest {
  private static Film film(FilmSource filmSource, Level level) {
    return filmSource.film(FilmSettings.of(level, 800, 560, FilmTexts.english()));
  }

  private static String formula(Film film, long cell) {
    Mark last = film.at(film.timeline().restOfCell(cell)).marks().getLast();
    return last instanceof Text text ? text.string() : "";
  }

  @Test
  void transposedConvolutionIsAsItWas() throws IOException {
    Golden.check("transposed-product", film(Examples.transposed(), Level.PRODUCT));
    Golden.check("transposed-many-channel", film(Examples.manyTransposed(), Level.CHANNEL));
    Golden.check("transposed-uneven-cell", film(Examples.unevenTransposed(), Level.CELL));
    Laws.hold(Examples.unevenTransposed());
    Laws.hold(Examples.transposed());
    Laws.hold(Examples.manyTransposed());
  }

  @ParameterizedTest
  @EnumSource(GradientTarget.class)
  void convolutionBackwardIsAsItWas(GradientTarget target) throws IOException {
    String name = "conv-to-" + target.name().toLowerCase(Locale.ROOT);
    Golden.check(name, film(Examples.convBackward(target), Level.CELL));
    Laws.hold(Examples.convBackward(target));
  }

  @ParameterizedTest
  @EnumSource(GradientTarget.class)
  void transposedConvolutionBackwardIsAsItWas(GradientTarget target) throws IOException {
    String name = "transposed-to-" + target.name().toLowerCase(Locale.ROOT);
    Golden.check(name, film(Examples.transposedBackward(target), Level.CELL));
    Laws.hold(Examples.transposedBackward(target));
  }

  @Test
  void flattenBackwardIsAsItWas() throws IOException {
    Golden.check("flatten-back", film(Examples.flattenBackward(2), Level.CELL));
    Golden.check("flatten-back-long", film(Examples.flattenBackward(5), Level.CELL));
    Laws.hold(Examples.flattenBackward(5));
  }

  @ParameterizedTest
  @EnumSource(Pool2d.Mode.class)
  void poolingBackwardIsAsItWas(Pool2d.Mode mode) throws IOException {
    String name = "pool-back-" + mode.name().toLowerCase(Locale.ROOT);
    Golden.check(name, film(Examples.poolBackward(mode), Level.CELL));
    Laws.hold(Examples.poolBackward(mode));
  }

  @ParameterizedTest
  @EnumSource(GradientTarget.class)
  void linearBackwardIsAsItWas(GradientTarget target) throws IOException {
    FilmSource filmSource = Examples.linearBackward(6, 4, 3, target);
    Golden.check(
        "linear-to-" + target.name().toLowerCase(Locale.ROOT), film(filmSource, Level.CELL));
    Laws.hold(filmSource);
  }

  @Test
  void linearIsAsItWasShortAndLong() throws IOException {
    Golden.check("linear-product", film(Examples.linear(6, 4, 1), Level.PRODUCT));
    Golden.check("linear-long", film(Examples.linear(84, 10, 2), Level.CELL));
    Laws.hold(Examples.linear(6, 4, 2));
    Laws.hold(Examples.linear(84, 10, 2));
  }

  @Test
  void theGradientToAKernelIsGradientTimesWhatTheKernelSaw() {
    FilmSource filmSource =
        OperationFilms.backward(
            Conv2d.of(1, 1, 2).withoutBias(),
            Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
            List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3)),
            Tensor.of(Shape.of(1, 1, 2, 2), 1, 2, 3, 4),
            GradientTarget.WEIGHT);
    assertThat(formula(film(filmSource, Level.CELL), 0)).isEqualTo("1·0 + 2·1 + 3·3 + 4·4 = 27");
  }

  @Test
  void theGradientToACornerComesFromOneOutputThroughOneWeight() {
    FilmSource filmSource =
        OperationFilms.backward(
            Conv2d.of(1, 1, 2).withoutBias(),
            Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
            List.of(Tensor.of(Shape.of(1, 1, 2, 2), 5, 1, 2, 3)),
            Tensor.of(Shape.of(1, 1, 2, 2), 1, 2, 3, 4),
            GradientTarget.INPUT);
    Film film = film(filmSource, Level.CELL);
    assertThat(formula(film, 0)).isEqualTo("1·5 = 5");
    TensorCell given = TensorCell.of(TensorRole.OUTPUT_GRADIENT, 0, 0, 0, 0);
    assertThat(Lit.of(film, 0, given, TensorRole.INPUT_GRADIENT).lit()).hasSize(4);
    assertThat(film.secondsOf(TensorCell.of(TensorRole.INPUT_GRADIENT, 0, 0, 2, 1)))
        .hasValue(film.timeline().restOfCell(7));
  }

  @Test
  void whatHasNoParametersHasNoGradientToThem() {
    assertThatThrownBy(
            () ->
                OperationFilms.backward(
                    Pool2d.max(2),
                    Tensor.zeros(Shape.of(1, 1, 2, 2)),
                    List.of(),
                    Tensor.zeros(Shape.of(1, 1, 1, 1)),
                    GradientTarget.WEIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pooling has no parameters, so its gradient leads to the input only");
  }
}
