package kernelwalk.app.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.FileFault;
import kernelwalk.app.setting.Sentence;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.data.source.DigitSource;
import kernelwalk.engine.EngineFactory;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Weights;
import kernelwalk.train.LiveRun;
import kernelwalk.train.TrainingEvent.BatchDone;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;

/** The lab's model: what is chosen, the training that runs or ran, and the commands. */
final class LabModel {
  private final Map<String, EngineFactory> engines;
  private final MnistStore store;
  private final LiveNetwork network;
  private final LabChoices choices = new LabChoices();
  private final MnistDownload download;
  private final ReadOnlyObjectWrapper<LabState> state = new ReadOnlyObjectWrapper<>(LabState.IDLE);
  private final Throughput throughput = new Throughput();
  private final Path own;
  private final ResumableRun kept;
  private Optional<LabRun> run = Optional.empty();
  private Optional<Sentence> problem = Optional.empty();

  /**
   * A lab in which nothing was trained yet.
   *
   * @param engines by name, in the order in which they are offered; the first one goes on where
   *     another cannot be loaded
   * @param network is told of each training
   * @param own the file of the class's own digits
   * @param runs the folder in which the last run is kept
   */
  LabModel(
      Map<String, EngineFactory> engines,
      MnistStore store,
      LiveNetwork network,
      Path own,
      Path runs) {
    this.own = own;
    this.kept = new ResumableRun(runs);
    this.engines = engines;
    this.store = store;
    this.network = network;
    this.download = new MnistDownload(store);
    choices.data().set(mnistIsHere() ? "mnist" : "synthetic");
    choices.data().subscribe(this::suitFineTuning);
    choices.start().subscribe(this::suitNetwork);
  }

  /** A few drawings are for correcting a network that has learnt before, in small steps. */
  private void suitFineTuning(String data) {
    if (data.equals("own") && hasDelivered()) {
      choices.start().set(new InitialWeights.Delivered());
      choices.learningRate().set(0.0002);
      choices.batchSize().set(16);
    }
  }

  /** What was learnt before says which network it is. */
  private void suitNetwork(InitialWeights start) {
    start.weights(network).ifPresent(w -> choices.network().set(w.network().name()));
  }

  boolean hasDelivered() {
    return network.delivered(DeliveredNetwork.PRETRAINED).isPresent();
  }

  /** The file of the class's own digits. */
  Path own() {
    return own;
  }

  /** From now on trainings begin with the weights of this file, if they can be read. */
  void startFrom(Path file) {
    try {
      choices
          .start()
          .set(
              new InitialWeights.Saved(
                  String.valueOf(file.getFileName()), Checkpoint.read(file).weights()));
      problem = Optional.empty();
    } catch (IOException e) {
      problem = Optional.of(FileFault.unread(file, e));
    }
    tell();
  }

  /** Shows what has changed, a problem too while nothing runs. */
  private void tell() {
    poll();
    if (run.isEmpty()) {
      state.set(idle());
    }
  }

  private LabState idle() {
    return new LabState(
        LabPhase.IDLE, Optional.empty(), Optional.empty(), 0, problem, Optional.empty());
  }

  LabChoices choices() {
    return choices;
  }

  MnistDownload download() {
    return download;
  }

  /** The names of the engines there are. */
  Iterable<String> engineNames() {
    return engines.keySet();
  }

  /** What is wrong with a file that stands in the place of one of MNIST's. */
  Optional<String> mnistFault() {
    return store.status(Optional.empty()).fault();
  }

  boolean mnistIsHere() {
    return store.locate(Optional.empty()).isPresent();
  }

  ReadOnlyObjectProperty<LabState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  LabState state() {
    return state.get();
  }

  /** Trains what is chosen, unless a training is under way. */
  void start() {
    Optional<Weights> from =
        choices
            .start()
            .get()
            .weights(network)
            .filter(w -> w.network().name().equals(choices.network().get()));
    start(choices.settings(), choices.data().get(), from);
  }

  /** Trains one epoch on synthetic digits, unless a training is under way. */
  void startQuick() {
    start(TrainingSettings.reference("lenet").withEpochs(1), "synthetic", Optional.empty());
  }

