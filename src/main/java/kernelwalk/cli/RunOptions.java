package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.command.Engines;
import kernelwalk.cli.command.Failure;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkNames;
import kernelwalk.train.Checkpoints;
import kernelwalk.train.OptimizerSettings;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;
import picocli.CommandLine.Option;

/** The options that decide a run's result; what is not given comes from the recipe. */
final class RunOptions {
  /** Ready-made settings. */
  enum Recipe {
    REFERENCE,
    BEST
  }

  @Option(
      names = "--model",
      paramLabel = "NAME",
      completionCandidates = NetworkNames.class,
      description = "${COMPLETION-CANDIDATES}; default lenet.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--recipe",
      description =
          "${COMPLETION-CANDIDATES}: the settings of the reference results (default), or the most"
              + " accurate ones known.")
  private Optional<Recipe> recipe = Optional.empty();

  @Option(names = "--epochs", paramLabel = "N", description = "Default: the recipe's; 5.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--batch", paramLabel = "N", description = "Pictures a step; default 64.")
  private Optional<Integer> batch = Optional.empty();

  @Option(names = "--lr", paramLabel = "RATE", description = "Learning rate; default 0.001.")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description = "adam, momentum or sgd; default adam.")
  private Optional<String> optimizer = Optional.empty();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      completionCandidates = Engines.class,
      description = "${COMPLETION-CANDIDATES}; default simd.")
  private Optional<String> engine = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many compute; never changes the result; default: all processors.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same weights, bit for bit; default 1.")
  private Optional<Long> seed = Optional.empty();

  /** The settings of a new run; values out of range are wrong usage. */
  TrainingSettings settings(KernelwalkCommand command) {
    String network = NetworkNames.network(command, model.orElse("lenet")).name();
    try {
      TrainingSettings settings =
          switch (recipe.orElse(Recipe.REFERENCE)) {
            case REFERENCE -> TrainingSettings.reference(network);
            case BEST -> TrainingSettings.best(network);
          };
      if (epochs.isPresent()) {
        settings = settings.withEpochs(epochs.get());
      }
      if (batch.isPresent()) {
        settings = settings.withBatchSize(batch.get());
      }
      if (rate.isPresent()) {
        settings = settings.withLearningRate(rate.get());
      }
      if (optimizer.isPresent()) {
        settings = settings.withOptimizer(OptimizerSettings.named(optimizer.get()));
      }
      if (seed.isPresent()) {
        settings = settings.withSeed(seed.get());
      }
      return machine(settings);
    } catch (IllegalArgumentException e) {
      throw command.usage(Failure.sentence(e));
    }
  }

  /** The saved run, to be gone on with. */
  TrainingState resumed(KernelwalkCommand command, Path file) throws IOException {
    if (model.isPresent()
        || recipe.isPresent()
        || batch.isPresent()
        || optimizer.isPresent()
        || seed.isPresent()) {
      throw command.usage(
          "--resume goes on with the saved run's model, recipe, batch size, optimiser and seed:"
              + " they cannot be given again");
    }
    TrainingState state = Checkpoints.read(file);
    if (state.complete() && epochs.isEmpty()) {
      throw command.usage(file + ": this run is complete; --epochs N trains N epochs more");
    }
    try {
      if (epochs.isPresent() || rate.isPresent()) {
        int left = state.settings().epochs() - state.epoch() + 1;
        int more = epochs.orElse(left);
        if (more < 1) {
          throw command.usage("epochs must be at least 1, found " + more);
        }
        state = state.further(more, rate.orElse(state.settings().learningRate()));
      }
      return state.with(machine(state.settings()));
    } catch (IllegalArgumentException e) {
      throw command.usage(Failure.sentence(e));
    }
  }

  /** What computes, which does not change the result. */
  private TrainingSettings machine(TrainingSettings settings) {
    TrainingSettings changed =
        settings.withThreads(threads.orElse(Runtime.getRuntime().availableProcessors()));
    return engine.isPresent() ? changed.withEngine(engine.get()) : changed;
  }
}
