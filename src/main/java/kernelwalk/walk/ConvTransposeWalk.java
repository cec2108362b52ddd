package kernelwalk.walk;

import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Tensor;

/** A transposed convolution taken apart. */
public final class ConvTransposeWalk {
  private ConvTransposeWalk() {}

  /**
   * The output {@code [N, out, H', W']}, cell by cell. A channel is an input channel of the group;
   * its products, input × weight, are of the input cells whose copy of the kernel covers the cell.
   */
  public static SumWalk of(ConvTranspose2d operation, Tensor input, List<Tensor> parameters) {
    Arguments it = Arguments.of(operation, input, parameters);
    return new SumWalk(
        ConvScatter.of(
            operation.transposed(),
            it.outputShape(),
            Operand.Role.INPUT,
            input,
            parameters.getFirst(),
            operation.bias() ? Optional.of(parameters.get(1)) : Optional.empty(),
            () -> operation.forward(input, parameters)));
  }
}