  /** Whether there is a run that was not trained to its end. */
  boolean hasUnfinished() {
    return kept.isThere();
  }

  /** Goes on with the run that was stopped or broken off, as if nothing had happened. */
  void goOn() {
    try {
      Optional<ResumableRun.Unfinished> last = kept.read();
      if (last.isPresent() && !state().labPhase().busy()) {
        TrainingSettings settings = last.get().state().settings();
        choices.network().set(settings.network());
        choices.epochs().set(settings.epochs());
        choices.data().set(last.get().data());
        start(last.get().state(), false, last.get().data());
      }
    } catch (IOException e) {
      problem = Optional.of(Sentence.of("lab.unfinished.unread", String.valueOf(e.getMessage())));
      tell();
    }
  }

  private void start(TrainingSettings settings, String data, Optional<Weights> from) {
    TrainingState first =
        from.map(weights -> TrainingState.from(settings, weights))
            .orElseGet(() -> TrainingState.initial(settings));
    start(first, from.isPresent(), data);
  }

  private void start(TrainingState first, boolean fineTuning, String data) {
    problem = Optional.empty();
    poll();
    if (state().labPhase().busy()) {
      return;
    }
    EngineFactory factory = engines.get(first.settings().engine());
    if (factory == null) {
      throw new IllegalArgumentException("no engine is called " + first.settings().engine());
    }
    LabRun next =
        new LabRun(
            first,
            fineTuning,
            data,
            new DigitSource(store, own),
            kept.saver(data),
            network.pauseWhileDrawing(),
            factory,
            engines.values().iterator().next());
    run = Optional.of(next);
    network.follow(next.live());
    throughput.restart(System.nanoTime(), 0);
    next.start();
    poll();
  }

  void pause() {
    run.ifPresent(LabRun::pause);
  }

  void resume() {
    run.ifPresent(LabRun::resume);
  }

  void stop() {
    run.ifPresent(LabRun::stop);
  }

  /** Reads the newest snapshot, once: call it once a pulse. */
  void poll() {
    run.ifPresent(current -> state.set(read(current)));
  }

  private LabState read(LabRun current) {
    boolean ended = current.ended();
    LiveRun.Snapshot snapshot = current.live().snapshot();
    LabPhase labPhase =
        current.sentence().isPresent()
            ? LabPhase.FAILED
            : switch (snapshot.state()) {
              case WAITING -> ended ? LabPhase.STOPPED : LabPhase.PREPARING;
              case RUNNING -> LabPhase.RUNNING;
              case PAUSED -> LabPhase.PAUSED;
              case COMPLETE -> LabPhase.COMPLETE;
              case STOPPED -> LabPhase.STOPPED;
              case FAILED -> LabPhase.FAILED;
            };
    return new LabState(
        labPhase,
        Optional.of(current.settings()),
        Optional.of(snapshot),
        speed(labPhase, current, snapshot),
        problem.or(current::sentence).or(() -> sentence(current, snapshot)).or(current::notice),
        current.fineTuningGain());
  }

  /** Why the run broke off, or could not be saved. */
  private static Optional<Sentence> sentence(LabRun current, LiveRun.Snapshot snapshot) {
    return snapshot
        .sentence()
        .map(
            told ->
                snapshot.state() == LiveRun.State.FAILED
                    ? Sentence.of(
                        "lab.diverged",
                        snapshot.last().map(BatchDone::epoch).orElse(1),
                        snapshot.last().map(BatchDone::step).orElse(0L),
                        current.settings().learningRate())
                    : Sentence.of("lab.unsaved", told));
  }

  private double speed(LabPhase labPhase, LabRun current, LiveRun.Snapshot snapshot) {
    long now = System.nanoTime();
    long pictures =
        snapshot.last().map(BatchDone::step).orElse(0L) * current.settings().batchSize();
    if (labPhase == LabPhase.RUNNING) {
      throughput.read(now, pictures);
    } else {
      throughput.restart(now, pictures);
    }
    return throughput.perSecond();
  }

  /** Ends whatever runs. */
  void close() {
    stop();
    download.cancel();
  }
}
