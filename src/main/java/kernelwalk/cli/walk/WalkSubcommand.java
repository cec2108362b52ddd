package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.cli.command.JsonLine;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.net.Npy;
import kernelwalk.net.NpyArray;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
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
      names = "--padding",
      converter = PairConverter.class,
      defaultValue = "0",
      paramLabel = "N|H,W",
      description = "Rows and columns around the input; default 0.")
  PairConverter.Pair padding = new PairConverter.Pair(0, 0);

  @Option(
      names = "--step",
      paramLabel = "I",
      description = "Only this step, counted from 1; default: all.")
  Optional<Long> step = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "OUT.npy",
      description = "Write the whole result to this file.")
  Optional<Path> output = Optional.empty();

  @Option(names = "--json", description = "JSON lines: one a step, then the result.")
  boolean json;

  /** The files of which more digits were given than are computed with. */
  private final List<Path> rounded = new ArrayList<>();

  /** The array in a file; one of more digits than float32 has is said to be rounded. */
  final Tensor read(Path file) throws IOException {
    NpyArray array = Npy.readArray(file);
    if (array.rounded()) {
      rounded.add(file);
      err().println(file + ": " + array.type() + ", rounded to float32, which walk computes in");
    }
    return array.tensor();
  }

  /** Refuses an option of which a row or a column is none. */
  final Size positive(String option, PairConverter.Pair pair) {
    if (pair.rows() < 1 || pair.columns() < 1) {
      throw usage(option + " must be at least 1, found " + pair);
    }
    return pair.size();
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

  final Padding zeros() {
    return Padding.of(padding.rows(), padding.columns());
  }

  /** A cell of the output as a line: words, or JSON. */
  interface Lines {
    String text(long cell);

    JsonLine json(long cell);
  }

  /** The steps that were asked for, then the result. */
  final void walk(String title, Lines lines, long cells, Supplier<Tensor> result, int rank)
      throws IOException {
    long[] range = range(cells);
    Optional<Tensor> whole = Optional.empty();
    if (output.isPresent()) {
      // Before the steps: who cannot be given the result need not wait for its end.
      whole = Optional.of(shown(result.get(), rank));
      Npy.write(output.get(), whole.get());
    }
    if (!json && step.isEmpty()) {
      out().println(title);
    }
    for (long cell = range[0]; cell < range[1] && !out().checkError(); cell++) {
      out().println(json ? lines.json(cell) : lines.text(cell));
    }
    if (step.isEmpty()) {
      Tensor shown = whole.orElseGet(() -> shown(result.get(), rank));
      out().println(json ? json(shown) : "output = " + TensorText.text(shown));
    }
  }

  private JsonLine json(Tensor shown) {
    JsonLine line = new JsonLine().put("event", "done");
    if (!rounded.isEmpty()) {
      line.put("computed_in", "float32");
    }
    return line.put("shape", shown.shape().dims()).put("output", TensorText.json(shown));
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
