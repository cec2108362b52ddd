package kernelwalk.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kernelwalk.data.DigitDataset;
import kernelwalk.engine.CrossEntropy;
import kernelwalk.engine.Engine;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Argmax;
import kernelwalk.train.batch.ImageBatches;
import kernelwalk.train.batch.Shuffle;
import kernelwalk.train.evaluation.Evaluation;
import kernelwalk.train.evaluation.Evaluator;

/**
 * The trainer of one run. {@link #run} trains on the caller's thread; any thread may pause, resume
 * or stop it, which takes effect between two steps. Events are given to the listener on the
 * training thread.
 */
public final class Trainer {
  private static final int STEPS_BETWEEN_GOOD_STATES = 100;
  private static final long NANOS_BETWEEN_WEIGHTS = 100_000_000L;
  private static final long NANOS_BETWEEN_SAVES = 20_000_000_000L;

  private final TrainingSettings settings;
  private final DigitDataset digitDataset;
  private final Engine engine;
  private final Consumer<TrainingEvent> listener;
  private final StateSaver saver;
  private final RunControl control;
  private final Network network;
  private final int classes;
  private final ImageBatches samples;
  private final Evaluator evaluator;
  private final Optimizer optimizer;
  private final int stepsPerEpoch;
  private final float[] weights;
  private final float[] gradient;
  private final float[] logits;
  private final int[] order;
  private final List<EpochResult> history;

  private int epoch;
  private int stepInEpoch;
  private double lossSum;
  private long hits;
  private TrainingState good;
  private long weightsTaken;
  private long saved;

  /**
   * A run from this state on.
   *
   * @param state the first state of a new run, or one that was saved
   * @param engine for the state's network; stays the caller's to close
   * @param listener told everything
   * @param saver given the state every 20 seconds and after each epoch
   * @throws IllegalArgumentException if pictures or engine do not fit the network
   */
  public Trainer(
      TrainingState state,
      DigitDataset digitDataset,
      Engine engine,
      Consumer<TrainingEvent> listener,
      StateSaver saver) {
    this.settings = state.settings();
    this.digitDataset = digitDataset;
    this.engine = engine;
    this.listener = listener;
    this.saver = saver;
    this.control = new RunControl(listener);
    this.network = engine.network();
    if (!network.equals(state.weights().network())) {
      throw new IllegalArgumentException(
          "the engine computes %s, the run's weights are of %s"
              .formatted(network.name(), state.weights().network().name()));
    }
    if (digitDataset.train().count() == 0) {
      throw new IllegalArgumentException(
          digitDataset.name() + ": there are no pictures to learn from");
    }
    this.classes = network.classes();
    this.samples =
        new ImageBatches(network, digitDataset.train(), settings.augmentation(), settings.seed());
    this.evaluator = new Evaluator(engine, digitDataset.test());
    this.optimizer = new Optimizer(settings.optimizer(), settings.weightDecay(), state.optimizer());
    this.order = new int[digitDataset.train().count()];
    this.stepsPerEpoch = Math.ceilDiv(order.length, settings.batchSize());
    this.weights = state.weights().values();
    this.gradient = new float[weights.length];
    this.logits = new float[Math.min(settings.batchSize(), order.length) * classes];
    this.history = new ArrayList<>(state.history());
    this.epoch = state.epoch();
    this.stepInEpoch = state.stepInEpoch();
    this.lossSum = state.lossSum();
    this.hits = state.hits();
    this.good = state;
  }

  /** The next step waits until {@link #resume}. */
  public void pause() {
    control.pause();
  }

  /** Goes on after {@link #pause}. */
  public void resume() {
    control.resume();
  }

  /** Ends the run before its next step. */
  public void stop() {
    control.stop();
  }

  /**
   * Trains until all epochs are done, the run is stopped, or it breaks off.
   *
   * @return the last event, {@code Finished} or {@code Failed}, which the listener is given too
   */
  public TrainingEvent run() {
    listener.accept(new TrainingEvent.Started(settings, digitDataset.name(), epoch, stepsPerEpoch));
    saved = System.nanoTime();
    TrainingEvent last = train();
    listener.accept(last);
    return last;
  }

