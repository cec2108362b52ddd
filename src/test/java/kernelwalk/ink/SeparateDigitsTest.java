package kernelwalk.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kernelwalk.image.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ink is a digit by itself, in drawings and on pictures. */
class SeparateDigitsTest {
  private final InkPipeline pipeline = InkPipeline.standard();

  private static Ink drawn(int digit) {
    return Ink.of(Skeletons.of(digit).getFirst().drawn(UnaryOperator.identity()));
  }

  private static Stroke line(double... places) {
    List<PenPoint> points = new ArrayList<>();
    for (int i = 0; i < places.length; i += 2) {
      points.add(new PenPoint(places[i], places[i + 1]));
    }
    return new Stroke(points, 10);
  }

  /** Digits in their boxes of 1 × 1, so far apart. */
  private static Ink beside(double step, int... digits) {
    List<Stroke> strokes = new ArrayList<>();
    for (int i = 0; i < digits.length; i++) {
      double right = step * i;
      strokes.addAll(drawn(digits[i]).map(p -> new PenPoint(p.x() + right, p.y())).strokes());
    }
    return Ink.of(strokes);
  }

  private int onPicture(Ink ink) {
    GreyImage picture =
        new Papers(260, 560, 240).ink(ink, new Bounds(40, 40, 520, 220), 9, 40).image();
    return pipeline.read(picture).orElseThrow().pieces().size();
  }

  @Test
  void digitsBesideEachOtherAreSeparateFromTheLeft() {
    Ink ten = beside(1.2, 1, 0);
    assertThat(pipeline.pieces(ten)).hasSize(2);
    assertThat(onPicture(ten)).isEqualTo(2);
    assertThat(pipeline.pieces(beside(1.3, 3, 7, 2))).hasSize(3);
    assertThat(onPicture(beside(1.3, 3, 7, 2))).isEqualTo(3);
    List<DigitPiece> pieces = pipeline.pieces(beside(1.3, 3, 7));
    assertThat(pieces.get(0).place().right()).isLessThan(pieces.get(1).place().left());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void oneDigitIsOneHoweverItIsWritten(int digit) {
    for (Skeletons.Way way : Skeletons.of(digit)) {
      Ink ink = Ink.of(way.drawn(UnaryOperator.identity()));
      assertThat(pipeline.pieces(ink)).hasSize(1);
      assertThat(onPicture(ink)).isEqualTo(1);
    }
  }

  /** The bar of the 5 stands apart; a 4 in two strokes that do not touch; dust of a scanner. */
  @Test
  void whatIsBrokenBelongsTogether() {
    Ink five =
        Ink.of(
            List.of(
                line(40, 30, 36, 90, 80, 80, 110, 120, 80, 170, 30, 160), line(66, 22, 120, 20)));
    Ink four = Ink.of(List.of(line(40, 20, 20, 100, 90, 100), line(104, 30, 100, 180)));
    assertThat(pipeline.pieces(five)).hasSize(1);
    assertThat(onPicture(five)).isEqualTo(1);
    assertThat(pipeline.pieces(four)).hasSize(1);
    assertThat(onPicture(four)).isEqualTo(1);
    Papers dusty = new Papers(260, 560, 240).ink(drawn(3), new Bounds(40, 40, 520, 220), 9, 40);
    for (int i = 0; i < 6; i++) {
      double x = 30 + 90 * i;
      dusty.ink(Ink.of(List.of(line(0, 0, 1, 1))), new Bounds(x, 20, x + 3, 23), 4, 60);
    }
    assertThat(pipeline.read(dusty.image()).orElseThrow().pieces()).hasSize(1);
  }
}
