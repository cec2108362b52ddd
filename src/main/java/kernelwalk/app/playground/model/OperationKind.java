package kernelwalk.app.playground.model;

import java.util.Locale;
import kernelwalk.walk.Pass;

/** The operations that the playground has. */
public enum OperationKind {
  CONV,
  TRANSPOSED,
  MAX,
  AVERAGE,
  SIGMOID,
  TANH,
  RELU,
  LEAKY_RELU,
  FLATTEN,
  LINEAR,
  SOFTMAX;

  /** As a file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether kernels that are learnt slide over the input. */
  public boolean hasKernels() {
    return this == CONV || this == TRANSPOSED;
  }

  /** Whether a last window may hang over the end. */
  public boolean hasCeil() {
    return isPooling();
  }

  boolean isPooling() {
    return this == MAX || this == AVERAGE;
  }

  /** Whether a window slides over the input. */
  public boolean slides() {
    return hasKernels() || isPooling();
  }

  /** Whether there is such a pass: only what has weights leads a gradient to them. */
  boolean offers(Pass pass) {
    return switch (pass) {
      case FORWARD, INPUT -> true;
      case WEIGHT, BIAS -> hasKernels() || this == LINEAR;
      case LOSS -> this == SOFTMAX;
    };
  }
}
