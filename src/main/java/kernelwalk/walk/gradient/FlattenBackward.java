package kernelwalk.walk.gradient;

import java.util.List;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.RegularSums;
import kernelwalk.walk.RegularSums.Factors;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.WalkArguments;

/** The walk of a flattening's backward pass: each number goes back to where it came from. */
public final class FlattenBackward {
  private FlattenBackward() {}

  /**
   * The gradient to the input, of its shape; each cell is the one number of its feature, × 1.
   *
   * @param outputGradient {@code [N, F]}
   * @throws IllegalArgumentException if a shape does not fit, as one sentence
   */
  public static SumWalk of(Tensor input, Tensor outputGradient) {
    WalkArguments.of(new Flatten(), input, List.of()).with(outputGradient);
    return new SumWalk(
        RegularSums.of(
            input.shape(),
            1,
            new Factors(
                Operand.Role.OUTPUT_GRADIENT, outputGradient, (cell, channel, term) -> cell),
            Factors.ones(),
            () -> new Flatten().backward(input, List.of(), outputGradient).input()));
  }
}
