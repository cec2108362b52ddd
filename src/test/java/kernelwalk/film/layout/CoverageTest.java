package kernelwalk.film.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;

final class CoverageTest {
  private static final FilmTexts ENGLISH = FilmTexts.english();

  @Test
  void whatTheStrideLeavesOverIsSaid() {
    assertThat(uses(6, 5, 2).label("", false, ENGLISH)).isEqualTo("last row left over");
    assertThat(uses(5, 6, 2).label("channel 1", false, ENGLISH))
        .isEqualTo("channel 1 · last column left over");
    assertThat(uses(8, 8, 3).label("", false, ENGLISH))
        .isEqualTo("last 2 rows and 2 columns left over");
    assertThat(uses(8, 8, 3).label("", false, FilmTexts.chinese())).isEqualTo("剩下末 2 行与末 2 列未用");
    assertThat(uses(5, 5, 2).label("", false, ENGLISH)).isEmpty();
  }

  @Test
  void theCoverageIsSaid() {
    assertThat(uses(5, 5, 1).label("channel 1", true, ENGLISH)).isEqualTo("used 1 to 9 times");
    assertThat(uses(9, 9, 3).label("", true, ENGLISH)).isEqualTo("each used once");
    assertThat(uses(8, 8, 3).label("", true, ENGLISH))
        .isEqualTo("used 0 to 1 times · last 2 rows and 2 columns left over");
  }

  /** With ones for input, weights and channels a transposed convolution counts its products. */
  @Test
  void aTransposedConvolutionShowsHowManyProductsEachCellHas() {
    ConvTranspose2d operation =
        ConvTranspose2d.of(1, 1, 3).withStride(Size.of(2)).withPadding(Padding.of(1));
    Tensor ones = filled(Shape.of(1, 1, 4, 4));
    List<Tensor> parameters = new ArrayList<>(List.of(filled(Shape.of(1, 1, 3, 3))));
    if (operation.bias()) {
      parameters.add(Tensor.zeros(Shape.of(1)));
    }
    float[] expected = operation.forward(ones, parameters).values();
    Film film =
        OperationFilms.forward(operation, Tensor.zeros(ones.shape()), parameters)
            .film(new FilmSettings(Level.CELL, 900, 600, 1, true, true, false, ENGLISH));
    Picture first = film.at(0);
    Mark.Grid grid =
        first.marks().stream()
            .filter(Mark.Grid.class::isInstance)
            .map(Mark.Grid.class::cast)
            .filter(each -> each.plane().tensorRole() == TensorRole.OUTPUT)
            .findFirst()
            .orElseThrow();
    assertThat(grid.plane().tensor().values()).containsExactly(expected);
    assertThat(grid.shown()).isEqualTo(Long.MAX_VALUE);
    assertThat(words(first)).contains("1 to 4 products in a cell");
  }

  @Test
  void theFilmsOfConvolutionAndPoolingSayWhatIsLeftOver() {
    Tensor input = Tensor.zeros(Shape.of(1, 1, 6, 6));
    Conv2d conv = Conv2d.of(1, 1, 3).withStride(2).withoutBias();
    Pool2d pool = Pool2d.max(3).withStride(Size.of(2));
    List<Tensor> kernel = List.of(filled(Shape.of(1, 1, 3, 3)));
    for (FilmSource filmSource :
        List.of(
            OperationFilms.forward(conv, input, kernel),
            OperationFilms.forward(pool, input, List.of()))) {
      Picture picture = filmSource.film(FilmSettings.of(Level.CELL, 900, 600, ENGLISH)).at(0);
      assertThat(words(picture)).contains("last row and column left over");
    }
  }

  private static List<String> words(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .flatMap(text -> text.runs().stream())
        .map(Mark.Run::text)
        .toList();
  }

  private static Tensor filled(Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    Arrays.fill(tensor.values(), 1);
    return tensor;
  }

  private static Coverage uses(int height, int width, int stride) {
    return new Coverage(axis(height, stride), axis(width, stride));
  }

  private static Axis axis(int extent, int stride) {
    return new Axis(extent, 3, stride, 0, 0, 1, Padding.Mode.ZERO);
  }
}
