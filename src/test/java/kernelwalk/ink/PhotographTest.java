package kernelwalk.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.paper.PictureDoubt;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Weights;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Digits on paper under all kinds of light, read by the network that comes along. */
class PhotographTest {
  private static final Bounds PLACE = new Bounds(60, 50, 220, 290);

  private final Weights weights;
  private final InputNormalization normalization;
  private final InkPipeline pipeline = InkPipeline.standard();

  PhotographTest() throws IOException {
    weights = Checkpoint.read(Path.of("assets", "pretrained.npz")).weights();
    normalization = new InputNormalization(weights.network(), InkPipeline.SIDE, InkPipeline.SIDE);
  }

  private int digit(GreyImage greys) {
    return ForwardPass.of(weights, normalization.tensor(greys.bytes())).digit();
  }

  private static Ink drawn(int digit) {
    return Ink.of(Skeletons.of(digit).getFirst().drawn(UnaryOperator.identity()));
  }

  private static Papers written(int digit, double ground, double pen, double level) {
    return new Papers(340, 280, ground).ink(drawn(digit), PLACE, pen, level);
  }

  private static Papers ruled(int digit, double degrees, double level, boolean squared) {
    Papers papers = new Papers(340, 280, 245).ruled(degrees, 31, 2, level);
    if (squared) {
      papers.ruled(degrees + 90, 31, 2, level);
    }
    return papers.ink(drawn(digit), PLACE, 10, 50);
  }

  /** Each with a digit drawn by a pen, as it is photographed or scanned. */
  private interface Kind {
    Papers of(int digit);
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("a lamp", d -> written(d, 240, 18, 60).shade(30, 0.15));
    kinds.put("a lamp in the middle", d -> written(d, 240, 18, 60).vignette(0.1));
    kinds.put("a hard shadow", d -> written(d, 240, 18, 60).shadow(20, 0.05, 0.4, 0));
    kinds.put("a soft shadow", d -> written(d, 240, 18, 60).shadow(100, -0.1, 0.4, 0.08));
    kinds.put("a dark frame", d -> written(d, 255, 18, 0).band(9, 9, 9, 9, 20));
    kinds.put("a light frame", d -> written(d, 190, 18, 40).band(9, 9, 9, 9, 255));
    kinds.put("a scanner's edge", d -> written(d, 255, 18, 0).band(0, 14, 11, 0, 10));
    kinds.put("a table around", d -> written(d, 240, 14, 40).table(8, 0.06, 60));
    kinds.put("ruled paper", d -> ruled(d, 2, 120, false));
    kinds.put("squared paper", d -> ruled(d, -3, 120, true));
    kinds.put("lines as dark as the ink", d -> ruled(d, 2, 50, true));
    kinds.put("a shadow on ruled paper", d -> ruled(d, 3, 130, false).shadow(20, 0, 0.5, 0.02));
    kinds.put("a thin pencil", d -> written(d, 200, 4, 140).noise(3, 1));
    kinds.put("chalk", d -> written(d, 60, 12, 210).shade(200, 0.4).noise(4, 1));
    kinds.put("chalk under a shadow", d -> written(d, 70, 12, 230).shadow(0, 0, 0.4, 0));
    kinds.put("coarse grain", d -> written(d, 240, 18, 60).noise(20, 1));
    kinds.put("no focus", d -> written(d, 240, 18, 60).blurred(3));
    return kinds;
  }

  @TestFactory
  Stream<DynamicTest> theLightAndThePaperDoNotMatter() {
    return kinds().entrySet().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.getKey(),
                    () -> {
                      for (int digit : new int[] {2, 3, 5, 7}) {
                        FoundDigits found =
                            pipeline.read(kind.getValue().of(digit).image()).orElseThrow();
                        assertThat(digit(found.greys())).isEqualTo(digit);
                        assertThat(found.pieces()).hasSize(1);
                      }
                    }));
  }

  /** By chance and all at once; of 900 such pictures of drawn digits 94 % are read as strokes. */
  @Test
  void nineOfTenPhotographsByChanceAreRead() {
    int right = 0;
    for (int i = 0; i < 40; i++) {
      RandomGenerator random = new SplittableRandom(i);
      Optional<FoundDigits> found = pipeline.read(Photographs.of(drawn(i % 10), random));
      int wanted = i % 10;
      right += found.filter(f -> digit(f.greys()) == wanted).isPresent() ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(36);
  }

  @Test
  void whereItIsNotSureItSaysWhy() {
    assertThat(doubts(written(3, 200, 9, 176))).contains(PictureDoubt.FAINT);
    assertThat(
            doubts(new Papers(340, 280, 240).ink(drawn(3), new Bounds(150, 50, 300, 290), 9, 40)))
        .contains(PictureDoubt.CUT);
    assertThat(doubts(written(3, 240, 9, 40))).isEmpty();
  }

  @Test
  void whereThereIsNoInkNothingIsFound() {
    assertThat(pipeline.read(new Papers(340, 280, 240).image())).isEmpty();
    assertThat(pipeline.read(new Papers(340, 280, 220).shade(0, 0.5).image())).isEmpty();
    assertThat(pipeline.read(new Papers(340, 280, 220).shade(40, 0.5).noise(4, 1).image()))
        .isEmpty();
  }

  private Set<PictureDoubt> doubts(Papers papers) {
    return pipeline.read(papers.image()).orElseThrow().doubts();
  }
}
