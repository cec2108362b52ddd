package kernelwalk.cli.walk;

import java.io.IOException;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.tensor.Window;
import kernelwalk.walk.ConvWalk;
import picocli.CommandLine.Command;

/** {@code walk conv2d}. */
@Command(name = "conv2d", description = "A convolution: one line for each cell of the output.")
class ConvWalkCommand extends WeightedWalkCommand {

  /** {@code walk conv1d}. */
  @Command(name = "conv1d", description = "A convolution along rows: one line for each cell.")
  static final class AlongRow extends ConvWalkCommand {
    @Override
    boolean alongRow() {
      return true;
    }
  }

  @Override
  final boolean isTransposed() {
    return false;
  }

  @Override
  public final void run() throws IOException {
    Given given =
        read("[kh,kw], [in,kh,kw] or [out,in/groups,kh,kw]", "[k], [in,k] or [out,in/groups,k]");
    GivenAxes axes = given.axes();
    Tensor image = given.input();
    check(given.weight().dim(1), image.shape().dim(1), given);
    ConvWalk walk = new ConvWalk(operation(given), image, given.parameters());
    String title =
        "%s: input %s, weight %s, output %s"
            .formatted(
                axes.row() ? "conv1d" : "conv2d",
                axes.shape(image.shape()),
                axes.shape(given.weight()),
                axes.shape(walk.outputShape()));
    walk(
        title,
        new ConvText(walk, axes),
        walk.cells(),
        () -> walk.operation().forward(image, given.parameters()),
        axes);
  }

  /** That the kernels have a slice for each input channel that they see. */
  private void check(int slices, int channels, Given given) throws IOException {
    if (channels % groups == 0 && slices != channels / groups) {
      String seen =
          groups == 1
              ? "%d input channels".formatted(channels)
              : "%d input channels in %d groups".formatted(channels, groups);
      throw new IOException(
          "%s: shape (out, %d, %s) expected for %s, found %s"
              .formatted(
                  weight(),
                  channels / groups,
                  given.axes().row() ? "k" : "kh, kw",
                  seen,
                  given.axes().shape(given.weight())));
    }
  }

  private Conv2d operation(Given given) {
    boolean row = given.axes().row();
    Size kernel = given.kernel();
    Size steps = positive("--stride", stride, row);
    Size apart = positive("--dilation", dilation, row);
    Window window = new Window(kernel, steps, Padding.NONE, apart);
    return new Conv2d(
        given.input().shape().dim(1),
        given.weight().dim(0),
        kernel,
        steps,
        padding.around(size(given.input()), window, row),
        apart,
        groups,
        given.parameters().size() > 1);
  }
}
