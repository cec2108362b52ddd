package kernelwalk.train;

import java.io.IOException;

/** Keeps a run's state where a killed process finds it again. */
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
