package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import kernelwalk.Property;
import org.junit.jupiter.api.Test;

/** Every gradient against the difference quotient of the forward pass. */
class BackwardTest {
  private static final float STEP = 1f / 64;

  @Test
  void convolutionsGradientsAreDifferenceQuotients() {
    check(60, Cases::conv2d, 1e-3);
  }

  @Test
  void transposedConvolutionsGradientsAreDifferenceQuotients() {
    check(60, Cases::convTranspose2d, 1e-3);
  }

  @Test
  void poolingsGradientsAreDifferenceQuotients() {
    check(60, Cases::pool2d, 1e-3);
  }

  @Test
  void activationsGradientsAreDifferenceQuotients() {
    check(60, Cases::activation, 2e-3);
  }

  @Test
  void linearLayersGradientsAreDifferenceQuotients() {
    check(60, Cases::linear, 1e-3);
  }

  @Test
  void flattensGradientsAreDifferenceQuotients() {
    check(20, Cases::flatten, 1e-3);
  }

  @Test
  void softmaxesGradientsAreDifferenceQuotients() {
    check(60, Cases::softmax, 2e-3);
  }

  private static void check(
      int tries, Function<SplittableRandom, Cases.Case> cases, double tolerance) {
    Property.forAll(tries, random -> check(cases.apply(random), tolerance));
  }

  private static void check(Cases.Case it, double tolerance) {
    Gradients gradients = it.gradients();
    List<Tensor> changed = new ArrayList<>(List.of(it.input()));
    changed.addAll(it.parameters());
    List<Tensor> found = new ArrayList<>(List.of(gradients.input()));
    found.addAll(gradients.parameters());
    assertThat(found).hasSameSizeAs(changed);
    for (int t = 0; t < changed.size(); t++) {
      assertThat(found.get(t).shape()).isEqualTo(changed.get(t).shape());
      for (int i = 0; i < changed.get(t).shape().size(); i++) {
        assertThat((double) found.get(t).values()[i])
            .as("%s, tensor %d, value %d", it.operation(), t, i)
            .isCloseTo(quotient(it, changed.get(t), i), within(tolerance));
      }
    }
  }

  private static double quotient(Cases.Case it, Tensor tensor, int i) {
    float value = tensor.values()[i];
    tensor.values()[i] = value + STEP;
    double above = loss(it);
    tensor.values()[i] = value - STEP;
    double below = loss(it);
    tensor.values()[i] = value;
    return (above - below) / (2 * STEP);
  }

  private static double loss(Cases.Case it) {
    Tensor output = it.output();
    double sum = 0;
    for (int i = 0; i < output.shape().size(); i++) {
      sum += (double) output.values()[i] * it.outputGradient().values()[i];
    }
    return sum;
  }
}
