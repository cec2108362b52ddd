package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The four functions at points whose values are known. */
class ActivationTest {

  @Test
  void sigmoidIsAHalfAtZeroAndSymmetric() {
    assertThat(Activation.SIGMOID.value(0)).isEqualTo(0.5);
    assertThat(Activation.SIGMOID.value(Math.log(3))).isCloseTo(0.75, within(1e-15));
    assertThat(Activation.SIGMOID.value(-Math.log(3))).isCloseTo(0.25, within(1e-15));
    assertThat(Activation.SIGMOID.derivative(0)).isEqualTo(0.25);
    assertThat(Activation.SIGMOID.derivative(Math.log(3))).isCloseTo(0.1875, within(1e-15));
  }

  @Test
  void tanhIsSigmoidStretched() {
    assertThat(Activation.TANH.value(Math.log(2))).isCloseTo(0.6, within(1e-15));
    assertThat(Activation.TANH.derivative(Math.log(2))).isCloseTo(0.64, within(1e-15));
    assertThat(Activation.TANH.derivative(0)).isEqualTo(1);
  }

  @Test
  void reluCutsOffWhatIsNegative() {
    Tensor input = Tensor.of(Shape.of(4), -2, 0, 0.5f, 3);
    Tensor gradient = Tensor.of(Shape.of(4), 1, 1, 1, 2);
    assertThat(Activation.RELU.forward(input, List.of()))
        .isEqualTo(Tensor.of(Shape.of(4), 0, 0, 0.5f, 3));
    assertThat(Activation.RELU.backward(input, List.of(), gradient).input())
        .isEqualTo(Tensor.of(Shape.of(4), 0, 0, 1, 2));
  }

  @Test
  void leakyReluLetsALittleThrough() {
    Activation tenth = Activation.leakyRelu(0.1);
    assertThat(tenth.value(-2)).isCloseTo(-0.2, within(1e-15));
    assertThat(tenth.value(2)).isEqualTo(2);
    assertThat(tenth.derivative(0)).isEqualTo(0.1);
    assertThat(Activation.LEAKY_RELU.value(-1)).isEqualTo(-0.01);
  }

  @Test
  void farOutNothingOverflows() {
    for (Activation activation : List.of(Activation.SIGMOID, Activation.TANH)) {
      assertThat(activation.value(1e4)).isEqualTo(1);
      assertThat(activation.value(-1e4)).isIn(0.0, -1.0);
      assertThat(activation.derivative(1e4)).isZero();
      assertThat(activation.derivative(-1e4)).isZero();
    }
  }
}
