package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.film.picture.NumberText;
import kernelwalk.json.JsonObject;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.SoftmaxStep;
import kernelwalk.walk.SoftmaxWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code walk softmax}. */
@Command(
    name = "softmax",
    description = "Softmax, with cross-entropy where classes are given: one line for each sample.")
final class SoftmaxWalkCommand extends WalkSubcommand {
  @Option(
      names = "--input",
      required = true,
      paramLabel = "F.npy",
      description = "The logits: [classes] or [N,classes].")
  private Path input = Path.of("");

  @Option(
      names = {"--label", "--labels"},
      split = ",",
      paramLabel = "CLASS",
      description =
          "The right class of each sample, counted from 0, apart by commas; a single one goes for"
              + " all samples; default: none, and no loss.")
  private List<Integer> labels = List.of();

  private Tensor logits = Tensor.zeros(Shape.of(1, 1));

  @Override
  public void run() throws IOException {
    Tensor read = read(input);
    int rank = read.shape().rank();
    if (rank != 1 && rank != 2) {
      throw new IOException(
          input + ": [classes] or [N,classes] expected, found shape " + read.shape());
    }
    logits = rank == 2 ? read : read.reshape(Shape.of(1, read.shape().size()));
    SoftmaxWalk walk = new SoftmaxWalk(logits, right());
    Tensor probabilities = new Softmax().forward(read, List.of());
    walk(
        "softmax: input %s, output %s".formatted(read.shape(), probabilities.shape()),
        new Samples(walk, !labels.isEmpty()),
        walk.cells(),
        () -> probabilities);
  }

  /** The right class of each sample; where none is asked for, any. */
  private int[] right() {
    int samples = logits.shape().dim(0);
    int classes = logits.shape().dim(1);
    if (labels.size() > 1 && labels.size() != samples) {
      throw usage(
          "--label: a class for each of %d samples expected, found %d"
              .formatted(samples, labels.size()));
    }
    for (int label : labels) {
      if (label < 0 || label >= classes) {
        throw usage(
            "--label: classes from 0 to %d expected, found %d".formatted(classes - 1, label));
      }
    }
    return IntStream.range(0, samples)
        .map(i -> labels.isEmpty() ? 0 : labels.get(labels.size() == 1 ? 0 : i))
        .toArray();
  }

  @Override
  List<String> rest() {
    return labels.isEmpty()
        ? List.of()
        : List.of(
            "loss = " + NumberText.text(Softmax.crossEntropy(logits, right())) + ", the mean",
            "gradient = " + TensorText.text(Softmax.crossEntropyGradient(logits, right())));
  }

  @Override
  JsonObject rest(JsonObject line) {
    return labels.isEmpty()
        ? line
        : line.put("loss", Softmax.crossEntropy(logits, right()))
            .put("gradient", TensorText.json(Softmax.crossEntropyGradient(logits, right())));
  }

  /**
   * A sample as a line.
   *
   * @param loss whether its right class is known
   */
  private record Samples(SoftmaxWalk walk, boolean loss) implements Lines {
    private SoftmaxStep.Result result(long cell) {
      return (SoftmaxStep.Result) walk.at(Level.CELL, cell);
    }

    @Override
    public String text(long cell) {
      SoftmaxStep.Result result = result(cell);
      String line =
          "step %d of %d: output[%d] = softmax(input[%d]) = %s"
              .formatted(cell + 1, walk.cells(), cell, cell, numbers(result.probabilities()));
      return loss
          ? line
              + "; class %d, loss = -ln %s = %s, gradient %s"
                  .formatted(
                      result.label(),
                      NumberText.text(result.probabilities().get(result.label())),
                      NumberText.text(result.loss()),
                      numbers(result.gradient()))
          : line;
    }

    private static String numbers(List<Double> values) {
      return values.stream()
          .map(value -> NumberText.text(value).replace('−', '-'))
          .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public JsonObject json(long cell) {
      SoftmaxStep.Result result = result(cell);
      JsonObject line =
          new JsonObject()
              .put("event", "step")
              .put("step", cell + 1)
              .put("steps", walk.cells())
              .put("sample", cell)
              .put("probabilities", result.probabilities());
      return loss
          ? line.put("label", result.label())
              .put("loss", result.loss())
              .put("gradient", result.gradient())
          : line;
    }
  }
}
