package kernelwalk.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.data.Augmentation;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.engine.Batch;
import kernelwalk.engine.Engine;
import kernelwalk.net.Activations;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointsTest {
  private static final DigitDataset DIGITS =
      new DigitDataset(SyntheticDigits.generate(23, 1), SyntheticDigits.generate(5, 2));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"adam", "momentum", "sgd"})
  void aRunKilledInMidEpochAndResumedGivesTheSameBits(String optimizer) throws IOException {
    TrainingSettings settings =
        TrainingSettings.reference("lenet")
            .withEpochs(3)
            .withBatchSize(4)
            .withOptimizer(OptimizerSettings.named(optimizer))
            .withSchedule(new Schedule.OneCycle(0.3, 0.04, 0.0001))
            .withWeightDecay(0.01)
            .withAugmentation(new Augmentation(12, 0.12, 0.2, 2, 0.3, 0));
    Path file = folder.resolve("run.npz");
    TrainingState straight = train(TrainingState.initial(settings), Integer.MAX_VALUE);
    TrainingState broken = train(TrainingState.initial(settings), 10);
    assertThat(broken.epoch()).isEqualTo(2);
    assertThat(broken.stepInEpoch()).isEqualTo(4);
    Checkpoints.write(file, broken);
    TrainingState resumed = train(Checkpoints.read(file), Integer.MAX_VALUE);
    assertThat(resumed.weights().sha256()).isEqualTo(straight.weights().sha256());
    assertThat(resumed.optimizer().steps()).isEqualTo(straight.optimizer().steps());
    for (int i = 0; i < 3; i++) {
      EpochResult expected = straight.history().get(i);
      assertThat(resumed.history().get(i))
          .usingRecursiveComparison()
          .ignoringFields("seconds")
          .isEqualTo(expected);
    }
  }

  @Test
  void settingsAndHistoryGoThroughAFileUnchanged() throws IOException {
    TrainingSettings settings =
        new TrainingSettings(
            "lenet5",
            7,
            13,
            new OptimizerSettings.Adam(0.8, 0.99, 1e-7),
            new Schedule.Step(2, 0.1),
            1e-3,
            0.1 + 0.2,
            new Augmentation(1, 2, 3, 4, 5, 0),
            Long.MIN_VALUE,
            3,
            "nd4j");
    List<EpochResult> history =
        List.of(new EpochResult(1, 2.5, 1e-300, 1.0 / 3, Double.NaN, Double.POSITIVE_INFINITY));
    TrainingState first = TrainingState.initial(settings);
    TrainingState state =
        new TrainingState(
            settings, first.weights(), first.optimizer(), 2, 5, Math.PI, 1L << 40, history);
    Path file = folder.resolve("run.npz");
    Checkpoints.saver(file).save(state);
    TrainingState read = Checkpoints.read(file);
    assertThat(read).usingRecursiveComparison().ignoringFields("history").isEqualTo(state);
    assertThat(read.history()).isEqualTo(history);
    assertThat(Checkpoint.read(file, Network.lenet5()).weights()).isEqualTo(state.weights());
  }

  @ParameterizedTest
  @ValueSource(strings = {"constant", "cosine"})
  void everyScheduleGoesThroughAFile(String name) throws IOException {
    Schedule schedule = name.equals("cosine") ? new Schedule.Cosine(0.01) : new Schedule.Constant();
    TrainingSettings settings = TrainingSettings.reference("lenet").withSchedule(schedule);
    Path file = folder.resolve("run.npz");
    Checkpoints.write(file, TrainingState.initial(settings));
    assertThat(Checkpoints.read(file).settings()).isEqualTo(settings);
  }

  @Test
  void weightsAloneAreNoRun() throws IOException {
    Path file = folder.resolve("weights.npz");
    Checkpoint.of(Weights.initial(Network.lenet(), 1)).write(file);
    assertThatThrownBy(() -> Checkpoints.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": a training run to go on with was expected, this holds weights only");
  }

  private static TrainingState train(TrainingState from, int steps) {
    try (Engine engine = new Echo(Network.lenet())) {
      int[] left = {steps};
      Trainer[] trainer = new Trainer[1];
      trainer[0] =
          new Trainer(
              from,
              DIGITS,
              engine,
              event -> {
                if (event instanceof TrainingEvent.BatchDone && --left[0] == 0) {
                  trainer[0].stop();
                }
              },
              StateSaver.NONE);
      return ((TrainingEvent.Finished) trainer[0].run()).state();
    }
  }

  /**
   * Computes no gradient of any loss, but numbers that depend on all weights, on every pixel of the
   * batch and on their order: enough to tell whether a run goes on where it was.
   */
  private record Echo(Network network) implements Engine {
    @Override
    public String name() {
      return "echo";
    }

    @Override
    public void gradient(float[] weights, Batch batch, float[] gradient, float[] logits) {
      logits(weights, batch, logits);
      float[] input = new float[network.input().size()];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = 0.01f * weights[i];
      }
      for (int n = 0; n < batch.count(); n++) {
        batch.load(n, input);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += input[i % input.length] * (n + 1 + batch.label(n)) * 1e-3f;
        }
      }
    }

    @Override
    public void logits(float[] weights, Batch batch, float[] logits) {
      float[] input = new float[network.input().size()];
      for (int n = 0; n < batch.count(); n++) {
        batch.load(n, input);
        for (int k = 0; k < network.classes(); k++) {
          logits[n * network.classes() + k] = weights[n + k] + input[300 + 10 * k];
        }
      }
    }

    @Override
    public Activations activations(Weights weights, Tensor input) {
      return ForwardPass.of(weights, input);
    }

    @Override
    public void close() {}
  }
}
