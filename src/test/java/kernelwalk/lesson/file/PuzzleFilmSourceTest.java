package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;

final class PuzzleFilmSourceTest {

  @Test
  void showsInputKernelAndOutputAndNeitherProductsNorFormula() throws IOException {
    Picture picture = film(FilmTexts.english()).at(0);
    List<TensorRole> tensorRoles =
        picture.marks().stream()
            .filter(Mark.Grid.class::isInstance)
            .map(mark -> ((Mark.Grid) mark).plane().tensorRole())
            .toList();

    assertThat(tensorRoles).containsExactly(TensorRole.INPUT, TensorRole.WEIGHT, TensorRole.OUTPUT);
    assertThat(picture.text())
        .isEqualTo(
            "input [[0, 1, 2], [3, 4, 5], [6, 7, 8]]; kernel [[0, 1], [2, 3]]; "
                + "output [[19, 25], [37, 43]]");
    assertThat(picture.text()).doesNotContain("×");
  }

  @Test
  void speaksTheReadersLanguage() throws IOException {
    assertThat(film(FilmTexts.chinese()).at(0).text()).startsWith("输入 [[0, 1, 2]");
  }

  private static Film film(FilmTexts texts) throws IOException {
    return Shipped.scene("convolution", "rule")
        .filmSource()
        .film(FilmSettings.of(Level.LAYER, 800, 600, texts));
  }
}
