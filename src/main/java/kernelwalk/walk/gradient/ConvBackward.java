package kernelwalk.walk.gradient;

import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.WalkArguments;

/**
 * The walks of a convolution's backward pass: where the loss's gradient to the output, {@code [N,
 * out, H', W']}, goes. Each throws an {@link IllegalArgumentException} of one sentence if a shape
 * does not fit.
 */
public final class ConvBackward {
  private ConvBackward() {}

  /**
   * The gradient to the input, {@code [N, in, H, W]}. A channel is an output channel of the group;
   * its products, output gradient × weight, are of the output cells whose window covers the cell.
   */
  public static SumWalk toInput(
      Conv2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(operation, input, parameters).with(outputGradient);
    return new SumWalk(
        ConvInputGradientSums.of(
            operation,
            input.shape(),
            Operand.Role.OUTPUT_GRADIENT,
            outputGradient,
            parameters.getFirst(),
            Optional.empty(),
            () -> operation.backward(input, parameters, outputGradient).input()));
  }

  /**
   * The gradient to the weight, {@code [out, in / groups, kh, kw]}. A channel is a sample of the
   * batch; its products, output gradient × input, are of all cells of the weight's output channel.
   */
  public static SumWalk toWeight(
      Conv2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(operation, input, parameters).with(outputGradient);
    return new SumWalk(
        ConvWeightGradientSums.of(
            operation,
            new ConvWeightGradientSums.Factor(Operand.Role.OUTPUT_GRADIENT, outputGradient),
            new ConvWeightGradientSums.Factor(Operand.Role.INPUT, input),
            () -> operation.backward(input, parameters, outputGradient).parameters().getFirst()));
  }

  /**
   * The gradient to the bias, {@code [out]}. A channel is a sample of the batch; its products are
   * the gradients of all cells of the output channel, each × 1.
   */
  public static SumWalk toBias(
      Conv2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    return ConvBiasGradient.of(operation, operation.bias(), input, parameters, outputGradient);
  }
}
