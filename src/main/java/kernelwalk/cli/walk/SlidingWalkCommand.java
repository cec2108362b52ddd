package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import picocli.CommandLine.Option;

/** A subcommand of walk whose window slides over a picture, or along a row. */
abstract class SlidingWalkCommand extends WalkSubcommand {
  static final String PICTURE = "[H,W], [C,H,W] or [N,C,H,W]";
  static final String ROW = "[L], [C,L] or [N,C,L]";

  @Option(
      names = "--input",
      required = true,
      paramLabel = "F.npy",
      description = "The input: [H,W], [C,H,W] or [N,C,H,W]; in one dimension [L], [C,L], [N,C,L].")
  Path input = Path.of("");

  @Option(
      names = "--padding",
      converter = PaddingConverter.class,
      defaultValue = "0",
      paramLabel = "N|H,W|top,left,bottom,right|valid|same|same-lower|half|full",
      description =
          "Rows and columns around the input; default 0. same: the result is input / stride,"
              + " rounded up, one more at bottom and right where the number is odd (TensorFlow);"
              + " same-lower: at top and left (ONNX); half: (kernel - 1) / 2 on all sides"
              + " (PyTorch's custom).")
  PaddingConverter.Asked padding = new PaddingConverter.Sides(0);

  /** Refuses an option of which a row or a column is none; along a row there are no rows. */
  final Size positive(String option, PairConverter.Pair pair, boolean row) {
    if (pair.rows() < 1 || pair.columns() < 1) {
      throw usage(option + " must be at least 1, found " + pair);
    }
    return pair.size(row);
  }

  /** Whether it is in one dimension by its name. */
  boolean alongRow() {
    return false;
  }

  static Size size(Tensor planes) {
    return Size.of(planes.shape().dim(2), planes.shape().dim(3));
  }

  /** The steps that were asked for, then the result with the axes that were given. */
  final void walk(String title, Lines lines, long cells, Supplier<Tensor> result, GivenAxes axes)
      throws IOException {
    walk(title, lines, cells, () -> axes.shown(result.get()));
  }
}
