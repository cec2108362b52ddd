package kernelwalk.app.lab;

import java.util.Optional;
import kernelwalk.app.setting.Sentence;
import kernelwalk.train.LiveRun;
import kernelwalk.train.TrainingSettings;

/**
 * The state of the lab at one moment.
 *
 * @param settings of the run that is shown; empty before the first
 * @param snapshot its newest snapshot
 * @param picturesPerSecond how fast it goes; 0 when it does not go or nobody knows yet
 * @param sentence what went wrong
 * @param fineTuningGain of a training that began with weights that were learnt before
 */
record LabState(
    LabPhase labPhase,
    Optional<TrainingSettings> settings,
    Optional<LiveRun.Snapshot> snapshot,
    double picturesPerSecond,
    Optional<Sentence> sentence,
    Optional<FineTuningGain> fineTuningGain) {

  static final LabState IDLE =
      new LabState(
          LabPhase.IDLE, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
}
