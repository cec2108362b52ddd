package kernelwalk.cli.walk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.tensor.Window;
import kernelwalk.walk.PoolWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code walk pool2d}. */
@Command(name = "pool2d", description = "A pooling: one line for each cell of the output.")
class PoolWalkCommand extends SlidingWalkCommand {
  /** What is taken of a window. */
  enum Mode {
    MAX,
    AVG
  }

  /** {@code walk pool1d}. */
  @Command(name = "pool1d", description = "A pooling along rows: one line for each cell.")
  static final class AlongRow extends PoolWalkCommand {
    @Override
    boolean alongRow() {
      return true;
    }
  }

  @Option(
      names = "--kernel",
      converter = PairConverter.class,
      defaultValue = "2",
      paramLabel = "N|H,W",
      description = "The window; default 2.")
  private PairConverter.Pair kernel = new PairConverter.Pair(2, 2, true);

  @Option(
      names = "--stride",
      converter = PairConverter.class,
      paramLabel = "N|H,W",
      description = "Rows and columns from one window to the next; default: the kernel's.")
  private Optional<PairConverter.Pair> stride = Optional.empty();

  @Option(
      names = "--dilation",
      converter = PairConverter.class,
      defaultValue = "1",
      paramLabel = "N|H,W",
      description = "Distance between the window's cells on the input; default 1.")
  private PairConverter.Pair dilation = PairConverter.Pair.ONE;

  @Option(
      names = "--mode",
      defaultValue = "max",
      description = "What is taken of a window; default ${DEFAULT-VALUE}.")
  private Mode mode = Mode.MAX;

  @Option(
      names = "--ceil",
      description = "A last window that hangs over the end counts as well (ceil_mode).")
  private boolean ceil;

  @Option(
      names = "--exclude-padding",
      description =
          "A mean leaves padding out (count_include_pad=False); without it padding counts as"
              + " zeros, as in PyTorch.")
  private boolean excludePadding;

  @Override
  public final void run() throws IOException {
    Tensor read = read(input);
    boolean oneRow = read.shape().rank() == 1 || (read.shape().rank() == 2 && isLine(read));
    boolean row = alongRow() || oneRow;
    Tensor given = row && !alongRow() ? read.reshape(Shape.of(read.shape().size())) : read;
    GivenAxes axes = new GivenAxes(read.shape().rank(), row);
    Tensor image = axes.planes(given, input, row ? ROW : PICTURE);
    Pool2d pool = pool(size(image), row);
    PoolWalk walk = new PoolWalk(pool, image);
    walk(
        "%s: input %s, output %s"
            .formatted(
                row ? "pool1d" : "pool2d",
                axes.shape(image.shape()),
                axes.shape(walk.outputShape())),
        new PoolText(walk, axes),
        walk.cells(),
        () -> pool.forward(image, List.of()),
        axes);
  }

  /** Whether this matrix has one row, and the window is not said to have more. */
  private boolean isLine(Tensor matrix) {
    return matrix.shape().dim(0) == 1 && (kernel.single() || kernel.rows() == 1);
  }

  private Pool2d pool(Size size, boolean row) {
    Pool2d.Mode taken =
        switch (mode) {
          case MAX -> Pool2d.Mode.MAX;
          case AVG -> Pool2d.Mode.AVERAGE;
        };
    Size window = positive("--kernel", kernel, row);
    Size steps = positive("--stride", stride.orElse(kernel), row);
    Size apart = positive("--dilation", dilation, row);
    Padding around = padding.around(size, new Window(window, steps, Padding.NONE, apart), row);
    return new Pool2d(taken, window, steps, around, apart, ceil, !excludePadding);
  }
}
