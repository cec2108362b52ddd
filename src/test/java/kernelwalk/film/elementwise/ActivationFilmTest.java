package kernelwalk.film.elementwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.Golden;
import kernelwalk.film.Laws;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.Mark.Dot;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationFilmTest {
  static Stream<Activation> all() {
    return Stream.of(
        Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.leakyRelu(0.1));
  }

  private static Film film(FilmSource filmSource) {
    return filmSource.film(FilmSettings.of(Level.CELL, 800, 560, FilmTexts.english()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void picturesAreAsTheyWereAndLawsHold(Activation activation) throws IOException {
    String name = "activation-" + activation.kind().name().toLowerCase(Locale.ROOT);
    Golden.check(name, film(Examples.activation(activation)));
    Golden.check(name + "-back", film(Examples.activationBackward(activation)));
    Laws.hold(Examples.activation(activation));
    Laws.hold(Examples.activationBackward(activation));
  }

  @Test
  void theFormulaAndTheSlopeAreThoseOfTheBook() {
    Tensor input = Tensor.of(Shape.of(1, 2), 0, -2);
    Film sigmoid = film(OperationFilms.forward(Activation.SIGMOID, input, List.of()));
    assertThat(texts(sigmoid, 0)).contains("σ(0) = 1 / (1 + 1) = 0.5", "σ(0) = 0.5   σ′ = 0.25");
    Film leaky = film(OperationFilms.forward(Activation.leakyRelu(0.1), input, List.of()));
    assertThat(texts(leaky, 1)).contains("0.1·−2 = −0.2", "f(−2) = −0.2   f′ = 0.1");
    Tensor gradient = Tensor.of(Shape.of(1, 2), 4, 1);
    Film back =
        film(
            OperationFilms.backward(
                Activation.SIGMOID, input, List.of(), gradient, GradientTarget.INPUT));
    assertThat(texts(back, 0)).contains("4 · σ′(0) = 4·0.25 = 1");
  }

  @Test
  void thePointMovesFromOneValueToTheNext() {
    Film film =
        film(OperationFilms.forward(Activation.TANH, Tensor.of(Shape.of(1, 2), -2, 2), List.of()));
    double before = dot(film.at(film.timeline().restOfCell(0))).x();
    double between = dot(film.at(film.timeline().startOfCell(1) + 0.5)).x();
    double after = dot(film.at(film.timeline().restOfCell(1))).x();
    assertThat(between).isBetween(before + 1, after - 1);
  }

  private static Dot dot(Picture picture) {
    return picture.marks().stream()
        .filter(Dot.class::isInstance)
        .map(Dot.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Film film, long cell) {
    return film.at(film.timeline().restOfCell(cell)).marks().stream()
        .filter(Text.class::isInstance)
        .map(mark -> ((Text) mark).string())
        .toList();
  }
}
