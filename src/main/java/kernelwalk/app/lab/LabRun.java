package kernelwalk.app.lab;

import java.io.IOException;
import java.util.Optional;
import kernelwalk.data.DigitSource;
import kernelwalk.data.Digits;
import kernelwalk.net.Network;
import kernelwalk.train.Engine;
import kernelwalk.train.EngineFactory;
import kernelwalk.train.LiveRun;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;

/** One training on a daemon thread of its own, from reading the data to the end. */
final class LabRun {
  private final TrainingSettings settings;
  private final String data;
  private final DigitSource source;
  private final EngineFactory engines;
  private final EngineFactory otherwise;
  private final LiveRun live = new LiveRun();
  private final Object lock = new Object();
  private Optional<Trainer> trainer = Optional.empty();
  private boolean paused;
  private boolean stopped;
  private volatile boolean ended;
  private volatile Optional<String> sentence = Optional.empty();
  private volatile Optional<String> notice = Optional.empty();

  /**
   * A run that has not begun.
   *
   * @param data what {@link DigitSource#read} takes
   * @param otherwise opens the engine that goes on where the chosen one cannot be loaded
   */
  LabRun(
      TrainingSettings settings,
      String data,
      DigitSource source,
      EngineFactory engines,
      EngineFactory otherwise) {
    this.settings = settings;
    this.data = data;
    this.source = source;
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
    return settings;
  }

  LiveRun live() {
    return live;
  }

  /** Why there is no training: the data or the engine could not be opened. */
  Optional<String> sentence() {
    return sentence;
  }

  /** Why another engine than the chosen one goes on. */
  Optional<String> notice() {
    return notice;
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
      Digits digits = source.read(data);
      try (Engine engine = open(Network.named(settings.network()))) {
        train(new Trainer(TrainingState.initial(settings), digits, engine, live, StateSaver.NONE));
      }
    } catch (IOException | IllegalArgumentException | LinkageError e) {
      sentence = Optional.of(String.valueOf(e.getMessage()));
    } finally {
      ended = true;
    }
  }

  private Engine open(Network network) throws IOException {
    try {
      return engines.open(network, settings.threads());
    } catch (IOException | LinkageError e) {
      notice = Optional.of(String.valueOf(e.getMessage()));
      return otherwise.open(network, settings.threads());
    }
  }

  private void train(Trainer ready) {
    synchronized (lock) {
      trainer = Optional.of(ready);
      if (paused) {
        ready.pause();
      }
      if (stopped) {
        ready.stop();
      }
    }
    ready.run();
  }
}
