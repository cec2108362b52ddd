package kernelwalk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import org.junit.jupiter.api.Test;

final class DoubtTest {
  private static final NetworkSkill SKILLED = new NetworkSkill(215, 215, 0.99);

  private final DrawingReader drawingReader = new DrawingReader();
  private final Weights weights = pretrained();

  @Test
  void plainDigitsAreReadWithoutDoubt() {
    assertThat(doubt(DrawnShapes.ink(DrawnShapes.line(60, 50, 200, 50, 120, 240))))
        .isEqualTo(new Doubt.None());
    assertThat(doubt(DrawnShapes.ink(DrawnShapes.line(140, 40, 140, 240))))
        .isEqualTo(new Doubt.None());
  }

  @Test
  void aFilledSheetHasTooMuchInk() {
    assertThat(doubt(DrawnShapes.strange("filled sheet"))).isEqualTo(new Doubt.Inky());
    assertThat(doubt(DrawnShapes.strange("hatched sheet"))).isEqualTo(new Doubt.Inky());
  }

  @Test
  void aZigzagIsLongerThanAnyThreeAndAPlusStraighterThanAnyFour() {
    Ink zigzag =
        DrawnShapes.ink(
            DrawnShapes.line(56, 56, 224, 84, 56, 112, 224, 140, 56, 168, 224, 196, 56, 224));
    assertThat(doubt(zigzag))
        .isInstanceOfSatisfying(
            Doubt.Unlike.class,
            unlike -> assertThat(unlike.trait()).isEqualTo(PenPathRanges.Trait.LONGER));
    assertThat(
            doubt(
                DrawnShapes.ink(
                    DrawnShapes.line(140, 40, 140, 240), DrawnShapes.line(40, 140, 240, 140))))
        .isInstanceOfSatisfying(
            Doubt.Unlike.class,
            unlike -> {
              assertThat(unlike.digit()).isEqualTo(4);
              assertThat(unlike.trait()).isEqualTo(PenPathRanges.Trait.STRAIGHTER);
            });
  }

  /** Worked by hand: three sides of a square turn twice by 90°. */
  @Test
  void thePensWayIsLongInDiagonalsAndTurnsInDegrees() {
    PenPath penPath = PenPath.of(DrawnShapes.ink(DrawnShapes.line(0, 0, 100, 0, 100, 100, 0, 100)));
    assertThat(penPath.length()).isCloseTo(300 / Math.hypot(100, 100), within(1e-9));
    assertThat(penPath.turning()).isCloseTo(180, within(1e-6));
    assertThat(PenPath.of(DrawnShapes.ink(DrawnShapes.line(5, 5)))).isEqualTo(new PenPath(0, 0));
  }

  @Test
  void linesApartFromEachOtherAreNoDigit() {
    assertThat(doubt(DrawnShapes.strange("three lines"))).isEqualTo(new Doubt.Parted(3));
  }

  /**
   * Of faces more than half are doubted (378 of 600 were seen); none of these thresholds knows
   * faces.
   */
  @Test
  void mostFacesAreDoubted() {
    RandomGenerator random = new SplittableRandom(1);
    int doubted = 0;
    for (int i = 0; i < 100; i++) {
      Ink face = DrawnShapes.varied(DrawnShapes.strange("face"), random);
      doubted += doubt(face).equals(new Doubt.None()) ? 0 : 1;
    }
    assertThat(doubted).isGreaterThan(50);
  }

  @Test
  void theTriesOfAPictureThatDoesNotChangeAgreeWithIt() {
    GreyImage blank = new GreyImage(28, 28, new byte[784]);
    NetworkInput networkInput = new NetworkInput(blank, InkSettings.STANDARD, Optional.empty());
    Reading reading = drawingReader.read(networkInput, weights);
    SimdEngine engine = new SimdEngine(weights.network(), 1);
    Robustness robustness = Robustness.of(engine, weights, reading.activations(), blank, true);
    assertThat(robustness.same()).isEqualTo(Robustness.COUNT);
    assertThat(robustness.mean()).isCloseTo(reading.probability(reading.first()), within(1e-4));
  }

  @Test
  void theStrongestDoubtIsTold() {
    Robustness steady = new Robustness(16, 0.99);
    Robustness wavering = new Robustness(13, 0.75);
    Robustness unsteady = new Robustness(6, 0.4);
    InkFacts plain = facts(100, 1);
    assertThat(Doubt.of(3, 0.99, steady, SKILLED, plain)).isEqualTo(new Doubt.None());
    assertThat(Doubt.of(3, 0.85, steady, SKILLED, plain)).isEqualTo(new Doubt.Close());
    assertThat(Doubt.of(3, 0.99, wavering, SKILLED, plain)).isEqualTo(new Doubt.Wavering(13));
    assertThat(Doubt.of(3, 0.99, unsteady, SKILLED, plain)).isEqualTo(new Doubt.Unsteady(6));
    assertThat(Doubt.of(3, 0.4, steady, SKILLED, plain)).isEqualTo(new Doubt.Flat());
    assertThat(Doubt.of(3, 0.4, steady, SKILLED, facts(300, 4))).isEqualTo(new Doubt.Inky());
  }

  /** What a network that has hardly learnt is unsure of is no fault of the drawing. */
  @Test
  void aWeakNetworkDoubtsItselfAndNotTheDrawing() {
    NetworkSkill weak = new NetworkSkill(60, 215, 0.3);
    Robustness unsteady = new Robustness(6, 0.4);
    assertThat(Doubt.of(3, 0.4, unsteady, weak, facts(100, 1))).isEqualTo(new Doubt.Weak(60, 215));
    assertThat(Doubt.of(3, 0.4, unsteady, weak, facts(300, 1))).isEqualTo(new Doubt.Inky());
    Ink seven = DrawnShapes.ink(DrawnShapes.line(60, 50, 200, 50, 120, 240));
    for (Network network : List.of(Network.lenet(), Network.lenet5())) {
      Reading reading =
          drawingReader.read(
              NetworkInput.of(InkPipeline.standard().steps(seven).orElseThrow()),
              Weights.initial(network, 1));
      assertThat(reading.doubt()).isInstanceOf(Doubt.Weak.class);
      assertThat(reading.confidence()).isEqualTo(Reading.Confidence.DOUBTFUL);
    }
  }

  /**
   * Those that were read as a digit without any doubt, drawn plainly and thirty times otherwise.
   */
  @Test
  void lettersAndShapesAreDoubted() {
    RandomGenerator random = new SplittableRandom(1);
    Map<String, Ink> all = DrawnShapes.alike();
    for (String name : List.of("triangle", "letter A", "letter M", "letter R", "arrow", "heart")) {
      Ink ink = Objects.requireNonNull(all.get(name), name);
      int doubted = doubt(ink).equals(new Doubt.None()) ? 0 : 1;
      for (int i = 0; i < 30; i++) {
        doubted += doubt(DrawnShapes.varied(ink, random)).equals(new Doubt.None()) ? 0 : 1;
      }
      assertThat(doubted).as(name).isGreaterThanOrEqualTo(25);
    }
  }

  private static InkFacts facts(double ink, int parts) {
    return new InkFacts(ink, parts, 1, Optional.empty(), Optional.empty());
  }

  private Doubt doubt(Ink ink) {
    return drawingReader
        .read(NetworkInput.of(InkPipeline.standard().steps(ink).orElseThrow()), weights)
        .doubt();
  }

  private static Weights pretrained() {
    try {
      return Checkpoint.read(Path.of("assets", "pretrained.npz")).weights();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
