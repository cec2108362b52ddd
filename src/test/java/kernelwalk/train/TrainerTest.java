package kernelwalk.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kernelwalk.data.Augmentation;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.Engine;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Shape;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final Network TINY =
      new Network(
          "tiny",
          Shape.of(1, 6, 6),
          List.of(
              new Layer("conv1", Conv2d.of(1, 6, 3)),
              new Layer("tanh1", Activation.TANH),
              new Layer("flatten", new Flatten()),
              new Layer("fc1", new Linear(96, 10))));

  /** Pictures whose class is told by one bright row or column. */
  private static LabelledImages images(int count) {
    byte[] pixels = new byte[count * 36];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      int label = i % 10;
      labels[i] = (byte) label;
      for (int p = 0; p < 6; p++) {
        int at = label < 5 ? label * 6 + p : p * 6 + label - 5;
        pixels[i * 36 + at] = (byte) (200 + (i * 7 + p * 13) % 56);
      }
    }
    return new LabelledImages("bars", 6, 6, pixels, labels);
  }

  private static final DigitDataset BARS = new DigitDataset(images(100), images(30));

  private static TrainingSettings settings() {
    return TrainingSettings.reference("tiny")
        .withEpochs(3)
        .withBatchSize(16)
        .withLearningRate(0.01)
        .withAugmentation(new Augmentation(5, 0.1, 0.1, 0.5, 0, 0));
  }

  private static TrainingState start(TrainingSettings settings) {
    return TrainingState.from(settings, Weights.initial(TINY, settings.seed()));
  }

  private static TrainingEvent run(TrainingState state, Consumer<TrainingEvent> listener) {
    try (Engine engine = new SimdEngine(TINY, state.settings().threads())) {
      return new Trainer(state, BARS, engine, listener, StateSaver.NONE).run();
    }
  }

  private static TrainingState finished(TrainingEvent last) {
    assertThat(last).isInstanceOf(TrainingEvent.Finished.class);
    return ((TrainingEvent.Finished) last).state();
  }

  @Test
  void learnsAndTellsEveryStepAndEpoch() {
    List<TrainingEvent> events = new ArrayList<>();
    TrainingState end = finished(run(start(settings().withEpochs(12)), events::add));
    assertThat(end.complete()).isTrue();
    assertThat(end.history()).hasSize(12);
    assertThat(end.history().getLast().testAccuracy()).isEqualTo(1);
    assertThat(end.history().getLast().trainLoss())
        .isLessThan(end.history().getFirst().trainLoss());
    assertThat(events.getFirst()).isInstanceOf(TrainingEvent.Started.class);
    assertThat(events.stream().filter(e -> e instanceof TrainingEvent.BatchDone)).hasSize(12 * 7);
    assertThat(end.optimizer().steps()).isEqualTo(12 * 7);
  }

  @Test
  void theRunningLossIsTheMeanOverTheSamplesOfTheEpoch() {
    List<TrainingEvent.BatchDone> batches = new ArrayList<>();
    TrainingState end =
        finished(
            run(
                start(settings().withEpochs(1)),
                e -> {
                  if (e instanceof TrainingEvent.BatchDone batch) {
                    batches.add(batch);
                  }
                }));
    double sum = 0;
    for (int i = 0; i < 7; i++) {
      sum += batches.get(i).loss() * (i < 6 ? 16 : 4);
    }
    assertThat(batches.getLast().runningLoss()).isCloseTo(sum / 100, within(1e-9));
    assertThat(end.history().getFirst().trainLoss()).isEqualTo(batches.getLast().runningLoss());
  }

  @Test
  void theSameSeedGivesTheSameWeightsForAnyNumberOfThreads() {
    String one = finished(run(start(settings().withThreads(1)), e -> {})).weights().sha256();
    for (int threads = 2; threads <= 3; threads++) {
      TrainingState end = finished(run(start(settings().withThreads(threads)), e -> {}));
      assertThat(end.weights().sha256()).isEqualTo(one);
    }
    TrainingState other = finished(run(start(settings().withSeed(2)), e -> {}));
    assertThat(other.weights().sha256()).isNotEqualTo(one);
  }

  @Test
  void aRunThatWasStoppedGoesOnAsIfNothingHadHappened() {
    TrainingState whole = finished(run(start(settings()), e -> {}));
    try (Engine engine = new SimdEngine(TINY, 1)) {
      AtomicReference<Trainer> trainer = new AtomicReference<>();
      trainer.set(
          new Trainer(
              start(settings()),
              BARS,
              engine,
              e -> {
                if (e instanceof TrainingEvent.BatchDone batch && batch.step() == 10) {
                  held(trainer).stop();
                }
              },
              StateSaver.NONE));
      TrainingEvent last = held(trainer).run();
      TrainingState half = finished(last);
      assertThat(((TrainingEvent.Finished) last).reason()).isEqualTo(TrainingEvent.Reason.STOPPED);
      assertThat(half.epoch()).isEqualTo(2);
      assertThat(half.stepInEpoch()).isEqualTo(3);
      TrainingState end = finished(run(half, e -> {}));
      assertThat(end.weights()).isEqualTo(whole.weights());
      assertThat(end.history().getLast().trainLoss())
          .isEqualTo(whole.history().getLast().trainLoss());
    }
  }

  @Test
  void aPauseChangesNothing() {
    TrainingState whole = finished(run(start(settings()), e -> {}));
    LiveRun live = new LiveRun();
    List<LiveRun.State> states = new ArrayList<>();
    try (Engine engine = new SimdEngine(TINY, 1)) {
      AtomicReference<Trainer> trainer = new AtomicReference<>();
      trainer.set(
          new Trainer(
              start(settings()),
              BARS,
              engine,
              e -> {
                live.accept(e);
                if (e instanceof TrainingEvent.BatchDone batch && batch.step() == 5) {
                  held(trainer).pause();
                } else if (e instanceof TrainingEvent.Paused) {
                  states.add(live.snapshot().state());
                  held(trainer).resume();
                }
              },
              StateSaver.NONE));
      assertThat(finished(held(trainer).run()).weights()).isEqualTo(whole.weights());
    }
    assertThat(states).containsExactly(LiveRun.State.PAUSED);
    assertThat(live.snapshot().state()).isEqualTo(LiveRun.State.COMPLETE);
    assertThat(live.snapshot().batches().count()).isEqualTo(21);
    assertThat(live.snapshot().epochs()).hasSize(3);
    assertThat(live.snapshot().weights()).contains(whole.weights());
  }

  @Test
  void aRateThatDivergesEndsTheRunAtTheLastGoodState() {
    TrainingSettings wild =
        settings().withOptimizer(OptimizerSettings.sgd()).withLearningRate(1e300);
    TrainingEvent last = run(start(wild), e -> {});
    assertThat(last).isInstanceOf(TrainingEvent.Failed.class);
    TrainingEvent.Failed failed = (TrainingEvent.Failed) last;
    assertThat(failed.sentence()).contains("diverged").contains("smaller learning rate");
    for (float weight : failed.lastGood().weights().values()) {
      assertThat(Float.isFinite(weight)).isTrue();
    }
  }

  @Test
  void aCheckpointThatCannotBeSavedIsSaidAndTheRunGoesOn() {
    List<TrainingEvent> events = new ArrayList<>();
    try (Engine engine = new SimdEngine(TINY, 1)) {
      StateSaver full =
          state -> {
            throw new IOException("run.npz: the disk is full");
          };
      finished(new Trainer(start(settings()), BARS, engine, events::add, full).run());
    }
    assertThat(events).contains(new TrainingEvent.SaveFailed("run.npz: the disk is full"));
  }

  @Test
  void settingsOutOfRangeAreSaid() {
    assertThatThrownBy(() -> settings().withEpochs(0)).hasMessageContaining("at least 1, found 0");
    assertThatThrownBy(() -> settings().withBatchSize(0)).hasMessageContaining("batch size");
    assertThatThrownBy(() -> settings().withLearningRate(Double.NaN))
        .hasMessageContaining("learning rate");
  }

  private static Trainer held(AtomicReference<Trainer> trainer) {
    return Objects.requireNonNull(trainer.get());
  }
}
