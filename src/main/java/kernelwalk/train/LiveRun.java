package kernelwalk.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.net.Weights;

/**
 * A live run: the mailbox between a training and whoever watches it: takes the events on the
 * training thread, and gives the newest immutable snapshot to any thread that asks, as often as it
 * likes.
 */
public final class LiveRun implements Consumer<TrainingEvent> {
  private final BatchHistory batches = new BatchHistory();
  private final List<EpochResult> epochs;
  private volatile Snapshot newest;

  /** Of a run that begins. */
  public LiveRun() {
    this(List.of());
  }

  /** Of a run that goes on after these epochs. */
  public LiveRun(List<EpochResult> earlier) {
    epochs = new ArrayList<>(earlier);
    newest =
        new Snapshot(
            0,
            State.WAITING,
            Optional.empty(),
            Optional.empty(),
            batches.view(),
            List.copyOf(earlier),
            Optional.empty(),
            Optional.empty());
  }

  /** What a run is doing. */
  public enum State {
    WAITING,
    RUNNING,
    PAUSED,
    COMPLETE,
    STOPPED,
    FAILED
  }

  /**
   * A run at one moment.
   *
   * @param version grows with every event
   * @param started what was begun
   * @param last the newest batch
   * @param batches every batch since the run began or went on
   * @param epochs every complete epoch, those before the run went on among them
   * @param weights the newest copy
   * @param sentence why the run failed, or why it could not be saved
   */
  public record Snapshot(
      long version,
      State state,
      Optional<TrainingEvent.Started> started,
      Optional<TrainingEvent.BatchDone> last,
      BatchHistory.View batches,
      List<EpochResult> epochs,
      Optional<Weights> weights,
      Optional<String> sentence) {}

  /** The newest snapshot. */
  public Snapshot snapshot() {
    return newest;
  }

  @Override
  public void accept(TrainingEvent event) {
    Snapshot s = newest;
    newest =
        switch (event) {
          case TrainingEvent.Started started ->
              next(s, State.RUNNING, Optional.of(started), s.last(), s.weights(), s.sentence());
          case TrainingEvent.BatchDone batch -> {
            batches.add(batch);
            yield next(s, s.state(), s.started(), Optional.of(batch), s.weights(), s.sentence());
          }
          case TrainingEvent.WeightsTaken taken ->
              next(s, s.state(), s.started(), s.last(), Optional.of(taken.weights()), s.sentence());
          case TrainingEvent.EpochDone epoch -> {
            epochs.add(epoch.result());
            yield next(s, s.state(), s.started(), s.last(), s.weights(), s.sentence());
          }
          case TrainingEvent.Paused paused -> with(s, State.PAUSED);
          case TrainingEvent.Resumed resumed -> with(s, State.RUNNING);
          case TrainingEvent.SaveFailed failed ->
              next(
                  s, s.state(), s.started(), s.last(), s.weights(), Optional.of(failed.sentence()));
          case TrainingEvent.Finished finished ->
              next(
                  s,
                  finished.reason() == TrainingEvent.Reason.COMPLETE
                      ? State.COMPLETE
                      : State.STOPPED,
                  s.started(),
                  s.last(),
                  Optional.of(finished.weights()),
                  s.sentence());
          case TrainingEvent.Failed failed ->
              next(
                  s,
                  State.FAILED,
                  s.started(),
                  s.last(),
                  Optional.of(failed.lastGood().weights()),
                  Optional.of(failed.sentence()));
        };
  }

  private Snapshot with(Snapshot s, State state) {
    return next(s, state, s.started(), s.last(), s.weights(), s.sentence());
  }

  private Snapshot next(
      Snapshot s,
      State state,
      Optional<TrainingEvent.Started> started,
      Optional<TrainingEvent.BatchDone> last,
      Optional<Weights> weights,
      Optional<String> sentence) {
    List<EpochResult> done = epochs.size() == s.epochs().size() ? s.epochs() : List.copyOf(epochs);
    return new Snapshot(
        s.version() + 1, state, started, last, batches.view(), done, weights, sentence);
  }
}
