package kernelwalk.cli.walk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.PoolWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code walk pool2d}. */
@Command(name = "pool2d", description = "A pooling: one line for each cell of the output.")
final class PoolWalkCommand extends WalkSubcommand {
  /** What is taken of a window. */
  enum Mode {
    MAX,
    AVG
  }

  @Option(
      names = "--kernel",
      converter = PairConverter.class,
      defaultValue = "2",
      paramLabel = "N|H,W",
      description = "The window; default 2.")
  private PairConverter.Pair kernel = new PairConverter.Pair(2, 2);

  @Option(
      names = "--stride",
      converter = PairConverter.class,
      paramLabel = "N|H,W",
      description = "Rows and columns from one window to the next; default: the kernel's.")
  private Optional<PairConverter.Pair> stride = Optional.empty();

  @Option(
      names = "--mode",
      defaultValue = "max",
      description = "What is taken of a window; default ${DEFAULT-VALUE}.")
  private Mode mode = Mode.MAX;

  @Override
  public void run() throws IOException {
    Size window = positive("--kernel", kernel);
    Size steps = positive("--stride", stride.orElse(kernel));
    Tensor given = read(input);
    Tensor image = ranked(given, input, "[H,W], [C,H,W] or [N,C,H,W]");
    Pool2d.Mode taken =
        switch (mode) {
          case MAX -> Pool2d.Mode.MAX;
          case AVG -> Pool2d.Mode.AVERAGE;
        };
    Pool2d pool = new Pool2d(taken, window, steps, zeros());
    PoolWalk walk = new PoolWalk(pool, image);
    walk(
        "pool2d: input %s, output %s".formatted(image.shape(), walk.outputShape()),
        new PoolText(walk),
        walk.cells(),
        () -> pool.forward(image, List.of()),
        given.shape().rank());
  }
}
