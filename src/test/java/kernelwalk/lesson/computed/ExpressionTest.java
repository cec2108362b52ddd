package kernelwalk.lesson.computed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.lesson.ScenePass;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionTest {
  /** Two channels of 3×3, a kernel of 2×2: what comes out was worked by hand. */
  private static final SteppedOperation SCENE =
      new SteppedOperation(
          Conv2d.of(2, 1, 2),
          Tensor.of(Shape.of(1, 2, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1),
          List.of(
              Tensor.of(Shape.of(1, 2, 2, 2), 0, 1, 2, 3, 1, 1, 1, 1), Tensor.of(Shape.of(1), 10)),
          new ScenePass.Forward(),
          Level.CELL,
          false,
          false,
          TensorLooks.NUMBERS,
          OptionalLong.empty(),
          OptionalLong.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3|7",
        "(1 + 2) · 3|9",
        "2 ^ 3 ^ 2|512",
        "-2 ^ 2|-4",
        "0.25 ^ 5|0.0009765625",
        "floor((5 + 2 * 0 - 2) / 2) + 1|2",
        "ceil(60000 / 64)|938",
        "ln(10)|2.302585093",
        "max(2, 3) - min(2, 3)|1",
        "output[0, 0, 0, 0]|33",
        "channel-sum(output[0, 0, 0, 0], 0)|19",
        "channel-sum(output[0, 0, 0, 0], 1)|4",
        "bias[0] + weight[0, 0, 1, 1]|13",
        "output.height * output.width|4",
        "input.channels|2",
        "parameters|9",
        "multiply-adds|32",
        "multiply-adds - 2|30",
        "coverage[1, 1]|4",
        "coverage[0, 0]|1",
        "sum(input)|45",
        "mean(bias)|10",
        "lenet5.parameters|61706",
        "lenet.parameters|61610",
        "lenet5.c5.parameters|48120",
        "lenet.pool2.field|14",
        "lenet5.c1.multiply-adds|117600",
        "output.height == 2|1",
        "output.height >= 3|0",
      })
  void comesToWhatWasWorkedByHand(String text, double expected) {
    assertThat(Expression.value(text, SceneNumbers.of(SCENE))).isEqualTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 +|something is missing at its end",
        "2 3|nothing expected after the end, found '3'",
        "(1|')' expected, found ''",
        "1 / 0|does not come to a finite number",
        "outptu[0]|unknown name 'outptu'; did you mean 'output'?",
        "output[0]|4 indices expected",
        "output[0, 0, 9, 0]|lies outside of its shape (1, 1, 2, 2)",
        "output.hight|unknown extent 'hight'; did you mean 'height'?",
        "lenet.conv3.parameters|unknown layer 'conv3'",
        "gradient[0]|the scene goes forward and has none",
        "output[0.5, 0, 0, 0]|an index must be a whole number",
        "sin(1)|no function is called 'sin'",
        "2 $ 3|cannot be computed from '$ 3' on",
      })
  void saysWhyItCannotBeComputed(String text, String sentence) {
    assertThatThrownBy(() -> Expression.value(text, SceneNumbers.of(SCENE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}
