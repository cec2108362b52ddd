package kernelwalk.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.film.Part;
import kernelwalk.film.TensorCell;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever is set, a painted cell of the stage gets its value, and no other cell another one. */
class StrokeTest {
  @Property(tries = 300)
  void thePaintedCellAndNoOtherChanges(@ForAll long seed, @ForAll @IntRange(max = 25) int changes) {
    Setup setup = Setups.wandered(seed, changes);
    SplittableRandom random = new SplittableRandom(seed);
    check(setup, Part.INPUT, setup.act().input(), random);
    if (!setup.act().parameters().isEmpty()) {
      check(setup, Part.WEIGHT, setup.act().parameters().getFirst(), random);
    }
    Shape planes = OutputGradient.planes(setup.act().outputGradient().shape());
    boolean kept = Math.max(planes.dim(2), planes.dim(3)) <= Input.LARGEST_SIDE;
    if (setup.pass().target().isPresent() && kept) {
      check(setup, Part.OUTPUT_GRADIENT, setup.act().outputGradient(), random);
    }
  }

  /** Kernels of two groups, turned by half a circle, and those of a transposed convolution. */
  @Test
  void weightsOfGroupsThatAreTurnedAndOfTransposedConvolution() {
    Setup four = Setups.small().withInput(Input.random(1, 1, 4, 5));
    Setup grouped = four.withKernels(four.kernels().withCount(4));
    Setup turned = grouped.withSlide(grouped.slide().withGroups(2).withTurned(true));
    assertThat(turned.slide().groups()).isEqualTo(2);
    SplittableRandom random = new SplittableRandom(5);
    for (Setup each : new Setup[] {turned, turned.withKind(Kind.TRANSPOSED)}) {
      for (int i = 0; i < 50; i++) {
        check(each, Part.WEIGHT, each.act().parameters().getFirst(), random);
      }
    }
  }

  private static void check(Setup setup, Part part, Tensor before, SplittableRandom random) {
    int position = random.nextInt(before.shape().size());
    float value = random.nextInt(2, 9) + 0.5f;
    TensorCell cell =
        new TensorCell(part, Arrays.stream(before.shape().indices(position)).boxed().toList());
    Optional<Setup> next = Stroke.over(setup, cell, value);
    assertThat(next).as("%s of %s", cell, setup.kind()).isPresent();
    Act act = next.orElseThrow().act();
    Tensor after =
        switch (part) {
          case INPUT -> act.input();
          case WEIGHT -> act.parameters().getFirst();
          default -> act.outputGradient();
        };
    float[] expected = before.values().clone();
    expected[position] = value;
    assertThat(after.shape()).isEqualTo(before.shape());
    assertThat(after.values()).as("%s of %s", cell, setup.kind()).containsExactly(expected);
  }
}
