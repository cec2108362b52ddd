package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kernelwalk.Property;
import org.junit.jupiter.api.Test;

/** Softmax and cross-entropy: values that are known, and laws. */
class SoftmaxTest {
  private static final float LN3 = (float) Math.log(3);

  @Test
  void oddsOfThreeToOneAreThreeQuarters() {
    Tensor logits = Tensor.of(Shape.of(2, 2), LN3, 0, 5, 5);
    assertThat(new Softmax().forward(logits, List.of()).values())
        .containsExactly(new float[] {0.75f, 0.25f, 0.5f, 0.5f}, within(1e-6f));
  }

  @Test
  void crossEntropyOfEqualLogitsIsTheLogarithmOfTheirNumber() {
    assertThat(Softmax.crossEntropy(Tensor.zeros(Shape.of(3, 10)), 0, 4, 9))
        .isCloseTo(Math.log(10), within(1e-15));
  }

  @Test
  void theLossIsTheMeanOverTheBatch() {
    Tensor logits = Tensor.of(Shape.of(2, 2), LN3, 0, LN3, 0);
    assertThat(Softmax.crossEntropy(logits, 0, 1))
        .isCloseTo((Math.log(4.0 / 3) + Math.log(4)) / 2, within(1e-6));
    assertThat(Softmax.crossEntropyGradient(logits, 0, 1).values())
        .containsExactly(new float[] {-0.125f, 0.125f, 0.375f, -0.375f}, within(1e-6f));
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    Tensor logits = Tensor.of(Shape.of(1, 2), 1e30f, -1e30f);
    assertThat(new Softmax().forward(logits, List.of()).values()).containsExactly(1, 0);
    assertThat(Softmax.crossEntropy(logits, 0)).isZero();
  }

  @Test
  void aPartOfAnArrayIsReadAlone() {
    float[] logits = {50, LN3, 0, 50};
    assertThat(Softmax.probabilities(logits, 1, 2))
        .containsExactly(new double[] {0.75, 0.25}, within(1e-7));
    assertThat(Softmax.logSumExp(logits, 1, 2)).isCloseTo(Math.log(4), within(1e-7));
    assertThat(Softmax.logSumExp(logits, 3, 1)).isEqualTo(50);
  }

  @Test
  void probabilitiesAddUpToOneAndGradientsToZero() {
    Property.forAll(
        60,
        random -> {
          Cases.Case it = Cases.softmax(random);
          int classes = it.input().shape().dim(1);
          for (int n = 0; n < it.input().shape().dim(0); n++) {
            double probability = 0;
            double gradient = 0;
            for (int i = 0; i < classes; i++) {
              probability += it.output().get(n, i);
              gradient += it.gradients().input().get(n, i);
            }
            assertThat(probability).isCloseTo(1, within(1e-6));
            assertThat(gradient).isCloseTo(0, within(1e-5));
          }
        });
  }

  @Test
  void crossEntropysGradientIsItsDifferenceQuotient() {
    Property.forAll(
        60,
        random -> {
          Tensor logits = Cases.softmax(random).input();
          int[] labels = random.ints(logits.shape().dim(0), 0, logits.shape().dim(1)).toArray();
          Tensor gradient = Softmax.crossEntropyGradient(logits, labels);
          float step = 1f / 256;
          for (int i = 0; i < logits.shape().size(); i++) {
            float value = logits.values()[i];
            logits.values()[i] = value + step;
            double above = Softmax.crossEntropy(logits, labels);
            logits.values()[i] = value - step;
            double below = Softmax.crossEntropy(logits, labels);
            logits.values()[i] = value;
            assertThat((double) gradient.values()[i])
                .isCloseTo((above - below) / (2 * step), within(1e-4));
          }
        });
  }

  @Test
  void labelsThatDoNotFitAreRefused() {
    Tensor logits = Tensor.zeros(Shape.of(2, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Softmax.crossEntropy(logits, 3))
        .withMessage("cross-entropy of 1 labels needs logits (1, classes), found shape (2, 10)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Softmax.crossEntropyGradient(logits, 3, 10))
        .withMessage("label 10 of sample 1 is outside 0 to 9");
  }
}
