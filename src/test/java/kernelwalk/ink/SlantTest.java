package kernelwalk.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.image.GreyImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken for slant: an upright digit's shape is none. */
final class SlantTest {
  /** Drawn by hand on squared paper: each has a stem that is upright. */
  static Stream<Arguments> withAnUprightStem() {
    return Stream.of(
        Arguments.of("1 with a flag", drawn(stroke(100, 90, 140, 40, 140, 240))),
        Arguments.of("1 with a long flag", drawn(stroke(60, 120, 140, 40, 140, 240))),
        Arguments.of(
            "1 with a foot", drawn(stroke(100, 90, 140, 40, 140, 240), stroke(100, 240, 180, 240))),
        Arguments.of("7", drawn(stroke(60, 40, 180, 40, 180, 240))),
        Arguments.of(
            "7 with a bar", drawn(stroke(60, 50, 180, 50, 170, 240), stroke(110, 140, 210, 140))),
        Arguments.of("open 4", drawn(stroke(90, 40, 90, 140, 200, 140), stroke(170, 40, 170, 240))),
        Arguments.of("closed 4", drawn(stroke(170, 240, 170, 40, 60, 170, 220, 170))),
        Arguments.of(
            "9",
            drawn(
                stroke(180, 60, 140, 40, 90, 70, 100, 120, 150, 130, 180, 90, 180, 60, 180, 240))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withAnUprightStem")
  void anUprightStemStaysUpright(String name, Ink ink) {
    assertThat(InkPipeline.standard().steps(ink).orElseThrow().slant())
        .as(name)
        .isCloseTo(0, Offset.offset(0.02));
  }

  /** What the mass alone says of these: 0.22 to 0.25, that is, 12° and more. */
  @Test
  void theMassOfAFourAndASevenIsAskewAllTheSame() {
    assertThat(MassLean.of(drawn(stroke(60, 40, 180, 40, 180, 240)))).isLessThan(-0.2);
    assertThat(MassLean.of(drawn(stroke(90, 40, 90, 140, 200, 140), stroke(170, 40, 170, 240))))
        .isLessThan(-0.2);
  }

  /**
   * The ways to write the digits that synthetic digits are made of are upright but for three ones
   * and a seven; the mass alone would lean them over by 0.045 on average.
   */
  @Test
  void uprightDigitsAreHardlyLeantOver() {
    List<Double> leans = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      for (Skeletons.Way way : Skeletons.of(digit)) {
        Ink ink = Ink.of(way.drawn(knot -> new PenPoint(0.7 * knot.x(), knot.y())));
        leans.add(Math.abs(InkPipeline.standard().steps(ink).orElseThrow().slant()));
      }
    }
    assertThat(leans.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .isLessThan(0.02);
  }

  @Test
  void whatIsSlantedStillIsStraightened() {
    Ink four = drawn(stroke(90, 40, 90, 140, 200, 140), stroke(170, 40, 170, 240));
    Ink slanted = four.map(p -> new PenPoint(p.x() - 0.5 * p.y(), p.y(), p.pressure()));

    double slant = InkPipeline.standard().steps(slanted).orElseThrow().slant();

    assertThat(slant).isBetween(0.15, 0.4);
  }

  @Test
  void aPictureLeansAsItsStrokesDo() {
    for (double lean : new double[] {-0.4, -0.15, 0, 0.1, 0.3}) {
      assertThat(StrokeLean.of(bar(lean, 400))).isCloseTo(lean, Offset.offset(0.03));
      assertThat(StrokeLean.of(bar(lean, 60))).isCloseTo(lean, Offset.offset(0.05));
      assertThat(MassLean.of(bar(lean, 400))).isCloseTo(lean, Offset.offset(0.03));
    }
  }

  @Test
  void nothingLeansWhereNothingRises() {
    assertThat(StrokeLean.of(drawn(stroke(20, 140, 260, 140)))).isZero();
    assertThat(StrokeLean.of(drawn(stroke(20, 140)))).isZero();
    assertThat(StrokeLean.of(new GreyImage(40, 40, new byte[1600]))).isZero();
  }

  /** A bar with grey edges that leans; a tenth of the side is its width. */
  private static GreyImage bar(double lean, int side) {
    byte[] pixels = new byte[side * side];
    IntStream.range(side / 10, 9 * side / 10)
        .forEach(
            y -> {
              double middle = side / 2.0 - lean * (y + 0.5 - side / 2.0);
              for (int x = 0; x < side; x++) {
                double inside = side / 20.0 - Math.abs(x + 0.5 - middle);
                pixels[y * side + x] = (byte) (255 * Math.clamp(inside + 0.5, 0.0, 1.0));
              }
            });
    return new GreyImage(side, side, pixels);
  }

  private static Ink drawn(Stroke... strokes) {
    return new Ink(List.of(strokes), new Bounds(0, 0, 280, 280));
  }

  private static Stroke stroke(double... xy) {
    List<PenPoint> penPoints = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      penPoints.add(new PenPoint(xy[i], xy[i + 1]));
    }
    return new Stroke(penPoints);
  }
}
