package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Linear and flatten, worked by hand. */
class LinearTest {
  private static final Linear TWO_OF_THREE = new Linear(3, 2);
  private static final Tensor WEIGHT = Tensor.of(Shape.of(2, 3), 1, 2, 3, -1, 0, 1);
  private static final Tensor BIAS = Tensor.of(Shape.of(2), 0.5f, -1);
  private static final Tensor INPUT = Tensor.of(Shape.of(2, 3), 1, 1, 1, 2, 0, -2);

  @Test
  void everyOutputIsAWeightedSum() {
    assertThat(TWO_OF_THREE.forward(INPUT, List.of(WEIGHT, BIAS)))
        .isEqualTo(Tensor.of(Shape.of(2, 2), 6.5f, -1, -3.5f, -5));
  }

  @Test
  void gradientsAreAsWorkedByHand() {
    Tensor gradient = Tensor.of(Shape.of(2, 2), 1, 10, 100, 1000);
    Gradients gradients = TWO_OF_THREE.backward(INPUT, List.of(WEIGHT, BIAS), gradient);
    assertThat(gradients.input()).isEqualTo(Tensor.of(Shape.of(2, 3), -9, 2, 13, -900, 200, 1300));
    assertThat(gradients.parameters())
        .containsExactly(
            Tensor.of(Shape.of(2, 3), 201, 1, -199, 2010, 10, -1990),
            Tensor.of(Shape.of(2), 101, 1010));
  }

  @Test
  void leNetsLayersHaveTheKnownSizes() {
    assertThat(new Linear(400, 120).parameterCount()).isEqualTo(48_120);
    assertThat(new Linear(400, 120).multiplyAdds(Shape.of(2, 400))).isEqualTo(96_000);
  }

  @Test
  void anInputOfTheWrongLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_OF_THREE.outputShape(Shape.of(1, 4)))
        .withMessage("Linear needs an input (N, 3), found shape (1, 4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Flatten().outputShape(Shape.of(4)))
        .withMessage("Flatten needs a batch axis and at least one more, found shape (4)");
  }

  @Test
  void flattenKeepsTheOrderAndLeavesItsInputAlone() {
    Tensor input = Tensor.of(Shape.of(2, 2, 1, 2), 1, 2, 3, 4, 5, 6, 7, 8);
    Tensor flat = new Flatten().forward(input, List.of());
    assertThat(flat).isEqualTo(Tensor.of(Shape.of(2, 4), 1, 2, 3, 4, 5, 6, 7, 8));
    flat.set(9, 0, 0);
    assertThat(input.get(0, 0, 0, 0)).isEqualTo(1);
  }
}
