package kernelwalk.app.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.Property;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Whatever is set, a painted cell of the stage gets its value, and no other cell another one. */
class PaintStrokeTest {
  @Test
  void thePaintedCellAndNoOtherChanges() {
    Property.forAll(
        300,
        random -> {
          int changes = random.nextInt(0, 26);
          Setup setup = Setups.wandered(random, changes);
          check(setup, TensorRole.INPUT, setup.filledOperation().input(), random);
          if (!setup.filledOperation().parameters().isEmpty()) {
            check(
                setup, TensorRole.WEIGHT, setup.filledOperation().parameters().getFirst(), random);
          }
          Shape planes = OutputGradient.planes(setup.filledOperation().outputGradient().shape());
          boolean kept = Math.max(planes.dim(2), planes.dim(3)) <= PlaygroundInput.LARGEST_SIDE;
          if (setup.pass().target().isPresent() && kept) {
            check(
                setup,
                TensorRole.OUTPUT_GRADIENT,
                setup.filledOperation().outputGradient(),
                random);
          }
        });
  }

  /** Kernels of two groups, turned by half a circle, and those of a transposed convolution. */
  @Test
  void weightsOfGroupsThatAreTurnedAndOfTransposedConvolution() {
    Setup four = Setups.small().withInput(PlaygroundInput.random(1, 1, 4, 5));
    Setup grouped = four.withKernels(four.kernels().withCount(4));
    Setup turned = grouped.withSlide(grouped.windowSettings().withGroups(2).withTurned(true));
    assertThat(turned.windowSettings().groups()).isEqualTo(2);
    SplittableRandom random = new SplittableRandom(5);
    for (Setup each : new Setup[] {turned, turned.withKind(OperationKind.TRANSPOSED)}) {
      for (int i = 0; i < 50; i++) {
        check(each, TensorRole.WEIGHT, each.filledOperation().parameters().getFirst(), random);
      }
    }
  }

  private static void check(
      Setup setup, TensorRole tensorRole, Tensor before, SplittableRandom random) {
    int position = random.nextInt(before.shape().size());
    float value = random.nextInt(2, 9) + 0.5f;
    TensorCell cell =
        new TensorCell(
            tensorRole, Arrays.stream(before.shape().indices(position)).boxed().toList());
    Optional<Setup> next = PaintStroke.over(setup, cell, value);
    assertThat(next).as("%s of %s", cell, setup.operationKind()).isPresent();
    FilledOperation filledOperation = next.orElseThrow().filledOperation();
    Tensor after =
        switch (tensorRole) {
          case INPUT -> filledOperation.input();
          case WEIGHT -> filledOperation.parameters().getFirst();
          default -> filledOperation.outputGradient();
        };
    float[] expected = before.values().clone();
    expected[position] = value;
    assertThat(after.shape()).isEqualTo(before.shape());
    assertThat(after.values())
        .as("%s of %s", cell, setup.operationKind())
        .containsExactly(expected);
  }
}
