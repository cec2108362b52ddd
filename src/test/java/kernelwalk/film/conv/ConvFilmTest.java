package kernelwalk.film.conv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.Golden;
import kernelwalk.film.Laws;
import kernelwalk.film.Lit;
import kernelwalk.film.layout.Coverage;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvFilmTest {
  private static ConvFilmSource lesson() {
    return ConvFilmSource.of(
        Conv2d.of(1, 1, 2).withoutBias(),
        Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
        List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3)));
  }

  private static ConvFilmSource colour() {
    float[] picture = new float[75];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = i * 37 % 251;
    }
    float[] kernel = new float[54];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = i % 5 - 2;
    }
    return ConvFilmSource.of(
        Conv2d.of(3, 2, 3).withPadding(1).withStride(2),
        Tensor.of(Shape.of(1, 3, 5, 5), picture),
        List.of(Tensor.of(Shape.of(2, 3, 3, 3), kernel), Tensor.of(Shape.of(2), 0.5f, -1)));
  }

  private static Film film(ConvFilmSource source, Level level) {
    return source.film(FilmSettings.of(level, 900, 600, FilmTexts.english()));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void picturesOfTheLessonAreAsTheyWere(Level level) throws IOException {
    Golden.check("conv-lesson-" + level.name().toLowerCase(Locale.ROOT), film(lesson(), level));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void picturesOfManyChannelsAreAsTheyWere(Level level) throws IOException {
    Golden.check("conv-colour-" + level.name().toLowerCase(Locale.ROOT), film(colour(), level));
  }

  @Test
  void heightAndWidthApartAndPaddingOnFourSidesStayAsTheyWere() throws IOException {
    FilmSettings settings = FilmSettings.of(Level.PRODUCT, 900, 600, FilmTexts.english());
    Golden.check("conv-uneven-product", Examples.uneven().film(settings));
    Laws.hold(Examples.uneven());
  }

  /** A row of 9 whose results are wider than its numbers, on stages of many sizes. */
  @Test
  void theLensOpensWhereInColumnsTheResultsCouldNotBeRead() {
    float[] row = {7, 7, 77, 7, 77, 7, 7, 77, 7};
    ConvFilmSource source =
        ConvFilmSource.of(
            Conv2d.of(1, 1, Size.of(1, 3)).withoutBias(),
            Tensor.of(Shape.of(1, 1, 1, 9), row),
            List.of(Tensor.of(Shape.of(1, 1, 1, 3), -10, 5, -10)));
    int opened = 0;
    for (int width = 520; width <= 900; width += 20) {
      Film film = source.film(FilmSettings.of(Level.CELL, width, 480, FilmTexts.english()));
      List<Mark.Grid> grids =
          film.at(film.timeline().duration()).marks().stream()
              .filter(Mark.Grid.class::isInstance)
              .map(Mark.Grid.class::cast)
              .toList();
      boolean lens =
          grids.stream()
              .anyMatch(
                  grid -> grid.plane().tensorRole() == TensorRole.PRODUCT && grid.digits() > 0);
      assertThat(grids)
          .filteredOn(grid -> grid.plane().tensorRole() == TensorRole.OUTPUT)
          .as("%d wide", width)
          .allMatch(grid -> grid.digits() > 0);
      opened += lens ? 1 : 0;
    }
    assertThat(opened).isBetween(1, 26);
  }

  @Test
  void theFormulaHasTheNumbersPutInEachInItsColour() {
    Film film = film(lesson(), Level.CELL);
    Mark last = film.at(film.timeline().restOfCell(1)).marks().getLast();
    List<Run> runs = last instanceof Text text ? text.runs() : List.of();
    assertThat(runs.stream().map(Run::text).collect(Collectors.joining()))
        .isEqualTo("1·0 + 2·1 + 4·2 + 5·3 = 25");
    assertThat(runs.getFirst().role()).isEqualTo(ColourRole.INPUT);
    assertThat(runs.get(2).role()).isEqualTo(ColourRole.KERNEL);
    assertThat(runs.getLast().role()).isEqualTo(ColourRole.OUTPUT);
  }

  @Test
  void everyPictureSaysItsStepInBothLanguages() {
    Film english = film(lesson(), Level.CELL);
    Film chinese = lesson().film(FilmSettings.of(Level.CELL, 900, 600, FilmTexts.chinese()));
    assertThat(english.at(english.timeline().restOf(3)).text())
        .isEqualTo("output[0, 0, 1, 1] = 43.");
    assertThat(chinese.at(chinese.timeline().restOf(3)).text())
        .isEqualTo("output[0, 0, 1, 1] 的值为 43。");
  }

  @Test
  void anOutputCellLightsItsWindowAndAnInputPixelTheOutputsThatItReaches() {
    Film film = film(lesson(), Level.CELL);
    TensorCell middle = TensorCell.of(TensorRole.INPUT, 0, 0, 1, 1);
    assertThat(Lit.of(film, 0, middle, TensorRole.OUTPUT).lit()).hasSize(4);
    TensorCell corner = TensorCell.of(TensorRole.INPUT, 0, 0, 0, 0);
    assertThat(Lit.of(film, 0, corner, TensorRole.OUTPUT).lit()).hasSize(1);
    TensorCell last = TensorCell.of(TensorRole.OUTPUT, 0, 0, 1, 1);
    assertThat(Lit.of(film, 0, last, TensorRole.INPUT).lit()).hasSize(4).contains(middle);
    assertThat(film.secondsOf(TensorCell.of(TensorRole.OUTPUT, 0, 0, 1, 1)))
        .hasValue(film.timeline().restOfCell(3));
  }

  @Test
  void coverageCountsACornerOnceAndTheMiddleAsOftenAsTheKernelHasWeights() {
    Tensor coverage = new Coverage(lesson().walk().rows(), lesson().walk().columns()).counts();
    assertThat(coverage.values()).containsExactly(1, 2, 1, 2, 4, 2, 1, 2, 1);
  }
}
