package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.json.JsonObject;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.OutputCell;
import picocli.CommandLine.Option;

/** A subcommand of walk: what each asks for, and how its steps and its result are printed. */
abstract class WalkSubcommand extends KernelwalkCommand {
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

  final Padding zeros() {
    return Padding.of(padding.rows(), padding.columns());
  }

  /** A cell of the output as a line: words, or JSON. */
  interface Lines {
    String text(long cell);

    JsonObject json(long cell);
  }

  /** How the line of a cell begins, in words: {@code step 1 of 4: output[0, 0, 0, 0]}. */
  static String heading(long cell, long cells, OutputCell outputCell) {
    return "step %d of %d: output[%d, %d, %d, %d]"
        .formatted(
            cell + 1,
            cells,
            outputCell.sample(),
            outputCell.channel(),
            outputCell.row(),
            outputCell.column());
  }

  /** The same as JSON. */
  static JsonObject step(long cell, long cells, OutputCell outputCell) {
    return new JsonObject()
        .put("event", "step")
        .put("step", cell + 1)
        .put("steps", cells)
        .put(
            "cell",
            new int[] {
              outputCell.sample(), outputCell.channel(), outputCell.row(), outputCell.column()
            });
  }

  /** The steps that were asked for, then the result. */
  final void walk(String title, Lines lines, long cells, Supplier<Tensor> result, int rank)
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
    Tensor shown = shown(result.get(), rank);
    if (output.isPresent()) {
      Npy.write(output.get(), shown);
    }
    if (step.isEmpty()) {
      out()
          .println(
              json
                  ? new JsonObject()
                      .put("event", "done")
                      .put("shape", shown.shape().dims())
                      .put("output", TensorText.json(shown))
                  : "output = " + TensorText.text(shown));
    }
  }

  /** In four axes, the missing ones put in front. */
  static Tensor ranked(Tensor tensor, Path file, String expected) throws IOException {
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
    return result.reshape(Shape.of(Arrays.copyOfRange(dims, first, 4)));
  }
}
