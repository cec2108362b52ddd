package kernelwalk.app.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kernelwalk.net.Weights;
import kernelwalk.train.LiveRun;

/**
 * The network that the pages share, as it is right now: that of the newest training once it has
 * weights, else the first of those that came with the application, else none. Ask once a pulse;
 * nobody is told.
 */
public final class LiveNetwork {
  private final PauseWhileDrawing pauseWhileDrawing = new PauseWhileDrawing();
  private final Map<DeliveredNetwork, Weights> delivered = new ConcurrentHashMap<>();
  private volatile Optional<LiveRun> run = Optional.empty();

  /**
   * The network at one moment.
   *
   * @param weights the same object until they change
   */
  public record Current(Weights weights, Source source) {}

  /** Where a network comes from. */
  public sealed interface Source {
    /** A trained network that came with the application. */
    record Delivered(DeliveredNetwork which) implements Source {}

    /**
     * The lab's training.
     *
     * @param epoch under way or last, counted from 1
     * @param accuracy on the test set after the last complete epoch, 0 to 1; empty before
     * @param training false once the run has ended
     */
    record Lab(int epoch, Optional<Double> accuracy, boolean training) implements Source {}

    /**
     * A file.
     *
     * @param name of the file
     */
    record Saved(String name) implements Source {}
  }

  /** What trainings and those who draw agree on. */
  public PauseWhileDrawing pauseWhileDrawing() {
    return pauseWhileDrawing;
  }

  /** Names a network that came with the application. */
  public void deliver(DeliveredNetwork which, Weights weights) {
    delivered.put(which, weights);
  }

  /** The weights of this network; empty where it did not come, or is not read yet. */
  public Optional<Weights> delivered(DeliveredNetwork which) {
    return Optional.ofNullable(delivered.get(which));
  }

  /** From now on the newest weights of this run are the network. */
  public void follow(LiveRun newest) {
    run = Optional.of(newest);
  }

  /** The network now. */
  public Optional<Current> now() {
    Optional<Current> now = fromLab();
    for (DeliveredNetwork each : DeliveredNetwork.values()) {
      now = now.or(() -> asDelivered(each));
    }
    return now;
  }

  /** The network of the newest training, once it has weights. */
  public Optional<Current> fromLab() {
    return run.map(LiveRun::snapshot).flatMap(LiveNetwork::trained);
  }

  /** This network that came with the application, and that it did. */
  public Optional<Current> asDelivered(DeliveredNetwork which) {
    return delivered(which).map(weights -> new Current(weights, new Source.Delivered(which)));
  }

  private static Optional<Current> trained(LiveRun.Snapshot snapshot) {
    boolean training =
        switch (snapshot.state()) {
          case WAITING, RUNNING, PAUSED -> true;
          case COMPLETE, STOPPED, FAILED -> false;
        };
    int epoch =
        snapshot
            .last()
            .map(batch -> batch.epoch())
            .or(() -> snapshot.started().map(started -> started.epoch()))
            .orElse(1);
    Optional<Double> accuracy =
        snapshot.epochs().isEmpty()
            ? Optional.empty()
            : Optional.of(snapshot.epochs().getLast().testAccuracy());
    return snapshot
        .weights()
        .map(weights -> new Current(weights, new Source.Lab(epoch, accuracy, training)));
  }
}
