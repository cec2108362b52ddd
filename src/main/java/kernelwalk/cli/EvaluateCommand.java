package kernelwalk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.cli.command.Engines;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkFile;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.data.source.DigitSource;
import kernelwalk.engine.Engine;
import kernelwalk.ink.LabelledInk;
import kernelwalk.json.JsonObject;
import kernelwalk.net.Weights;
import kernelwalk.reading.ReadingSteadiness;
import kernelwalk.train.evaluation.Evaluation;
import kernelwalk.train.evaluation.Evaluator;
import kernelwalk.train.evaluation.UnlikelyLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how well a trained network reads the test pictures. */
@Command(name = "evaluate", description = "How well a trained network reads the test pictures.")
final class EvaluateCommand extends KernelwalkCommand {
  @Parameters(paramLabel = NetworkFile.LABEL, description = NetworkFile.DESCRIPTION)
  private String network = "";

  @Option(
      names = "--data",
      defaultValue = "mnist",
      paramLabel = "mnist|synthetic|own|DIR|FILE.inkml",
      description = "The data set, or labelled drawings; default ${DEFAULT-VALUE}.")
  private String data = "mnist";

  @Option(
      names = "--engine",
      defaultValue = "simd",
      completionCandidates = Engines.class,
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private String engine = "simd";

  @Option(
      names = "--worst",
      defaultValue = "0",
      paramLabel = "N",
      description = "Also list the N pictures whose label it thought least likely; default 0.")
  private int worst;

  @Option(
      names = "--steadiness",
      description =
          "Also how many drawings of an InkML file keep their answer when they are shifted, made"
              + " smaller or larger, or slanted.")
  private boolean steadiness;

  @Option(
      names = "--json",
      description = "One JSON line; with --worst and --steadiness one more for each.")
  private boolean json;

  @Override
  public void run() throws Exception {
    Weights weights = NetworkFile.weights(network);
    DigitSource source = new DigitSource(MnistStore.standard());
    LabelledImages test = source.readTest(data);
    Optional<List<LabelledInk>> drawings = source.drawings(data);
    if (steadiness && drawings.isEmpty()) {
      throw new IllegalArgumentException(
          "--steadiness needs drawings: an InkML file expected in --data, found " + data);
    }
    OptionalInt leftOut =
        drawings.map(all -> OptionalInt.of(all.size() - test.count())).orElse(OptionalInt.empty());
    int threads = Runtime.getRuntime().availableProcessors();
    try (Engine opened = Engines.open(this, engine, weights.network(), threads)) {
      Evaluation evaluation = new Evaluator(opened, test).evaluate(weights);
      if (json) {
        JsonObject line = json(evaluation);
        leftOut.ifPresent(count -> line.put("left_out", count));
        out().println(line);
      } else {
        print(evaluation, test);
        leftOut.ifPresent(this::printLeftOut);
      }
      UnlikelyLabel.of(opened, weights, test, worst).forEach(this::print);
      if (steadiness) {
        ReadingSteadiness.of(opened, weights, drawings.orElse(List.of())).forEach(this::print);
      }
    }
  }

  private void printLeftOut(int count) {
    if (count > 0) {
      out()
          .println(
              count == 1
                  ? "1 drawing was left out: it is not labelled with a digit."
                  : "%,d drawings were left out: they are not labelled with a digit."
                      .formatted(count));
    }
  }

  private void print(ReadingSteadiness each) {
    out()
        .println(
            json
                ? new JsonObject()
                    .put("event", "steadiness")
                    .put("change", each.change())
                    .put("kept", each.kept())
                    .put("count", each.of())
                    .toString()
                : "%s: %,d of %,d keep their answer, %.4f"
                    .formatted(each.change(), each.kept(), each.of(), each.share()));
  }

  private void print(UnlikelyLabel picture) {
    out()
        .println(
            json
                ? new JsonObject()
                    .put("event", "worst")
                    .put("index", picture.index())
                    .put("label", picture.label())
                    .put("read_as", picture.readAs())
                    .put("probability_of_label", picture.probability())
                    .toString()
                : "picture %5d: a %d, read as %d; probability of the %d %.6f"
                    .formatted(
                        picture.index(),
                        picture.label(),
                        picture.readAs(),
                        picture.label(),
                        picture.probability()));
  }

  private static JsonObject json(Evaluation evaluation) {
    List<Double> precision = new ArrayList<>();
    List<Double> recall = new ArrayList<>();
    List<Double> f1 = new ArrayList<>();
    for (int c = 0; c < evaluation.classes(); c++) {
      precision.add(evaluation.precision(c));
      recall.add(evaluation.recall(c));
      f1.add(evaluation.f1(c));
    }
    List<List<Long>> confusion =
        Arrays.stream(evaluation.confusion())
            .map(row -> Arrays.stream(row).boxed().toList())
            .toList();
    return new JsonObject()
        .put("event", "evaluation")
        .put("count", evaluation.count())
        .put("loss", evaluation.loss())
        .put("accuracy", evaluation.accuracy())
        .put("precision", precision)
        .put("recall", recall)
        .put("f1", f1)
        .put("confusion", confusion);
  }

  private void print(Evaluation evaluation, LabelledImages test) {
    out()
        .println(
            "%s, %,d pictures: loss %.4f, accuracy %.4f"
                .formatted(
                    test.name(), evaluation.count(), evaluation.loss(), evaluation.accuracy()));
    out().println();
    out()
        .println(
            "digit  precision  recall      f1   read as 0     1     2     3     4     5     6     7"
                + "     8     9");
    for (int c = 0; c < evaluation.classes(); c++) {
      StringBuilder row =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "%5d     %.4f  %.4f  %.4f      ",
                  c,
                  evaluation.precision(c),
                  evaluation.recall(c),
                  evaluation.f1(c)));
      for (int predicted = 0; predicted < evaluation.classes(); predicted++) {
        row.append(String.format(Locale.ROOT, "%6d", evaluation.confusion(c, predicted)));
      }
      out().println(row);
    }
  }
}
