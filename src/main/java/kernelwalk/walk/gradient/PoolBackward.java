package kernelwalk.walk.gradient;

import java.util.List;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.SumsOfProducts;
import kernelwalk.walk.WalkArguments;

/** The walk of a pooling's backward pass. */
public final class PoolBackward {
  private PoolBackward() {}

  /**
   * The gradient to the input, {@code [N, C, H, W]}; every cell has one channel. Its products are
   * of the windows that cover the cell, each window's gradient × the cell's share in it: of a
   * maximum 1 if the cell won it and else 0, of a mean 1 / cells that it counts.
   *
   * @throws IllegalArgumentException if a shape does not fit, as one sentence
   */
  public static SumWalk of(Pool2d pool, Tensor input, Tensor outputGradient) {
    WalkArguments.of(pool, input, List.of()).with(outputGradient);
    Shape shape = input.shape();
    CoveringWindows windows =
        CoveringWindows.of(
            pool.window().rows(shape.dim(2)),
            pool.window().columns(shape.dim(3)),
            shape,
            outputGradient.shape());
    return new SumWalk(new Shares(pool, input, outputGradient, windows));
  }

  private record Shares(Pool2d pool, Tensor input, Tensor outputGradient, CoveringWindows windows)
      implements SumsOfProducts {
    @Override
    public Shape shape() {
      return input.shape();
    }

    @Override
    public Tensor whole() {
      return pool.backward(input, List.of(), outputGradient).input();
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public int terms(int cell) {
      return windows.count(cell);
    }

    @Override
    public int width(int cell) {
      return windows.across(cell);
    }

    @Override
    public int period() {
      return windows.plane();
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
      return Operand.of(Operand.Role.OUTPUT_GRADIENT, outputGradient, output(cell, term));
    }

    @Override
    public Operand right(int cell, int channel, int term) {
      return Operand.constant(
          switch (pool.mode()) {
            case MAX -> {
              int[] place = outputGradient.shape().indices(output(cell, term));
              yield pool.winner(input, place) == cell ? 1 : 0;
            }
            case AVERAGE -> {
              int[] place = outputGradient.shape().indices(output(cell, term));
              yield 1.0 / pool.counted(input.shape(), place[2], place[3]);
            }
          });
    }

    private int output(int cell, int term) {
      int places = outputGradient.shape().dim(2) * outputGradient.shape().dim(3);
      return cell / period() * places + windows.place(cell, term);
    }
  }
}
