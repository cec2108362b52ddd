package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code walk}: an operation on real numbers, step by step, in text. */
@Command(
    name = "walk",
    description = "An operation on real numbers, step by step.",
    subcommands = {WalkCommand.Convolution.class})
final class WalkCommand extends KernelwalkCommand {
  @Override
  void run() {
    throw usage("walk: say through which operation: conv2d");
  }

  /** What every walk asks for. */
  abstract static class Sub extends KernelwalkCommand {
    @Option(
        names = "--input",
        required = true,
        paramLabel = "F.npy",
        description = "The input: [H,W], [C,H,W] or [N,C,H,W].")
    Path input = Path.of("");

    @Option(
        names = "--stride",
        converter = PairConverter.class,
        paramLabel = "N|H,W",
        description = "Steps of the window.")
    Optional<PairConverter.Pair> stride = Optional.empty();

    @Option(
        names = "--padding",
        converter = PairConverter.class,
        defaultValue = "0",
        paramLabel = "N|H,W",
        description = "Rows and columns around the input; default 0.")
    PairConverter.Pair padding = new PairConverter.Pair(0, 0);

    @Option(names = "--step", paramLabel = "I", description = "Only this step, counted from 1.")
    Optional<Long> step = Optional.empty();

    @Option(
        names = "--output",
        paramLabel = "OUT.npy",
        description = "Write the whole result to this file.")
    Optional<Path> output = Optional.empty();

    @Option(names = "--json", description = "JSON lines: one a step, then the result.")
    boolean json;

    /** The steps to print, zero-based: from, to (exclusive). */
    final long[] range(long steps) {
      if (step.isEmpty()) {
        return new long[] {0, steps};
      }
      long asked = step.get();
      if (asked < 1 || asked > steps) {
        throw usage("--step " + asked + ": this walk has the steps 1 to " + steps);
      }
      return new long[] {asked - 1, asked};
    }

    final Padding zeros() {
      return Padding.of(padding.rows(), padding.columns());
    }
  }

  @Command(name = "conv2d", description = "A convolution: one line for each cell of the output.")
  static final class Convolution extends Sub {
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
    void run() throws IOException {
      Tensor given = Npy.read(input);
      Tensor image = ranked(given, input, "[H,W], [C,H,W] or [N,C,H,W]");
      Tensor kernels = ranked(Npy.read(weight), weight, "[kh,kw], [in,kh,kw] or [out,in,kh,kw]");
      List<Tensor> parameters = new ArrayList<>(List.of(kernels));
      if (bias.isPresent()) {
        Tensor read = Npy.read(bias.get());
        parameters.add(read.reshape(Shape.of(read.shape().size())));
      }
      Conv2d operation = operation(kernels.shape());
      ConvWalk walk =
          new ConvWalk(bias.isPresent() ? operation : operation.withoutBias(), image, parameters);
      ConvText text = new ConvText(walk);
      long[] range = range(walk.cells());
      if (!json && step.isEmpty()) {
        out()
            .println(
                "conv2d: input %s, weight %s, output %s"
                    .formatted(image.shape(), kernels.shape(), walk.outputShape()));
      }
      for (long cell = range[0]; cell < range[1] && !out().checkError(); cell++) {
        out().println(json ? text.json(cell) : text.line(cell));
      }
      if (step.isEmpty() || output.isPresent()) {
        finish(walk.operation().forward(image, parameters), given.shape().rank());
      }
    }

    private Conv2d operation(Shape weights) {
      if (groups < 1) {
        throw usage("--groups must be at least 1, found " + groups);
      }
      return new Conv2d(
          weights.dim(1) * groups,
          weights.dim(0),
          new PairConverter.Pair(weights.dim(2), weights.dim(3)).size(),
          stride.orElse(new PairConverter.Pair(1, 1)).size(),
          zeros(),
          dilation.size(),
          groups,
          true);
    }

    private void finish(Tensor result, int rank) throws IOException {
      Tensor shown = WalkCommand.shown(result, rank);
      if (output.isPresent()) {
        Npy.write(output.get(), shown);
      }
      if (step.isPresent()) {
        return;
      }
      out()
          .println(
              json
                  ? new Json()
                      .put("event", "done")
                      .put("shape", shown.shape().dims())
                      .put("output", Brackets.json(shown))
                  : "output = " + Brackets.text(shown));
    }
  }

  /** In four axes, the missing ones put in front. */
  private static Tensor ranked(Tensor tensor, Path file, String expected) throws IOException {
    int[] dims = tensor.shape().dims();
    if (dims.length < 2 || dims.length > 4) {
      throw new IOException(file + ": shape " + expected + " expected, found " + tensor.shape());
    }
    int[] four = {1, 1, 1, 1};
    System.arraycopy(dims, 0, four, 4 - dims.length, dims.length);
    return tensor.reshape(Shape.of(four));
  }

  /** The result in as many axes as the input had, where those in front are 1. */
  private static Tensor shown(Tensor result, int rank) {
    int[] dims = result.shape().dims();
    int first = 0;
    while (first < 4 - rank && dims[first] == 1) {
      first++;
    }
    return result.reshape(Shape.of(java.util.Arrays.copyOfRange(dims, first, 4)));
  }
}
