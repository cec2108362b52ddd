package kernelwalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.Mark;
import kernelwalk.film.Part;
import kernelwalk.film.Phrases;
import kernelwalk.film.Picture;
import kernelwalk.film.Staging;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;

final class PuzzleFilmTest {

  @Test
  void showsInputKernelAndOutputAndNeitherProductsNorFormula() throws IOException {
    Picture picture = film(Phrases.english()).at(0);
    List<Part> parts =
        picture.marks().stream()
            .filter(Mark.Grid.class::isInstance)
            .map(mark -> ((Mark.Grid) mark).plane().part())
            .toList();

    assertThat(parts).containsExactly(Part.INPUT, Part.WEIGHT, Part.OUTPUT);
    assertThat(picture.text())
        .isEqualTo(
            "input [[0, 1, 2], [3, 4, 5], [6, 7, 8]]; kernel [[0, 1], [2, 3]]; "
                + "output [[19, 25], [37, 43]]");
    assertThat(picture.text()).doesNotContain("×");
  }

  @Test
  void speaksTheReadersLanguage() throws IOException {
    assertThat(film(Phrases.chinese()).at(0).text()).startsWith("输入 [[0, 1, 2]");
  }

  private static Film film(Phrases phrases) throws IOException {
    return Shipped.scene("convolution", "rule")
        .script()
        .film(Staging.of(Level.LAYER, 800, 600, phrases));
  }
}
