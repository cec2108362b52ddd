package kernelwalk.app.lab;

import java.util.Optional;
import kernelwalk.train.LiveRun;
import kernelwalk.train.TrainingSettings;

/**
 * The lab at one moment.
 *
 * @param settings of the run that is shown; empty before the first
 * @param snapshot its newest snapshot
 * @param picturesPerSecond how fast it goes; 0 when it does not go or nobody knows yet
 * @param sentence what went wrong
 */
record LabState(
    Phase phase,
    Optional<TrainingSettings> settings,
    Optional<LiveRun.Snapshot> snapshot,
    double picturesPerSecond,
    Optional<String> sentence) {

  static final LabState IDLE =
      new LabState(Phase.IDLE, Optional.empty(), Optional.empty(), 0, Optional.empty());
}
