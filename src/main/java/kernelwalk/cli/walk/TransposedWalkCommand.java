package kernelwalk.cli.walk;

import java.io.IOException;
import java.util.Optional;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.tensor.Window;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.gradient.ConvTransposeWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code walk convtranspose2d}. */
@Command(
    name = "convtranspose2d",
    description =
        "A transposed convolution: one line for each cell of the output. Padding is cut from it;"
            + " same leaves input · stride.")
class TransposedWalkCommand extends WeightedWalkCommand {
  @Option(
      names = "--output-padding",
      converter = PairConverter.class,
      paramLabel = "N|H,W",
      description = "Rows at the bottom and columns at the right added to the output; default 0.")
  private Optional<PairConverter.Pair> outputPadding = Optional.empty();

  /** {@code walk convtranspose1d}. */
  @Command(
      name = "convtranspose1d",
      description = "A transposed convolution along rows: one line for each cell of the output.")
  static final class AlongRow extends TransposedWalkCommand {
    @Override
    boolean alongRow() {
      return true;
    }
  }

  @Override
  final boolean isTransposed() {
    return true;
  }

  @Override
  public final void run() throws IOException {
    Given given =
        read("[kh,kw], [out,kh,kw] or [in,out/groups,kh,kw]", "[k], [out,k] or [in,out/groups,k]");
    GivenAxes axes = given.axes();
    Tensor image = given.input();
    ConvTranspose2d operation = operation(given);
    SumWalk walk = ConvTransposeWalk.of(operation, image, given.parameters());
    String title =
        "%s: input %s, weight %s, output %s"
            .formatted(
                axes.row() ? "convtranspose1d" : "convtranspose2d",
                axes.shape(image.shape()),
                axes.shape(given.weight()),
                axes.shape(walk.shape()));
    walk(title, new TransposedText(operation, walk, axes), walk.cells(), walk::whole, axes);
  }

  private ConvTranspose2d operation(Given given) {
    boolean row = given.axes().row();
    Size kernel = given.kernel();
    Size steps = positive("--stride", stride, row);
    Size apart = positive("--dilation", dilation, row);
    Window window = new Window(kernel, steps, Padding.NONE, apart);
    int[] extra = extra(window, row);
    return new ConvTranspose2d(
        given.weight().dim(0),
        given.weight().dim(1) * groups,
        kernel,
        steps,
        padding.ofTransposed(window, extra[0], extra[1], row),
        extra[0],
        extra[1],
        apart,
        groups,
        given.parameters().size() > 1);
  }

  /** Rows and columns added; for {@code same} those that a kernel smaller than its stride lacks. */
  private int[] extra(Window window, boolean row) {
    if (outputPadding.isPresent()) {
      PairConverter.Pair asked = outputPadding.get();
      return new int[] {row && asked.single() ? 0 : asked.rows(), asked.columns()};
    }
    boolean same =
        padding instanceof PaddingConverter.Named named
            && (named.rule() == PaddingRule.SAME || named.rule() == PaddingRule.SAME_LOWER);
    return same
        ? new int[] {
          Math.max(0, window.stride().height() - window.reach().height()),
          Math.max(0, window.stride().width() - window.reach().width())
        }
        : new int[] {0, 0};
  }
}
