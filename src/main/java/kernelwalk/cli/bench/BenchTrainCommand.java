package kernelwalk.cli.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelwalk.cli.command.Engines;
import kernelwalk.cli.command.Failure;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkNames;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.source.DigitSource;
import kernelwalk.engine.Engine;
import kernelwalk.engine.simd.MachineLimit;
import kernelwalk.json.JsonObject;
import kernelwalk.net.LayerRow;
import kernelwalk.net.Network;
import kernelwalk.train.EpochResult;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingEvent;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench train}: how fast a network learns, with the reference settings. */
@Command(
    name = "train",
    description = {
      "How fast a network learns with the reference settings, timed from the start of this"
          + " process;",
      "and how much of the machine's limit that is."
    })
final class BenchTrainCommand extends KernelwalkCommand {
  private static final double GOOD = 0.98;

  @Option(
      names = "--model",
      defaultValue = "lenet",
      paramLabel = "NAME",
      completionCandidates = NetworkNames.class,
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private String model = "lenet";

  @Option(
      names = "--data",
      defaultValue = "mnist",
      paramLabel = "mnist|synthetic|DIR",
      description = "The data set; default ${DEFAULT-VALUE}.")
  private String data = "mnist";

  @Option(
      names = "--epochs",
      defaultValue = "4",
      paramLabel = "N",
      description = "At least 2: the first one warms up; default ${DEFAULT-VALUE}.")
  private int epochs = 4;

  @Option(
      names = "--engine",
      defaultValue = "simd",
      paramLabel = "NAME",
      completionCandidates = Engines.class,
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private String engine = "simd";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many compute; default: all processors.")
  private Optional<Integer> threads = Optional.empty();

  @Option(names = "--json", description = "One JSON line.")
  private boolean json;

  private final List<EpochResult> results = new ArrayList<>();
  private OptionalDouble firstEpochAt = OptionalDouble.empty();
  private OptionalDouble goodAt = OptionalDouble.empty();

  @Override
  public void run() throws Exception {
    if (epochs < 2) {
      throw usage("at least 2 epochs are needed, the first one warms up; found " + epochs);
    }
    Network network = NetworkNames.network(this, model);
    TrainingSettings settings = TrainingSettings.reference(model).withEpochs(epochs);
    try {
      settings = settings.withThreads(threads.orElse(settings.threads()));
    } catch (IllegalArgumentException e) {
      throw usage(Failure.sentence(e));
    }
    DigitDataset digitDataset = DigitSource.open(data);
    try (Engine opened = Engines.open(this, engine, network, settings.threads())) {
      settings = settings.withEngine(opened.name());
      TrainingState state = TrainingState.initial(settings);
      new Trainer(state, digitDataset, opened, this::note, StateSaver.NONE).run();
    }
    report(settings, network, digitDataset, ProcessMemory.peakMegabytes());
  }

  private void note(TrainingEvent event) {
    if (event instanceof TrainingEvent.EpochDone done) {
      double now = secondsSinceStart();
      results.add(done.result());
      if (firstEpochAt.isEmpty()) {
        firstEpochAt = OptionalDouble.of(now);
      }
      if (goodAt.isEmpty() && done.result().testAccuracy() >= GOOD) {
        goodAt = OptionalDouble.of(now);
      }
      err().println("epoch %d: %.2f s".formatted(done.result().epoch(), done.result().seconds()));
    }
  }

  /** Since the virtual machine was started, which is some 40 ms after the process was. */
  static double secondsSinceStart() {
    return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
  }

  private void report(
      TrainingSettings settings,
      Network network,
      DigitDataset digitDataset,
      OptionalDouble memory) {
    double steady =
        MeasuredTimes.median(results.stream().skip(1).mapToDouble(EpochResult::seconds).toArray());
    long multiplyAdds = network.summary().stream().mapToLong(LayerRow::multiplyAdds).sum();
    double work = 6.0 * multiplyAdds * digitDataset.train().count() / 1e9;
    double limit = MachineLimit.gigaflops(settings.threads());
    double reached = work / steady;
    if (json) {
      JsonObject line =
          new JsonObject()
              .put("event", "bench-train")
              .put("model", settings.network())
              .put("engine", settings.engine())
              .put("data", digitDataset.name())
              .put("threads", settings.threads())
              .put("epoch_seconds", results.stream().map(EpochResult::seconds).toList())
              .put("first_epoch_seconds", results.getFirst().seconds())
              .put("steady_epoch_seconds", steady)
              .put("start_to_first_epoch_seconds", firstEpochAt)
              .put("start_to_98_percent_seconds", goodAt)
              .put("test_accuracy", results.getLast().testAccuracy())
              .put("gflops", reached)
              .put("limit_gflops", limit)
              .put("share_of_limit", reached / limit)
              .put("peak_memory_mb", memory);
      out().println(line);
      return;
    }
    out()
        .println(
            "%s on %s, engine %s, %d threads, batch %d"
                .formatted(
                    settings.network(),
                    digitDataset.name(),
                    settings.engine(),
                    settings.threads(),
                    settings.batchSize()));
    line("first epoch", "%.2f s", results.getFirst().seconds());
    line("steady epoch, median of the others", "%.2f s", steady);
    line("process start to the end of the first epoch and its test", "%.2f s", firstEpochAt);
    line("process start to 98 % test accuracy", "%.2f s", goodAt);
    line("steady speed (6 operations a multiply-add of the forward pass)", "%.0f GFLOP/s", reached);
    line("this machine's limit on as many threads", "%.0f GFLOP/s", limit);
    line("share of the limit", "%.0f %%", 100 * reached / limit);
    line("peak memory of the process", "%.0f MB", memory);
  }

  private void line(String what, String format, OptionalDouble value) {
    out()
        .println(
            "  %-64s %s"
                .formatted(
                    what,
                    value.isPresent()
                        ? String.format(Locale.ROOT, format, value.getAsDouble())
                        : "not seen"));
  }

  private void line(String what, String format, double value) {
    line(what, format, OptionalDouble.of(value));
  }
}
