package kernelwalk.engine.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import kernelwalk.engine.Exponential;
import kernelwalk.tensor.Activation;
import org.junit.jupiter.api.Test;

class ActivationRowsTest {
  private static final int COUNT = 1 << 16;

  @Test
  void tanhIsWithinTwoUlpOfStrictMath() {
    assertThat(worst(Activation.TANH, StrictMath::tanh, evenly(-12, 12))).isLessThanOrEqualTo(2);
    assertThat(worst(Activation.TANH, StrictMath::tanh, evenly(-0.6f, 0.6f)))
        .isLessThanOrEqualTo(2);
    assertThat(worst(Activation.TANH, StrictMath::tanh, evenly(-1e-3f, 1e-3f)))
        .isLessThanOrEqualTo(2);
  }

  @Test
  void sigmoidIsWithinTwoUlpOfStrictMath() {
    DoubleUnaryOperator sigmoid = z -> 1 / (1 + StrictMath.exp(-z));
    assertThat(worst(Activation.SIGMOID, sigmoid, evenly(-86, 86))).isLessThanOrEqualTo(2);
    assertThat(worst(Activation.SIGMOID, sigmoid, evenly(-4, 4))).isLessThanOrEqualTo(2);
  }

  @Test
  void exponentialIsWithinTwoUlpOfStrictMath() {
    double worst = 0;
    for (float x : evenly(-87.3f, 88.7f)) {
      worst = Math.max(worst, ulps(Exponential.exp(x), StrictMath.exp(x)));
    }
    for (float x : evenly(-1, 1)) {
      worst = Math.max(worst, ulps(Exponential.exp(x), StrictMath.exp(x)));
    }
    assertThat(worst).isLessThanOrEqualTo(2);
    assertThat(Exponential.exp(0)).isEqualTo(1);
    assertThat(Exponential.exp(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.exp(100)).isInfinite();
    assertThat(Exponential.exp(Float.NaN)).isNaN();
  }

  @Test
  void curvesEndWhereTheyShould() {
    float[] values = new float[16];
    values[0] = Float.POSITIVE_INFINITY;
    values[1] = Float.NEGATIVE_INFINITY;
    values[2] = Float.NaN;
    float[] tanh = values.clone();
    ActivationRows.forward(Activation.TANH, tanh, 0, 16);
    assertThat(tanh).startsWith(1f, -1f, Float.NaN, 0f);
    ActivationRows.forward(Activation.SIGMOID, values, 0, 16);
    assertThat(values[0]).isEqualTo(1);
    assertThat(values[1]).isBetween(0f, 1.2e-38f);
    assertThat(values[2]).isNaN();
    assertThat(values[3]).isEqualTo(0.5f);
  }

  private static float[] evenly(float from, float to) {
    float[] values = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = from + (to - from) * (i + 0.5f) / COUNT;
    }
    return values;
  }

  private static double worst(Activation curve, DoubleUnaryOperator exact, float[] x) {
    float[] y = x.clone();
    ActivationRows.forward(curve, y, 0, y.length);
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, ulps(y[i], exact.applyAsDouble(x[i])));
    }
    return worst;
  }

  private static double ulps(float found, double exact) {
    return Math.abs(found - exact) / Math.ulp((float) exact);
  }
}
