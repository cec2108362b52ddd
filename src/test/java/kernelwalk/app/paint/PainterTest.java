package kernelwalk.app.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.Toolkit;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PainterTest {
  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  /** The first time a grid is painted cell by cell, from the second time on as a sheet. */
  @ParameterizedTest
  @CsvSource({
    "24, 11, 150, 0",
    "24, 11, 37, 2",
    "22.5, 11, 37, 1",
    "9, 0, 101, 0",
    "9, 0, 144, 3",
    "9, 0, 0, 1"
  })
  void aGridLooksTheSameHoweverOftenItIsPainted(double cell, double digits, long shown, int ring) {
    Tensor values = Tensor.zeros(Shape.of(1, 1, 12, 12));
    IntStream.range(0, 144).forEach(i -> values.values()[i] = (i * 37 % 19) - 9);
    Plane plane =
        Plane.of(TensorRole.OUTPUT, values, 0, 0)
            .withRing(new PaddingRing(ring, ring, ring, ring, Padding.Mode.ZERO, 0));
    Grid grid =
        new Grid(
            plane, 10.4, 12.7, cell, new Fill(ColourScale.DIVERGING, -9, 9), digits, 3, shown, 1);
    Picture picture = new Picture(420, 420, List.of(grid), "");
    Camera camera = new Camera(420, 420, Palette.of(Theme.LIGHT), "DejaVu Sans");

    int[] direct = camera.take(picture, List.of()).join();
    int[] sheet = camera.take(picture, List.of()).join();

    assertThat(IntStream.range(0, direct.length).filter(i -> direct[i] != sheet[i]).count())
        .as("pixels that differ: a part of a row may begin between two pixels")
        .isLessThan(direct.length / 500);
  }

  /** Identity hashes have 31 bits at the most, so that some of a few 100,000 arrays share one. */
  @Test
  void twoTensorsOfOneIdentityHashAreTwoPictures() {
    Map<Integer, Tensor> known = new HashMap<>();
    Tensor first;
    Tensor second;
    do {
      second = Tensor.zeros(Shape.of(1, 1, 2, 2));
      first = known.putIfAbsent(System.identityHashCode(second.values()), second);
    } while (first == null);
    Arrays.fill(first.values(), -9);
    Arrays.fill(second.values(), 9);
    Camera camera = new Camera(40, 40, Palette.of(Theme.LIGHT), "DejaVu Sans");

    int[] before = camera.take(pixels(first), List.of()).join();
    int[] after = camera.take(pixels(second), List.of()).join();

    assertThat(before[15 * 40 + 15]).isNotEqualTo(after[15 * 40 + 15]);
  }

  /** Two pixels wide around 10.5 … 20.5: from 9.5 to 11.5, so half of each pixel at its edges. */
  @Test
  void anOutlineIsPaintedOnceEverywhereAndLeavesTheMiddleFree() {
    Mark.Box box = Mark.Box.outline(10, 10, 10, 10, ColourRole.INK, 2);
    Mark.Box faint = new Mark.Box(10, 10, 10, 10, ColourRole.INK, 3, 0, 0, false, 0.5);
    Camera camera = new Camera(40, 40, Palette.of(Theme.LIGHT), "DejaVu Sans");

    int[] plain = camera.take(new Picture(40, 40, List.of(), ""), List.of()).join();
    int[] solid = camera.take(new Picture(40, 40, List.of(box), ""), List.of()).join();
    int[] light = camera.take(new Picture(40, 40, List.of(faint), ""), List.of()).join();

    int page = plain[0];
    int ink = solid[10 * 40 + 15];
    assertThat(ink).isNotEqualTo(page);
    for (int[] at : new int[][] {{10, 15}, {20, 15}, {15, 10}, {15, 20}, {10, 10}, {20, 20}}) {
      assertThat(solid[at[1] * 40 + at[0]]).isEqualTo(ink);
      assertThat(light[at[1] * 40 + at[0]]).isEqualTo(light[10 * 40 + 15]).isNotIn(ink, page);
    }
    assertThat(solid[15 * 40 + 15]).isEqualTo(page);
    assertThat(solid[8 * 40 + 15]).isEqualTo(page);
    assertThat(solid[9 * 40 + 15]).isNotIn(ink, page);
  }

  private static Picture pixels(Tensor values) {
    Plane plane = Plane.of(TensorRole.OUTPUT, values, 0, 0);
    Fill fill = new Fill(ColourScale.DIVERGING, -9, 9);
    return new Picture(40, 40, List.of(new Grid(plane, 5, 5, 10, fill, 0, 3, 4, 1)), "");
  }
}
