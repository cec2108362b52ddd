package kernelwalk.train;

import java.io.IOException;

/** A saver of a run's state: keeps it where a killed process finds it again. */
@FunctionalInterface
public interface StateSaver {
  /** Keeps nothing. */
  StateSaver NONE = state -> {};

  /**
   * Called on the training thread.
   *
   * @throws IOException with a sentence for the reader; the run goes on
   */
  void save(TrainingState state) throws IOException;
}
