package kernelwalk.walk.gradient;

import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.RegularSums;
import kernelwalk.walk.RegularSums.Factors;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.WalkArguments;

/**
 * The gradient to the bias {@code [out]} of a convolution or a transposed one: a channel is a
 * sample of the batch, its products are the gradients {@code [N, out, H', W']} of all cells of the
 * output channel, each × 1.
 */
final class ConvBiasGradient {
  private ConvBiasGradient() {}

  /**
   * The walk to it.
   *
   * @param bias whether the operation has one
   * @throws IllegalArgumentException if it has none or a shape does not fit, as one sentence
   */
  static SumWalk of(
      Operation operation,
      boolean bias,
      Tensor input,
      List<Tensor> parameters,
      Tensor outputGradient) {
    WalkArguments.of(operation, input, parameters).with(outputGradient);
    if (!bias) {
      throw new IllegalArgumentException(
          "this %s has no bias, so its gradient has no walk"
              .formatted(operation.getClass().getSimpleName()));
    }
    Shape shape = outputGradient.shape();
    int channels = shape.dim(1);
    int plane = shape.dim(2) * shape.dim(3);
    return new SumWalk(
        new RegularSums(
            Shape.of(channels),
            shape.dim(0),
            plane,
            shape.dim(3),
            new Factors(
                Operand.Role.OUTPUT_GRADIENT,
                outputGradient,
                (cell, sample, term) -> (sample * channels + cell) * plane + term),
            Factors.ones(),
            cell -> Optional.empty(),
            () -> operation.backward(input, parameters, outputGradient).parameters().get(1)));
  }
}
