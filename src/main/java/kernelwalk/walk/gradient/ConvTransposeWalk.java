package kernelwalk.walk.gradient;

import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.WalkArguments;

/** The walks of a transposed convolution, forward and backward. */
public final class ConvTransposeWalk {
  private ConvTransposeWalk() {}

  /**
   * The output {@code [N, out, H', W']}, cell by cell. A channel is an input channel of the group;
   * its products, input × weight, are of the input cells whose copy of the kernel covers the cell.
   */
  public static SumWalk of(ConvTranspose2d operation, Tensor input, List<Tensor> parameters) {
    WalkArguments it = WalkArguments.of(operation, input, parameters);
    return new SumWalk(
        ConvInputGradientSums.of(
            operation.transposed(),
            it.outputShape(),
            Operand.Role.INPUT,
            input,
            parameters.getFirst(),
            operation.bias() ? Optional.of(parameters.get(1)) : Optional.empty(),
            () -> operation.forward(input, parameters)));
  }

  /**
   * The gradient to the input, {@code [N, in, H, W]}. A channel is an output channel of the group;
   * its products, output gradient × weight, are of the cells that the input cell reached.
   */
  public static SumWalk toInput(
      ConvTranspose2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(operation, input, parameters).with(outputGradient);
    return new SumWalk(
        ConvTransposeInputGradientSums.of(
            operation,
            input.shape(),
            outputGradient,
            parameters.getFirst(),
            () -> operation.backward(input, parameters, outputGradient).input()));
  }

  /**
   * The gradient to the weight, {@code [in, out / groups, kh, kw]}. A channel is a sample of the
   * batch; its products, input × output gradient, are of all cells of the weight's input channel.
   */
  public static SumWalk toWeight(
      ConvTranspose2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(operation, input, parameters).with(outputGradient);
    return new SumWalk(
        ConvWeightGradientSums.of(
            operation.transposed(),
            new ConvWeightGradientSums.Factor(Operand.Role.INPUT, input),
            new ConvWeightGradientSums.Factor(Operand.Role.OUTPUT_GRADIENT, outputGradient),
            () -> operation.backward(input, parameters, outputGradient).parameters().getFirst()));
  }

  /** The gradient to the bias, {@code [out]}, as a convolution's. */
  public static SumWalk toBias(
      ConvTranspose2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    return ConvBiasGradient.of(operation, operation.bias(), input, parameters, outputGradient);
  }
}
