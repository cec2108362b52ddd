package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import picocli.CommandLine.Option;

/** A walk through a convolution of either kind: what its kernels are asked for. */
abstract class WeightedWalkCommand extends SlidingWalkCommand {
  @Option(
      names = "--weight",
      required = true,
      paramLabel = "F.npy",
      description =
          "The kernels: [kh,kw], [in,kh,kw] or [out,in/groups,kh,kw]; in one dimension [k], [in,k],"
              + " [out,in/groups,k]. Of a transposed convolution in and out change places.")
  private Path weight = Path.of("");

  @Option(
      names = "--bias",
      paramLabel = "F.npy",
      description = "One number for each output channel.")
  private Optional<Path> bias = Optional.empty();

  @Option(
      names = "--stride",
      converter = PairConverter.class,
      defaultValue = "1",
      paramLabel = "N|H,W",
      description = "Rows and columns from one window to the next; default 1.")
  PairConverter.Pair stride = PairConverter.Pair.ONE;

  @Option(
      names = "--dilation",
      converter = PairConverter.class,
      defaultValue = "1",
      paramLabel = "N|H,W",
      description = "Distance between the kernel's weights on the input; default 1.")
  PairConverter.Pair dilation = PairConverter.Pair.ONE;

  @Option(
      names = "--groups",
      defaultValue = "1",
      paramLabel = "N",
      description = "Groups of channels that do not see each other; default 1.")
  int groups = 1;

  /**
   * What the files hold, in four axes.
   *
   * @param parameters the weight, then the bias if there is one
   */
  record Given(GivenAxes axes, Tensor input, List<Tensor> parameters) {
    Shape weight() {
      return parameters.getFirst().shape();
    }

    Size kernel() {
      return Size.of(weight().dim(2), weight().dim(3));
    }
  }

  final Path weight() {
    return weight;
  }

  /** Whether its kernels have their input channels first. */
  abstract boolean isTransposed();

  final Given read(String weights, String rowWeights) throws IOException {
    if (groups < 1) {
      throw usage("--groups must be at least 1, found " + groups);
    }
    Tensor image = read(input);
    Tensor kernels = read(weight);
    boolean row = alongRow() || isRow(image.shape(), kernels.shape());
    GivenAxes axes = new GivenAxes(image.shape().rank(), row);
    Tensor given = matrix(image, row);
    Tensor laid = matrix(kernels, row);
    List<Tensor> parameters = new ArrayList<>();
    parameters.add(axes.planes(laid, weight, row ? rowWeights : weights));
    if (bias.isPresent()) {
      Tensor read = read(bias.get());
      parameters.add(read.reshape(Shape.of(read.shape().size())));
    }
    return new Given(axes, axes.planes(given, input, row ? ROW : PICTURE), parameters);
  }

  /** A matrix of one row, as the row that it is. */
  private Tensor matrix(Tensor tensor, boolean row) {
    return row && !alongRow() && isLine(tensor.shape())
        ? tensor.reshape(Shape.of(tensor.shape().size()))
        : tensor;
  }

  /**
   * Whether these are a row and kernels for it: a matrix of one row and kernels of one row, or
   * {@code [N, C, L]} with {@code [out, in / groups, k]}. What could as well be {@code [C, H, W]}
   * with {@code [in, kh, kw]} is that.
   */
  private boolean isRow(Shape image, Shape kernels) {
    if (isLine(image)) {
      return isLine(kernels) || (kernels.rank() == 3 && rowInputs(kernels) == 1);
    }
    return image.rank() == 3
        && kernels.rank() == 3
        && image.dim(1) == rowInputs(kernels)
        && (isTransposed() || image.dim(0) != kernels.dim(0));
  }

  /** The input channels of kernels {@code [out, in / groups, k]}, or {@code [in, out, k]}. */
  private int rowInputs(Shape kernels) {
    return isTransposed() ? kernels.dim(0) : kernels.dim(1) * groups;
  }

  private static boolean isLine(Shape shape) {
    return shape.rank() == 1 || (shape.rank() == 2 && shape.dim(0) == 1);
  }
}
