package kernelwalk.film.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.Golden;
import kernelwalk.film.Laws;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Bar;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;

/** Films of softmax, with the loss and without, and of flattening. */
class SoftmaxFilmTest {
  private static Film film(FilmSource filmSource, Level level) {
    return filmSource.film(FilmSettings.of(level, 800, 560, FilmTexts.english()));
  }

  private static String formula(Film film, double seconds) {
    Mark last = film.at(seconds).marks().getLast();
    return last instanceof Text text ? text.string() : "";
  }

  @Test
  void picturesAreAsTheyWereAndLawsHold() throws IOException {
    Golden.check("softmax-loss", film(Examples.crossEntropy(2, 10), Level.PRODUCT));
    Golden.check("softmax", film(Examples.softmax(), Level.CHANNEL));
    Golden.check("softmax-to-input", film(Examples.softmaxBackward(), Level.PRODUCT));
    Golden.check("flatten", film(Examples.flatten(2, 3), Level.CELL));
    Laws.hold(Examples.crossEntropy(2, 10));
    Laws.hold(Examples.softmax());
    Laws.hold(Examples.softmaxBackward());
    Laws.hold(Examples.flatten(2, 3));
    Laws.hold(Examples.flatten(16, 5));
  }

  @Test
  void theLossOfTwoEqualClassesIsTheLogarithmOfTwo() {
    FilmSource filmSource = OperationFilms.crossEntropy(Tensor.of(Shape.of(1, 2), 1, 1), 0);
    Film film = film(filmSource, Level.CHANNEL);
    assertThat(formula(film, film.timeline().restOf(0))).isEqualTo("exp(1 − 1) = 1");
    assertThat(formula(film, film.timeline().restOf(1))).isEqualTo("1 / 2 = 0.5");
    assertThat(formula(film, film.timeline().restOf(2))).isEqualTo("−ln 0.5 = 0.693");
    assertThat(formula(film, film.timeline().restOf(3))).isEqualTo("0.5 − 1 = −0.5");
  }

  /** Two equal probabilities: each derivative is ± 1/4, so (2 − 1)/4 goes to the first logit. */
  @Test
  void theGradientThroughTwoEqualClasses() {
    Tensor logits = Tensor.of(Shape.of(1, 2), 3, 3);
    Tensor gradient = Tensor.of(Shape.of(1, 2), 2, 1);
    FilmSource filmSource =
        OperationFilms.backward(new Softmax(), logits, List.of(), gradient, GradientTarget.INPUT);
    Film film = film(filmSource, Level.PRODUCT);
    assertThat(formula(film, film.timeline().restOf(3))).isEqualTo("2·0.25 + 1·−0.25 = 0.25");
    assertThat(film.at(film.timeline().restOf(1)).text())
        .isEqualTo(
            "input.grad[0, 0]: output.grad[0, 1] = 1 times jacobian[0, 0, 1] = −0.25 is −0.25."
                + " The factor: ∂p[1]/∂z[0] = −0.5 · 0.5 = −0.25.");
  }

  @Test
  void barsAreAsLongAsTheProbabilities() {
    FilmSource filmSource = OperationFilms.crossEntropy(Tensor.of(Shape.of(1, 2), 0, 0), 0);
    Film film = film(filmSource, Level.CELL);
    List<Double> lengths =
        film.at(film.timeline().duration()).marks().stream()
            .filter(mark -> mark instanceof Bar bar && bar.role() == ColourRole.OUTPUT)
            .map(mark -> ((Bar) mark).length())
            .toList();
    assertThat(lengths).hasSize(2);
    assertThat(lengths.get(0)).isEqualTo(lengths.get(1));
  }

  @Test
  void aFlattenedCellHasItsNumberFromChannelRowAndColumn() {
    Film film = film(Examples.flatten(16, 5), Level.CELL);
    assertThat(formula(film, film.timeline().restOfCell(199))).isEqualTo("(7·5 + 4)·5 + 4 = 199");
    assertThat(film.secondsOf(TensorCell.of(TensorRole.INPUT, 0, 7, 4, 4)))
        .hasValue(film.timeline().restOfCell(199));
    assertThat(film.secondsOf(TensorCell.of(TensorRole.OUTPUT, 0, 199)))
        .hasValue(film.timeline().restOfCell(199));
  }
}
