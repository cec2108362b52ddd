package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code walk conv2d}. */
@Command(name = "conv2d", description = "A convolution: one line for each cell of the output.")
final class ConvWalkCommand extends WalkSubcommand {
  @Option(
      names = "--weight",
      required = true,
      paramLabel = "F.npy",
      description = "The kernels: [kh,kw], [in,kh,kw] or [out,in/groups,kh,kw].")
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
  private PairConverter.Pair stride = new PairConverter.Pair(1, 1);

  @Option(
      names = "--dilation",
      converter = PairConverter.class,
      defaultValue = "1",
      paramLabel = "N|H,W",
      description = "Distance between the kernel's weights on the input; default 1.")
  private PairConverter.Pair dilation = new PairConverter.Pair(1, 1);

  @Option(
      names = "--groups",
      defaultValue = "1",
      paramLabel = "N",
      description = "Groups of channels that do not see each other; default 1.")
  private int groups = 1;

  @Override
  public void run() throws IOException {
    Size steps = positive("--stride", stride);
    Size gaps = positive("--dilation", dilation);
    if (groups < 1) {
      throw usage("--groups must be at least 1, found " + groups);
    }
    Tensor given = read(input);
    Tensor image = ranked(given, input, "[H,W], [C,H,W] or [N,C,H,W]");
    Tensor kernels = ranked(read(weight), weight, "[kh,kw], [in,kh,kw] or [out,in,kh,kw]");
    List<Tensor> parameters = new ArrayList<>(List.of(kernels));
    if (bias.isPresent()) {
      Tensor read = read(bias.get());
      parameters.add(read.reshape(Shape.of(read.shape().size())));
    }
    Conv2d operation =
        new Conv2d(
            image.shape().dim(1),
            kernels.shape().dim(0),
            new Size(kernels.shape().dim(2), kernels.shape().dim(3)),
            steps,
            zeros(),
            gaps,
            groups,
            true);
    check(operation, kernels.shape());
    ConvWalk walk =
        new ConvWalk(bias.isPresent() ? operation : operation.withoutBias(), image, parameters);
    String title =
        "conv2d: input %s, weight %s, output %s"
            .formatted(image.shape(), kernels.shape(), walk.outputShape());
    walk(
        title,
        new ConvText(walk),
        walk.cells(),
        () -> walk.operation().forward(image, parameters),
        given.shape().rank());
  }

  /** That the kernels have a slice for each input channel that they see. */
  private void check(Conv2d operation, Shape kernels) throws IOException {
    if (kernels.dim(1) != operation.groupInputs()) {
      String seen =
          groups == 1
              ? "%d input channels".formatted(operation.inChannels())
              : "%d input channels in %d groups".formatted(operation.inChannels(), groups);
      throw new IOException(
          "%s: shape (out, %d, kh, kw) expected for %s, found %s"
              .formatted(weight, operation.groupInputs(), seen, kernels));
    }
  }
}
