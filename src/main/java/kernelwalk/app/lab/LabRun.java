package kernelwalk.app.lab;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelwalk.app.live.PauseWhileDrawing;
import kernelwalk.app.setting.Sentence;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.DigitSource;
import kernelwalk.engine.Engine;
import kernelwalk.engine.EngineFactory;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.train.LiveRun;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingEvent;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;
import kernelwalk.train.evaluation.Evaluator;

/**
 * A run of the lab: one training on a daemon thread of its own, from reading the data to the end.
 */
final class LabRun {
  private final TrainingState first;
  private final String data;
  private final boolean fineTuning;
  private final DigitSource source;
  private final EngineFactory engines;
  private final EngineFactory otherwise;
  private final StateSaver saver;
  private final PauseWhileDrawing pauseWhileDrawing;
  private final LiveRun live;
  private final Object lock = new Object();
  private Optional<Trainer> trainer = Optional.empty();
  private boolean paused;
  private boolean stopped;
  private volatile boolean ended;
  private volatile Optional<Sentence> sentence = Optional.empty();
  private volatile Optional<Sentence> notice = Optional.empty();
  private volatile Optional<FineTuningGain> fineTuningGain = Optional.empty();

  /**
   * A run that has not begun.
   *
   * @param first the first state, or the one to go on with
   * @param fineTuning whether it begins with weights that were learnt before
   * @param data what {@link DigitSource#read} takes
   * @param saver keeps the run as it goes, and as it ends
   * @param pauseWhileDrawing has the run step back while somebody draws
   * @param otherwise opens the engine that goes on where the chosen one cannot be loaded
   */
  LabRun(
      TrainingState first,
      boolean fineTuning,
      String data,
      DigitSource source,
      StateSaver saver,
      PauseWhileDrawing pauseWhileDrawing,
      EngineFactory engines,
      EngineFactory otherwise) {
    this.first = first;
    this.fineTuning = fineTuning;
    this.data = data;
    this.source = source;
    this.saver = saver;
    this.pauseWhileDrawing = pauseWhileDrawing;
    this.live = new LiveRun(first.history());
    this.engines = engines;
    this.otherwise = otherwise;
  }

  /** Begins. Call once. */
  void start() {
    Thread thread = new Thread(this::run, "training");
    thread.setDaemon(true);
    thread.start();
  }

  TrainingSettings settings() {
    return first.settings();
  }

  LiveRun live() {
    return live;
  }

  /** Why there is no training: the data or the engine could not be opened. */
  Optional<Sentence> sentence() {
    return sentence;
  }

  /** Why another engine than the chosen one goes on. */
  Optional<Sentence> notice() {
    return notice;
  }

  /** What a fine-tuning gained and lost; empty where the run began with random weights. */
  Optional<FineTuningGain> fineTuningGain() {
    return fineTuningGain;
  }

  /** Whether nothing more will happen. */
  boolean ended() {
    return ended;
  }

  void pause() {
    synchronized (lock) {
      paused = true;
      trainer.ifPresent(Trainer::pause);
    }
  }

  void resume() {
    synchronized (lock) {
      paused = false;
      trainer.ifPresent(Trainer::resume);
    }
  }

  void stop() {
    synchronized (lock) {
      stopped = true;
      trainer.ifPresent(Trainer::stop);
    }
  }

  private void run() {
    try {
      DigitDataset digitDataset = source.read(data);
      try (Engine engine = pauseWhileDrawing.around(open(Network.named(settings().network())))) {
        if (fineTuning) {
          fineTune(digitDataset, engine);
        } else {
          train(trainer(digitDataset, engine));
        }
      }
    } catch (IOException | IllegalArgumentException | LinkageError e) {
      sentence = Optional.of(Sentence.of("lab.broken", String.valueOf(e.getMessage())));
    } finally {
      ended = true;
    }
  }

  private void fineTune(DigitDataset digitDataset, Engine engine) throws IOException {
    LabelledImages known = reference();
    Evaluator own = new Evaluator(engine, digitDataset.test());
    Evaluator others = new Evaluator(engine, known);
    FineTuningGain before =
        new FineTuningGain(
            digitDataset.name(),
            known.name(),
            own.evaluate(first.weights()).accuracy(),
            others.evaluate(first.weights()).accuracy(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    fineTuningGain = Optional.of(before);
    train(trainer(digitDataset, engine));
    Optional<Weights> learnt = live.snapshot().weights();
    if (learnt.isPresent()) {
      fineTuningGain =
          Optional.of(
              new FineTuningGain(
                  before.data(),
                  before.reference(),
                  before.before(),
                  before.referenceBefore(),
                  OptionalDouble.of(own.evaluate(learnt.get()).accuracy()),
                  OptionalDouble.of(others.evaluate(learnt.get()).accuracy())));
    }
  }

  /** MNIST's test pictures, or synthetic ones where it is not here. */
  private LabelledImages reference() throws IOException {
    return source.hasMnist() ? source.readTest("mnist") : source.readTest("synthetic");
  }

  private Trainer trainer(DigitDataset digitDataset, Engine engine) {
    return new Trainer(first, digitDataset, engine, live, saver);
  }

  private Engine open(Network network) throws IOException {
    try {
      return engines.open(network, settings().threads());
    } catch (IOException | LinkageError e) {
      notice = Optional.of(Sentence.of("lab.engine.other", String.valueOf(e.getMessage())));
      return otherwise.open(network, settings().threads());
    }
  }

  private void train(Trainer ready) throws IOException {
    synchronized (lock) {
      trainer = Optional.of(ready);
      if (paused) {
        ready.pause();
      }
      if (stopped) {
        ready.stop();
      }
    }
    switch (ready.run()) {
      case TrainingEvent.Finished finished -> saver.save(finished.state());
      case TrainingEvent.Failed failed -> saver.save(failed.lastGood());
      default -> throw new IllegalStateException("a run ends as finished or failed");
    }
  }
}
