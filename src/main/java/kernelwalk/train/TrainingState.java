package kernelwalk.train;

import java.util.List;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;

/**
 * The state of a run between two steps: all that is needed to go on as if nothing had happened.
 * Shuffling and augmentation are functions of the seed, the epoch and the picture, so that seed and
 * position are the whole state of the random generators.
 *
 * @param settings of the run
 * @param weights after the last step
 * @param optimizer what the optimiser remembers
 * @param epoch the epoch under way, counted from 1; {@code settings.epochs() + 1} at the end
 * @param stepInEpoch how many of its steps are done
 * @param lossSum of the samples learnt from in this epoch so far
 * @param hits how many of them were recognised
 * @param history of the epochs that are complete
 */
public record TrainingState(
    TrainingSettings settings,
    Weights weights,
    OptimizerState optimizer,
    int epoch,
    int stepInEpoch,
    double lossSum,
    long hits,
    List<EpochResult> history) {
  public TrainingState {
    history = List.copyOf(history);
  }

  /** The first state of a run with these settings: initial weights of its seed. */
  public static TrainingState initial(TrainingSettings settings) {
    return from(settings, Weights.initial(Network.named(settings.network()), settings.seed()));
  }

  /** The first state of a run that starts from given weights. */
  public static TrainingState from(TrainingSettings settings, Weights weights) {
    return new TrainingState(
        settings,
        weights,
        OptimizerState.initial(settings.optimizer(), weights.network().parameterCount()),
        1,
        0,
        0,
        0,
        List.of());
  }

  /** Whether all epochs are done. */
  public boolean complete() {
    return epoch > settings.epochs();
  }

  /**
   * Goes on after the epochs that are complete: so many more, at a constant rate, with the
   * optimiser's memory kept.
   */
  public TrainingState further(int epochs, double learningRate) {
    return new TrainingState(
        settings
            .withEpochs(epoch - 1 + epochs)
            .withSchedule(Schedule.constant())
            .withLearningRate(learningRate),
        weights,
        optimizer,
        epoch,
        stepInEpoch,
        lossSum,
        hits,
        history);
  }

  /** The same run on another number of threads or another engine. */
  public TrainingState with(TrainingSettings other) {
    return new TrainingState(other, weights, optimizer, epoch, stepInEpoch, lossSum, hits, history);
  }
}
