package kernelwalk.film.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One way to write a thing, in all films: signs, indices, names, what lines mean. */
final class StageNotationTest {
  private static final int MOMENTS = 24;

  static Stream<Examples.Shot> shots() {
    return Examples.shots().stream();
  }

  @ParameterizedTest
  @MethodSource("shots")
  void aProductHasOneSignAndPaddingNoIndex(Examples.Shot shot) {
    for (Picture picture : pictures(shot.filmSource(), shot.level(), false)) {
      for (String text : texts(picture)) {
        assertThat(text.replaceAll("reach [0-9]+×[0-9]+", "")).doesNotContain("×");
        assertThat(text).doesNotContain("channel").doesNotMatch(".*\\[[^]]*−.*");
      }
      assertThat(picture.text()).doesNotMatch(".*\\[[^]]*−.*");
    }
  }

  @ParameterizedTest
  @MethodSource("shots")
  void whatIsDashedIsExplained(Examples.Shot shot) {
    for (Picture picture : pictures(shot.filmSource(), shot.level(), false)) {
      boolean box =
          picture.marks().stream().anyMatch(mark -> mark instanceof Mark.Box b && b.dashed());
      List<Mark.Line> lines =
          picture.marks().stream()
              .filter(mark -> mark instanceof Mark.Line line && line.dashed())
              .map(Mark.Line.class::cast)
              .toList();
      if (box) {
        assertThat(texts(picture)).anyMatch(text -> text.contains("dashed: reach"));
      }
      if (!lines.isEmpty()) {
        assertThat(lines).as("the line and a sample of it").hasSize(2);
        assertThat(texts(picture)).anyMatch(text -> text.matches("(σ|tanh|ReLU|f)′\\(x\\)"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shots")
  void noNumberIsSaidToBeItself(Examples.Shot shot) {
    for (Picture picture : pictures(shot.filmSource(), shot.level(), false)) {
      for (String text : texts(picture)) {
        int sign = text.indexOf('=');
        boolean empty =
            sign > 0 && text.substring(0, sign).strip().equals(text.substring(sign + 1).strip());
        assertThat(empty).as(text).isFalse();
      }
    }
  }

  @Test
  void aGradientThatIsOnlyCarriedOverHasNoArithmetic() {
    FilmSource flatten =
        OperationFilms.backward(
            new Flatten(),
            Tensor.zeros(Shape.of(1, 1, 2, 2)),
            List.of(),
            Tensor.of(Shape.of(1, 4), 3, 4, 5, 6),
            GradientTarget.INPUT);
    Film film = film(flatten, Level.CELL, false);

    assertThat(texts(film.at(film.timeline().restOfCell(0))))
        .contains("∂L/∂x[0, 0, 0, 0]  =  Σ ∂L/∂y")
        .noneMatch(text -> text.contains("3 =") || text.equals("="));
    assertThat(film.at(film.timeline().restOfCell(0)).text())
        .isEqualTo("input.grad[0, 0, 0, 0] = 3.");
  }

  @Test
  void backwardThroughAnActivationTheInputIsSeen() {
    Tensor input = Tensor.of(Shape.of(1, 3), -6, 0.5f, 3);
    FilmSource back =
        OperationFilms.backward(
            Activation.SIGMOID,
            input,
            List.of(),
            Tensor.of(Shape.of(1, 3), 1, 1, 1),
            GradientTarget.INPUT);
    Film film = film(back, Level.CELL, false);
    Picture picture = film.at(film.timeline().restOfCell(1));

    assertThat(grids(picture, TensorRole.INPUT))
        .singleElement()
        .satisfies(
            grid -> {
              assertThat(grid.plane().value(0, 0)).isEqualTo(-6);
              assertThat(grid.digits()).isPositive();
            });
    assertThat(film.highlight(film.timeline().restOfCell(1), TensorCell.of(TensorRole.INPUT, 0, 2)))
        .as("x, what arrives there and what goes on")
        .hasSizeGreaterThanOrEqualTo(3);
  }

  /** Counts stand in the input: what is multiplied is read in the lens. */
  @Test
  void aSceneOfCountsShowsTheNumbersItReckonsWith() {
    Tensor input = Examples.wholes(3, 90, 1, 1, 5, 5);
    Tensor weight = Examples.wholes(4, 9, 1, 1, 3, 3);
    FilmSource conv =
        OperationFilms.forward(Conv2d.of(1, 1, 3).withoutBias(), input, List.of(weight));
    for (FilmSource source :
        List.of(conv, OperationFilms.forward(Pool2d.max(2), input, List.of()))) {
      Film film = film(source, Level.CELL, true);
      Picture picture = film.at(film.timeline().restOfCell(0));
      List<Float> seen = new ArrayList<>();
      for (Grid grid : grids(picture, TensorRole.PRODUCT)) {
        if (grid.digits() > 0) {
          for (float value : grid.plane().tensor().values()) {
            seen.add(value);
          }
        }
      }

      assertThat(grids(picture, TensorRole.INPUT).getFirst().plane().value(0, 0)).isEqualTo(1);
      assertThat(seen)
          .contains(input.get(0, 0, 0, 0), input.get(0, 0, 0, 1), input.get(0, 0, 1, 0));
    }
  }

  @Test
  void aCellOfThePaddingIsKnownAsPadding() {
    FilmSource padded =
        OperationFilms.forward(
            Conv2d.of(1, 1, 3).withPadding(1).withoutBias(),
            Examples.wholes(3, 9, 1, 1, 3, 3),
            List.of(Examples.wholes(4, 9, 1, 1, 3, 3)));
    Film film = film(padded, Level.PRODUCT, false);
    Picture picture = film.at(film.timeline().restOf(0));

    assertThat(picture.padding(TensorCell.of(TensorRole.INPUT, 0, 0, -1, -1))).isTrue();
    assertThat(picture.padding(TensorCell.of(TensorRole.INPUT, 0, 0, 3, 1))).isTrue();
    assertThat(picture.padding(TensorCell.of(TensorRole.INPUT, 0, 0, 0, 0))).isFalse();
    assertThat(picture.padding(TensorCell.of(TensorRole.OUTPUT, 0, 0, -1, 0))).isFalse();
    assertThat(picture.text()).startsWith("output[0, 0, 0, 0]: the padding 0 times weight");
  }

  /** tanh(9) is 1 − 3·10⁻⁸, and its slope is not 0. */
  @Test
  void whatIsOnlyNearAWholeNumberIsNotSaidToBeIt() {
    Tensor input = Tensor.of(Shape.of(1, 2), 9, 0);
    FilmSource tanh = OperationFilms.forward(Activation.TANH, input, List.of());
    Film film = film(tanh, Level.CELL, false);

    assertThat(texts(film.at(film.timeline().restOfCell(0))))
        .contains("tanh(9) ≈ 1", "tanh(9) ≈ 1   tanh′ ≈ 0");
    assertThat(texts(film.at(film.timeline().restOfCell(1))))
        .contains("tanh(0) = 0", "tanh(0) = 0   tanh′ = 1");
  }

  @Test
  void numbersThatAreTooGreatForAFloatAreShownAsWhatTheyAre() {
    FilmSource great =
        OperationFilms.forward(
            Conv2d.of(1, 1, 1).withoutBias(),
            Tensor.of(Shape.of(1, 1, 1, 2), 1e30f, 2),
            List.of(Tensor.of(Shape.of(1, 1, 1, 1), 1e30f)));
    Film film = film(great, Level.CELL, false);
    List<Grid> outputs = grids(film.at(film.timeline().duration()), TensorRole.OUTPUT);

    assertThat(texts(film.at(film.timeline().restOfCell(1)))).contains("2·1e30 = 2e30");
    assertThat(outputs.getFirst().fill().at(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(outputs.getFirst().fill().at(2e30)).isGreaterThan(0.99);
  }

  private static Film film(FilmSource source, Level level, boolean coverage) {
    return source.film(
        new FilmSettings(level, 800, 560, 1, true, coverage, false, FilmTexts.english()));
  }

  private static List<Picture> pictures(FilmSource source, Level level, boolean coverage) {
    Film film = film(source, level, coverage);
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i <= MOMENTS; i++) {
      pictures.add(film.at(film.timeline().duration() * i / MOMENTS));
    }
    return pictures;
  }

  private static List<Grid> grids(Picture picture, TensorRole role) {
    return picture.marks().stream()
        .filter(Grid.class::isInstance)
        .map(Grid.class::cast)
        .filter(grid -> grid.plane().tensorRole() == role)
        .toList();
  }

  private static List<String> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).string())
        .toList();
  }
}
