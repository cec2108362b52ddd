package kernelwalk.app.playground;

import java.util.Locale;

/** Forward, or backward: to one of the tensors, or from the loss to the logits. */
enum Pass {
  FORWARD,
  INPUT,
  WEIGHT,
  BIAS,
  /** Softmax with cross-entropy, from which the gradient comes. */
  LOSS;

  /** Whether a gradient arrives at the output, to be chosen. */
  boolean receives() {
    return this != FORWARD && this != LOSS;
  }

  /** As a file names it. */
  String word() {
    return this == FORWARD ? "forward" : "backward-" + name().toLowerCase(Locale.ROOT);
  }
}
