package kernelwalk.walk;

import kernelwalk.tensor.Tensor;

/** A step of an {@link ActivationWalk}; {@code cell} is row-major in the input and the output. */
public sealed interface ActivationStep {

  /** A value is mapped: {@code value = f(z)}, where the curve has the slope {@code derivative}. */
  record Point(int cell, double z, double value, double derivative) implements ActivationStep {}

  /** A gradient is passed back: {@code value = outputGradient × derivative}, the slope at z. */
  record Gradient(int cell, double z, double derivative, double outputGradient, double value)
      implements ActivationStep {}

  /** All of it: the output, or the gradient to the input. */
  record Layer(Tensor result) implements ActivationStep {}
}
