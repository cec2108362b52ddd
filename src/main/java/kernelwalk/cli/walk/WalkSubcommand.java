package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.cli.command.JsonLine;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import picocli.CommandLine.Option;

/** What every walk asks for, and how its steps and its result are printed. */
abstract class WalkSubcommand extends KernelwalkCommand {
  static final String PICTURE = "[H,W], [C,H,W] or [N,C,H,W]";
  static final String ROW = "[L], [C,L] or [N,C,L]";

  @Option(
      names = "--input",
      required = true,
      paramLabel = "F.npy",
      description = "The input: [H,W], [C,H,W] or [N,C,H,W]; in one dimension [L], [C,L], [N,C,L].")
  Path input = Path.of("");

  @Option(
      names = "--stride",
      converter = PairConverter.class,
      paramLabel = "N|H,W",
      description = "Steps of the window; default 1, of a pooling its kernel.")
  Optional<PairConverter.Pair> stride = Optional.empty();

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

  @Option(names = "--step", paramLabel = "I", description = "Only this step, counted from 1.")
  Optional<Long> step = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "OUT.npy",
      description = "Write the whole result to this file.")
  Optional<Path> output = Optional.empty();

  @Option(names = "--json", description = "JSON lines: one a step, then the result.")
  boolean json;

  /** Whether it is in one dimension by its name. */
  boolean alongRow() {
    return false;
  }

  static Size size(Tensor planes) {
    return Size.of(planes.shape().dim(2), planes.shape().dim(3));
  }

  /** The steps to print, zero-based: from, to (exclusive). */
  private long[] range(long steps) {
    if (step.isEmpty()) {
      return new long[] {0, steps};
    }
    long asked = step.get();
    if (asked < 1 || asked > steps) {
      throw usage("--step " + asked + ": this walk has the steps 1 to " + steps);
    }
    return new long[] {asked - 1, asked};
  }

  /** A cell of the output as a line: words, or JSON. */
  interface Lines {
    String text(long cell);

    JsonLine json(long cell);
  }

  /** The steps that were asked for, then the result. */
  final void walk(String title, Lines lines, long cells, Supplier<Tensor> result, GivenAxes axes)
      throws IOException {
    long[] range = range(cells);
    if (!json && step.isEmpty()) {
      out().println(title);
    }
    for (long cell = range[0]; cell < range[1] && !out().checkError(); cell++) {
      out().println(json ? lines.json(cell) : lines.text(cell));
    }
    if (step.isPresent() && output.isEmpty()) {
      return;
    }
    Tensor shown = axes.shown(result.get());
    if (output.isPresent()) {
      Npy.write(output.get(), shown);
    }
    if (step.isEmpty()) {
      out()
          .println(
              json
                  ? new JsonLine()
                      .put("event", "done")
                      .put("shape", shown.shape().dims())
                      .put("output", TensorText.json(shown))
                  : "output = " + TensorText.text(shown));
    }
  }
}
