package kernelwalk.train;

import kernelwalk.net.Weights;

/** An event of a training: what it says while it runs. Every event is immutable. */
public sealed interface TrainingEvent {
  /**
   * The run begins, or goes on.
   *
   * @param epoch the epoch under way, counted from 1
   * @param stepsPerEpoch batches an epoch
   */
  record Started(TrainingSettings settings, String data, int epoch, int stepsPerEpoch)
      implements TrainingEvent {}

  /**
   * A step is done.
   *
   * @param step of the whole run, counted from 1
   * @param epoch counted from 1
   * @param loss mean cross-entropy of this batch, before the step
   * @param accuracy of this batch, 0 to 1
   * @param runningLoss mean over the epoch so far
   * @param runningAccuracy likewise
   * @param learningRate of this step
   */
  record BatchDone(
      long step,
      int epoch,
      double loss,
      double accuracy,
      double runningLoss,
      double runningAccuracy,
      double learningRate)
      implements TrainingEvent {}

  /** The weights as they are now, copied: a few times a second, and after each epoch. */
  record WeightsTaken(long step, Weights weights) implements TrainingEvent {}

  /** An epoch is done and its test taken. */
  record EpochDone(EpochResult result) implements TrainingEvent {}

  record Paused() implements TrainingEvent {}

  record Resumed() implements TrainingEvent {}

  /** The automatic checkpoint could not be saved, for this reason; the run goes on. */
  record SaveFailed(String sentence) implements TrainingEvent {}

  /** Nothing follows: all epochs are done, or the run was stopped. */
  record Finished(Reason reason, TrainingState state) implements TrainingEvent {
    public Weights weights() {
      return state.weights();
    }
  }

  /**
   * Nothing follows: the run broke off.
   *
   * @param sentence why, for the reader
   * @param lastGood the last state whose loss was a number
   */
  record Failed(String sentence, TrainingState lastGood) implements TrainingEvent {}

  /** Why a run finished. */
  enum Reason {
    COMPLETE,
    STOPPED
  }
}
