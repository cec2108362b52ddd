package kernelwalk.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kernelwalk.file.UserFolder;
import kernelwalk.image.GreyImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GeometryTest {
  @Test
  void aCurveThroughTwelvePointsOfACircleStaysOnTheCircle() {
    List<PenPoint> knots = new ArrayList<>();
    for (int i = 0; i <= 12; i++) {
      double angle = i * Math.PI / 6;
      knots.add(new PenPoint(100 * Math.cos(angle), 100 * Math.sin(angle)));
    }
    List<PenPoint> curve = SmoothCurve.through(knots, 2);

    assertThat(curve.size()).isGreaterThan(250);
    assertThat(curve).containsAll(knots);
    for (PenPoint p : curve) {
      assertThat(Math.hypot(p.x(), p.y())).isCloseTo(100, Offset.offset(2.5));
    }
  }

  @Test
  void repeatedPointsMakeNoNumbersThatAreNone() {
    PenPoint a = new PenPoint(1, 1);
    PenPoint b = new PenPoint(2, 5);

    assertThat(SmoothCurve.through(List.of(a, a, a, b, b, a), 0.5))
        .doesNotContainNull()
        .contains(a, b);
    assertThat(SmoothCurve.through(List.of(a, a), 0.5)).containsExactly(a);
  }

  @Test
  void aLineThatLeansByFifteenDegreesHasThatSlantAndIsStraightened() {
    double lean = Math.tan(Math.toRadians(15));
    Ink line =
        Ink.of(List.of(new Stroke(List.of(new PenPoint(0, 100), new PenPoint(100 * lean, 0)))));

    assertThat(MassLean.of(line)).isCloseTo(lean, Offset.offset(1e-9));
    assertThat(Slant.removed(line, lean).bounds().width()).isCloseTo(0, Offset.offset(1e-9));
  }

  @Test
  void aBarsWidthIsMeasuredAndChanged() {
    byte[] pixels = new byte[100 * 60];
    for (int row = 20; row < 80; row++) {
      for (int column = 25; column < 35; column++) {
        pixels[row * 60 + column] = (byte) 255;
      }
    }
    GreyImage bar = new GreyImage(100, 60, pixels);
    StrokeField field = StrokeField.of(bar, new int[] {25, 20, 35, 80}, 2);

    assertThat(field.strokeWidth()).isCloseTo(20, Offset.offset(1.5));
    assertThat(inkedAcross(field.grown(0))).isCloseTo(20, Offset.offset(0.01));
    assertThat(inkedAcross(field.grown(5))).isCloseTo(30, Offset.offset(0.01));
    assertThat(inkedAcross(field.grown(-6))).isCloseTo(8, Offset.offset(0.01));
  }

  @Test
  void theUsersFolderFollowsTheCustomOfTheSystem() {
    Path home = Path.of("/home/ada");

    assertThat(UserFolder.data("Linux", home, Map.of()))
        .isEqualTo(home.resolve(".local/share/kernelwalk"));
    assertThat(UserFolder.data("Linux", home, Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/kernelwalk"));
    assertThat(UserFolder.data("Mac OS X", home, Map.of()))
        .isEqualTo(home.resolve("Library/Application Support/Kernelwalk"));
    assertThat(UserFolder.data("Windows 11", home, Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/Kernelwalk"));
  }

  /** How much ink the middle row has, in pixels. */
  private static double inkedAcross(GreyImage image) {
    double sum = 0;
    for (int column = 0; column < image.width(); column++) {
      sum += image.at(image.height() / 2, column) / 255.0;
    }
    return sum;
  }
}
