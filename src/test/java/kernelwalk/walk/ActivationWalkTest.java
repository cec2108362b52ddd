package kernelwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import kernelwalk.Property;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Cases;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Activations and flattening, cell by cell. */
class ActivationWalkTest {

  @Test
  void reluMapsAPointAndPassesAGradientBack() {
    Tensor input = Tensor.of(Shape.of(1, 2), -3, 2);
    Tensor gradient = Tensor.of(Shape.of(1, 2), 7, 5);
    ActivationWalk forward = ActivationWalk.forward(Activation.RELU, input);
    assertThat(forward.at(Level.CELL, 0)).isEqualTo(new ActivationStep.Point(0, -3, 0, 0));
    assertThat(forward.at(Level.PRODUCT, 1)).isEqualTo(new ActivationStep.Point(1, 2, 2, 1));
    ActivationWalk backward = ActivationWalk.backward(Activation.RELU, input, gradient);
    assertThat(backward.at(Level.CELL, 1)).isEqualTo(new ActivationStep.Gradient(1, 2, 1, 5, 5));
  }

  @Test
  void pointsAreTheOutputAndGradientsTheBackwardPass() {
    Property.forAll(
        60,
        random -> {
          Cases.Case it = Cases.activation(random);
          Activation activation = (Activation) it.operation();
          ActivationWalk forward = ActivationWalk.forward(activation, it.input());
          ActivationWalk backward =
              ActivationWalk.backward(activation, it.input(), it.outputGradient());
          for (int cell = 0; cell < it.input().shape().size(); cell++) {
            ActivationStep.Point point = (ActivationStep.Point) forward.at(Level.CELL, cell);
            assertThat((float) point.value()).isEqualTo(it.output().values()[cell]);
            double step = 1e-5;
            double quotient =
                (activation.value(point.z() + step) - activation.value(point.z() - step))
                    / (2 * step);
            assertThat(point.derivative()).isCloseTo(quotient, within(1e-7));
            ActivationStep.Gradient gradient =
                (ActivationStep.Gradient) backward.at(Level.CELL, cell);
            assertThat((float) gradient.value()).isEqualTo(it.gradients().input().values()[cell]);
          }
          assertThat(forward.at(Level.LAYER, 0)).isEqualTo(new ActivationStep.Layer(it.output()));
          assertThat(backward.at(Level.LAYER, 0))
              .isEqualTo(new ActivationStep.Layer(it.gradients().input()));
        });
  }

  @Test
  void aGradientOfAnotherShapeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ActivationWalk.backward(
                    Activation.TANH, Tensor.zeros(Shape.of(2)), Tensor.zeros(Shape.of(3))))
        .withMessage("the output's gradient: shape (2) expected, found (3)");
  }

  @Test
  void flattenMovesEveryValueToItsNumber() {
    Property.forAll(
        20,
        random -> {
          Cases.Case it = Cases.flatten(random);
          FlattenWalk walk = new FlattenWalk(it.input());
          assertThat(walk.cells()).isEqualTo(it.input().shape().size());
          for (long i = 0; i < walk.cells(); i++) {
            FlattenStep.Move move = (FlattenStep.Move) walk.at(Level.PRODUCT, i);
            assertThat((float) move.value())
                .isEqualTo(it.input().values()[move.from()])
                .isEqualTo(it.output().get(move.sample(), move.to()));
            assertThat(move.from()).isEqualTo((int) i);
          }
          assertThat(walk.at(Level.LAYER, 0)).isEqualTo(new FlattenStep.Layer(it.output()));
        });
  }
}
