package kernelwalk.app.lab;

/** The phase that the lab is in. */
enum LabPhase {
  /** Nothing has been trained yet. */
  IDLE,
  /** The data is being read and the engine opened. */
  PREPARING,
  RUNNING,
  PAUSED,
  COMPLETE,
  STOPPED,
  FAILED;

  /** Whether a training is under way, paused or not. */
  boolean busy() {
    return switch (this) {
      case PREPARING, RUNNING, PAUSED -> true;
      case IDLE, COMPLETE, STOPPED, FAILED -> false;
    };
  }
}
