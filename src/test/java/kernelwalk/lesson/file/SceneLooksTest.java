package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Theme;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.ColourScheme;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.SteppedOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text calls dark is dark on the stage, in either theme. */
final class SceneLooksTest {
  @ParameterizedTest
  @CsvSource({
    "convolution, edge, 0, 0, 000000",
    "convolution, edge, 0, 5, ffffff",
    "padding, zeros, 0, 0, 000000",
    "many-kernels, two, 0, 0, 000000",
    "many-kernels, two, 5, 5, ffffff",
    "padding, valid, 0, 0, ffffff",
    "pooling, stroke, 0, 0, ffffff",
    "pooling, stroke, 0, 3, 000000",
    "pooling, digit, 0, 0, 000000",
  })
  void darkIsDarkAndBrightIsBright(String lesson, String scene, int row, int column, String colour)
      throws IOException {
    for (Theme theme : Theme.values()) {
      assertThat(colour(Shipped.scene(lesson, scene), TensorRole.INPUT, row, column, theme))
          .isEqualTo(Integer.parseInt(colour, 16));
    }
  }

  /** {@code same}: 9 in the middle, 4 in a corner; «the border comes out darker than it is». */
  @Test
  void aBorderThatComesOutDarkerIsDarker() throws IOException {
    SteppedOperation same = Shipped.scene("padding", "same");
    for (Theme theme : Theme.values()) {
      int corner = colour(same, TensorRole.OUTPUT, 0, 0, theme) & 255;
      int edge = colour(same, TensorRole.OUTPUT, 0, 1, theme) & 255;
      int middle = colour(same, TensorRole.OUTPUT, 1, 1, theme) & 255;

      assertThat(List.of(corner, edge, middle)).isEqualTo(List.of(113, 170, 255));
    }
  }

  @Test
  void coloursAreRedGreenAndBlueAndTurnToGrey() throws IOException {
    SteppedOperation grey = Shipped.scene("many-channels", "grey");

    assertThat(colour(grey, TensorRole.INPUT, 0, 0, Theme.LIGHT)).isEqualTo(200 << 16);
    assertThat(colour(grey, TensorRole.OUTPUT, 0, 0, Theme.LIGHT)).isEqualTo(0x787878);
    assertThat(grey.filmSource().coloured()).isTrue();
  }

  @Test
  void outputsOfAnEdgeShowTheirSign() throws IOException {
    ColourScheme scheme = Palette.of(Theme.LIGHT).scheme();
    SteppedOperation bias = Shipped.scene("convolution", "bias");

    assertThat(hue(colour(bias, TensorRole.OUTPUT, 0, 0, Theme.LIGHT)))
        .isEqualTo(hue(scheme.negative()));
    assertThat(hue(colour(bias, TensorRole.OUTPUT, 1, 1, Theme.LIGHT)))
        .isEqualTo(hue(scheme.positive()));
  }

  /** Whether blue or red is the stronger. */
  private static boolean hue(int colour) {
    return (colour & 255) > (colour >> 16 & 255);
  }

  /** The colour of a cell of the plane in front, at the end of the scene's film. */
  private static int colour(
      SteppedOperation scene, TensorRole role, int row, int column, Theme theme) {
    FilmSettings settings =
        new FilmSettings(scene.level(), 900, 600, 1, true, false, false, FilmTexts.english());
    Film film = scene.filmSource().film(settings);
    Grid grid =
        film.at(film.timeline().duration()).marks().stream()
            .filter(Grid.class::isInstance)
            .map(Grid.class::cast)
            .filter(each -> each.plane().tensorRole() == role)
            .filter(each -> each.plane().lead().equals(List.of(0, 0)))
            .findFirst()
            .orElseThrow();
    return Palette.of(theme).scheme().fill(grid.fill(), grid.plane(), row, column, true);
  }
}
