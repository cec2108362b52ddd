package kernelwalk.walk.gradient;

import java.util.List;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.SumsOfProducts;
import kernelwalk.walk.WalkArguments;

/** The backward pass of flattening taken apart: each number goes back to where it came from. */
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
    return new SumWalk(new Back(input, outputGradient));
  }

  private record Back(Tensor input, Tensor outputGradient) implements SumsOfProducts {
    @Override
    public Shape shape() {
      return input.shape();
    }

    @Override
    public Tensor whole() {
      return new Flatten().backward(input, List.of(), outputGradient).input();
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public int terms(int cell) {
      return 1;
    }

    @Override
    public int period() {
      return 1;
    }

    @Override
    public Operand.Role leftRole() {
      return Operand.Role.OUTPUT_GRADIENT;
    }

    @Override
    public Operand.Role rightRole() {
      return Operand.Role.CONSTANT;
    }

    @Override
    public Operand left(int cell, int channel, int term) {
      return Operand.of(Operand.Role.OUTPUT_GRADIENT, outputGradient, cell);
    }

    @Override
    public Operand right(int cell, int channel, int term) {
      return Operand.constant(1);
    }
  }
}
