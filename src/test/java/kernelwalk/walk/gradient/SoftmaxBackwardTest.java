package kernelwalk.walk.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.Property;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.Operand;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.SumStep;
import kernelwalk.walk.SumWalk;
import org.junit.jupiter.api.Test;

/** Softmax by itself, backward. */
class SoftmaxBackwardTest {
  /** e⁰ and e^ln 3: probabilities 1/4 and 3/4. */
  @Test
  void theDerivativesOfTwoClassesByHand() {
    Tensor logits = Tensor.of(Shape.of(1, 2), 0, (float) Math.log(3));
    assertThat(SoftmaxBackward.jacobian(logits).values())
        .containsExactly(new float[] {0.1875f, -0.1875f, -0.1875f, 0.1875f}, within(1e-7f));
    SumWalk walk = SoftmaxBackward.of(logits, Tensor.of(Shape.of(1, 2), 2, -4));
    SumStep.Product second = (SumStep.Product) walk.at(Level.PRODUCT, 1);
    assertThat(second.left()).isEqualTo(new Operand(Role.OUTPUT_GRADIENT, 1, -4));
    assertThat(second.right().role()).isEqualTo(Role.JACOBIAN);
    assertThat(second.product()).isCloseTo(0.75, within(1e-6));
    assertThat(walk.result(0).value()).isCloseTo(1.125, within(1e-6));
    assertThat(walk.result(1).value()).isCloseTo(-1.125, within(1e-6));
  }

  @Test
  void sumsAreTheGradientAndThatIsTheDifferenceQuotient() {
    Property.forAll(
        60,
        random -> {
          int samples = random.nextInt(1, 4);
          int classes = random.nextInt(1, 7);
          Tensor logits = some(random, samples, classes);
          Tensor gradient = some(random, samples, classes);
          SumWalk walk = SoftmaxBackward.of(logits, gradient);
          Tensor whole = new Softmax().backward(logits, List.of(), gradient).input();
          int[] gradients = new int[gradient.shape().size()];
          int[] derivatives = new int[samples * classes * classes];
          double sum = 0;
          for (long i = 0; i < walk.size(Level.PRODUCT); i++) {
            switch (walk.at(Level.PRODUCT, i)) {
              case SumStep.Product it -> {
                sum += it.left().value() * it.right().value();
                gradients[it.left().position()]++;
                derivatives[it.right().position()]++;
              }
              case SumStep.Result it -> {
                assertThat(it.value()).isCloseTo(sum, within(1e-6));
                assertThat(it.value())
                    .isCloseTo(quotient(logits, gradient, it.cell()), within(2e-3));
                assertThat(it.value()).isCloseTo(whole.values()[it.cell()], within(1e-6));
                sum = 0;
              }
              case SumStep.ChannelSum it -> assertThat(it.sum()).isEqualTo(sum);
              case SumStep.Bias it -> throw new AssertionError("a bias: " + it);
              case SumStep.Layer it -> throw new AssertionError("a layer among products: " + it);
            }
          }
          assertThat(gradients).containsOnly(classes);
          assertThat(derivatives).containsOnly(1);
        });
  }

  private static Tensor some(SplittableRandom random, int rows, int columns) {
    Tensor tensor = Tensor.zeros(Shape.of(rows, columns));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = (float) random.nextDouble(-2, 2);
    }
    return tensor;
  }

  /** How fast the sum of gradient × probability changes with one logit. */
  private static double quotient(Tensor logits, Tensor gradient, int position) {
    float step = 1 / 64f;
    return (value(logits, gradient, position, step) - value(logits, gradient, position, -step))
        / (2 * step);
  }

  private static double value(Tensor logits, Tensor gradient, int position, float step) {
    Tensor moved = Tensor.of(logits.shape(), logits.values().clone());
    moved.values()[position] += step;
    Tensor probabilities = new Softmax().forward(moved, List.of());
    double sum = 0;
    for (int i = 0; i < probabilities.values().length; i++) {
      sum += (double) probabilities.values()[i] * gradient.values()[i];
    }
    return sum;
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SoftmaxBackward.of(Tensor.zeros(Shape.of(1, 3)), Tensor.zeros(Shape.of(1, 2))))
        .withMessage("the output's gradient: shape (1, 3) expected, found (1, 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SoftmaxBackward.of(
                    Tensor.zeros(Shape.of(1, 3, 1, 1)), Tensor.zeros(Shape.of(1, 3, 1, 1))))
        .withMessageContaining("(N, classes)");
  }
}