  private TrainingEvent train() {
    while (epoch <= settings.epochs()) {
      Shuffle.fill(order, settings.seed(), epoch);
      samples.begin(order, epoch);
      long start = System.nanoTime();
      long aside = 0;
      while (stepInEpoch < stepsPerEpoch) {
        long before = System.nanoTime();
        boolean stopped = control.stoppedAfterWaiting();
        aside += System.nanoTime() - before;
        if (stopped) {
          return new TrainingEvent.Finished(TrainingEvent.Reason.STOPPED, state());
        }
        if (!step()) {
          return diverged();
        }
      }
      finishEpoch((System.nanoTime() - start - aside) / 1e9);
    }
    return new TrainingEvent.Finished(TrainingEvent.Reason.COMPLETE, state());
  }

  private boolean step() {
    int from = stepInEpoch * settings.batchSize();
    int count = Math.min(settings.batchSize(), order.length - from);
    samples.window(from, count);
    engine.gradient(weights, samples, gradient, logits);
    double loss = 0;
    int recognised = 0;
    for (int i = 0; i < count; i++) {
      int label = samples.label(i);
      loss += CrossEntropy.loss(logits, i * classes, classes, label);
      recognised += Argmax.of(logits, i * classes, classes) == label ? 1 : 0;
    }
    if (!Double.isFinite(loss)) {
      return false;
    }
    keepGoodState();
    double rate = rate();
    optimizer.step(weights, gradient, rate);
    stepInEpoch++;
    lossSum += loss;
    hits += recognised;
    tell(from + count, loss / count, (double) recognised / count, rate);
    return true;
  }

  private double rate() {
    long done = (long) (epoch - 1) * stepsPerEpoch + stepInEpoch;
    long all = (long) settings.epochs() * stepsPerEpoch;
    return settings.learningRate() * settings.schedule().factor(done, all, stepsPerEpoch);
  }

  private void tell(int seen, double loss, double accuracy, double rate) {
    long step = (long) (epoch - 1) * stepsPerEpoch + stepInEpoch;
    listener.accept(
        new TrainingEvent.BatchDone(
            step, epoch, loss, accuracy, lossSum / seen, (double) hits / seen, rate));
    long now = System.nanoTime();
    if (now - weightsTaken >= NANOS_BETWEEN_WEIGHTS) {
      weightsTaken = now;
      listener.accept(new TrainingEvent.WeightsTaken(step, Weights.of(network, weights)));
    }
  }

  private void finishEpoch(double seconds) {
    Evaluation test = evaluator.evaluate(weights);
    EpochResult result =
        new EpochResult(
            epoch,
            seconds,
            lossSum / order.length,
            (double) hits / order.length,
            test.loss(),
            test.accuracy());
    history.add(result);
    long step = (long) epoch * stepsPerEpoch;
    epoch++;
    stepInEpoch = 0;
    lossSum = 0;
    hits = 0;
    listener.accept(new TrainingEvent.WeightsTaken(step, Weights.of(network, weights)));
    listener.accept(new TrainingEvent.EpochDone(result));
    if (Double.isFinite(test.loss())) {
      good = state();
      save();
    }
  }

  /** The weights have just given a loss that is a number: now and then they are kept. */
  private void keepGoodState() {
    if (stepInEpoch % STEPS_BETWEEN_GOOD_STATES == 0) {
      good = state();
      if (System.nanoTime() - saved >= NANOS_BETWEEN_SAVES) {
        save();
      }
    }
  }

  private void save() {
    try {
      saver.save(good);
    } catch (IOException e) {
      listener.accept(new TrainingEvent.SaveFailed(String.valueOf(e.getMessage())));
    }
    saved = System.nanoTime();
  }

  private TrainingEvent diverged() {
    return new TrainingEvent.Failed(
        ("the loss is no longer a number after step %d of epoch %d: training diverged; the weights"
                + " of step %d of epoch %d are kept; try a smaller learning rate than %s")
            .formatted(
                stepInEpoch, epoch, good.stepInEpoch(), good.epoch(), settings.learningRate()),
        good);
  }

  private TrainingState state() {
    return new TrainingState(
        settings,
        Weights.of(network, weights),
        optimizer.state(),
        epoch,
        stepInEpoch,
        lossSum,
        hits,
        history);
  }
}
