package kernelwalk.engine.simd;

import java.util.Optional;
import kernelwalk.tensor.Activation;

/**
 * The values between two layers.
 *
 * @param activation applied in place to what the stage before gives
 * @param overwritten whether backward may write the gradient over the values
 */
record LayerValues(PlaneLayout planeLayout, Optional<Activation> activation, boolean overwritten) {
  /** The bound that a stage puts under its sums on the way: ReLU costs no pass of its own. */
  float floor() {
    return isRelu() ? 0 : Float.NEGATIVE_INFINITY;
  }

  /** Applies the activation, unless {@link #floor} has done so. */
  void activate(float[] values) {
    if (activation.isPresent() && !isRelu()) {
      Activation curve = activation.get();
      for (int c = 0; c < planeLayout.channels(); c++) {
        for (int y = 0; y < planeLayout.height(); y++) {
          ActivationRows.forward(
              curve, values, planeLayout.at(c, y, 0), planeLayout.width() * Lanes.GROUP);
        }
      }
    }
  }

  /** Turns the gradient after the activation into the one before it. */
  void deactivate(float[] values, float[] gradient) {
    if (activation.isPresent()) {
      Activation curve = activation.get();
      for (int c = 0; c < planeLayout.channels(); c++) {
        for (int y = 0; y < planeLayout.height(); y++) {
          int at = planeLayout.at(c, y, 0);
          ActivationRows.backward(
              curve, values, at, gradient, at, planeLayout.width() * Lanes.GROUP);
        }
      }
    }
  }

  private boolean isRelu() {
    return activation.isPresent() && activation.get().kind() == Activation.Kind.RELU;
  }
}
