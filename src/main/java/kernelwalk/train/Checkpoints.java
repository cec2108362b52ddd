package kernelwalk.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Network;
import kernelwalk.tensor.Tensor;

/**
 * Checkpoints of runs: what the optimiser remembers as arrays of the weights' shapes ({@code
 * optimizer.mean.conv1.weight}), all else in the manifest. A run that is read goes on bit for bit
 * as if it had never stopped.
 */
public final class Checkpoints {
  private static final String OPTIMIZER = "optimizer.";

  private Checkpoints() {}

  /** Saves every state to the same file, each over the one before. */
  public static StateSaver saver(Path file) {
    return state -> write(file, state);
  }

  /**
   * Writes a run's state; whatever fails, what was there stays as it was.
   *
   * @throws IOException with one sentence that names the file
   */
  public static void write(Path file, TrainingState state) throws IOException {
    checkpoint(state).write(file);
  }

  /**
   * Reads a run's state.
   *
   * @throws IOException with one sentence that names the file, also if it holds weights only
   */
  public static TrainingState read(Path file) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(file);
    if (!checkpoint.holdsRun()) {
      throw new IOException(
          file + ": a training run to go on with was expected, this holds weights only");
    }
    try {
      return state(checkpoint);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  static Checkpoint checkpoint(TrainingState state) {
    Network network = state.weights().network();
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    Map<String, float[]> memory = state.optimizer().memory();
    memory.forEach(
        (name, values) -> arrays.putAll(Checkpoint.cut(OPTIMIZER + name + ".", network, values)));
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("settings", SettingsRecord.of(state.settings()));
    run.put("optimizer_steps", state.optimizer().steps());
    run.put("epoch", state.epoch());
    run.put("step_in_epoch", state.stepInEpoch());
    run.put("loss_sum", state.lossSum());
    run.put("hits", state.hits());
    run.put("history", state.history().stream().map(Checkpoints::record).toList());
    return new Checkpoint(state.weights(), arrays, run);
  }

  private static TrainingState state(Checkpoint checkpoint) throws IOException {
    ManifestEntry run = new ManifestEntry("run", checkpoint.run());
    TrainingSettings settings = SettingsRecord.settings(run.record("settings"));
    Map<String, float[]> memory = new LinkedHashMap<>();
    for (String name : OptimizerState.initial(settings.optimizer(), 1).memory().keySet()) {
      memory.put(name, checkpoint.joined(OPTIMIZER + name + "."));
    }
    List<EpochResult> history = new ArrayList<>();
    for (ManifestEntry result : run.records("history")) {
      history.add(result(result));
    }
    return new TrainingState(
        settings,
        checkpoint.weights(),
        new OptimizerState(run.whole("optimizer_steps"), memory),
        run.count("epoch"),
        run.count("step_in_epoch"),
        run.real("loss_sum"),
        run.whole("hits"),
        history);
  }

  private static Map<String, Object> record(EpochResult result) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("epoch", result.epoch());
    record.put("seconds", result.seconds());
    record.put("train_loss", result.trainLoss());
    record.put("train_accuracy", result.trainAccuracy());
    record.put("test_loss", result.testLoss());
    record.put("test_accuracy", result.testAccuracy());
    return record;
  }

  private static EpochResult result(ManifestEntry record) throws IOException {
    return new EpochResult(
        record.count("epoch"),
        record.real("seconds"),
        record.real("train_loss"),
        record.real("train_accuracy"),
        record.real("test_loss"),
        record.real("test_accuracy"));
  }
}
