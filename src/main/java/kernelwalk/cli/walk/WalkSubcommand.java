package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.json.JsonObject;
import kernelwalk.net.Npy;
import kernelwalk.net.NpyArray;
import kernelwalk.tensor.Tensor;
import picocli.CommandLine.Option;

/** A subcommand of walk: what each asks for, and how its steps and its result are printed. */
abstract class WalkSubcommand extends KernelwalkCommand {
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

    JsonObject json(long cell);
  }

  /** The steps that were asked for, then the result. */
  final void walk(String title, Lines lines, long cells, Supplier<Tensor> result)
      throws IOException {
    long[] range = range(cells);
    Optional<Tensor> whole = Optional.empty();
    if (output.isPresent()) {
      // Before the steps: who cannot be given the result need not wait for its end.
      whole = Optional.of(result.get());
      Npy.write(output.get(), whole.get());
    }
    if (!json && step.isEmpty()) {
      out().println(title);
    }
    for (long cell = range[0]; cell < range[1] && !out().checkError(); cell++) {
      out().println(json ? lines.json(cell) : lines.text(cell));
    }
    if (step.isEmpty()) {
      Tensor shown = whole.orElseGet(result);
      out().println(json ? json(shown) : "output = " + TensorText.text(shown));
      if (!json) {
        rest().forEach(out()::println);
      }
    }
  }

  private JsonObject json(Tensor shown) {
    JsonObject line = new JsonObject().put("event", "done");
    if (!rounded.isEmpty()) {
      line.put("computed_in", "float32");
    }
    return rest(line.put("shape", shown.shape().dims()).put("output", TensorText.json(shown)));
  }

  /** What is to be said after the output, a line each. */
  List<String> rest() {
    return List.of();
  }

  /** The same at the end of the result's JSON line. */
  JsonObject rest(JsonObject line) {
    return line;
  }
}
