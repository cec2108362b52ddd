package kernelwalk.train;

import java.util.function.Consumer;

/**
 * The control of a run: pause, resume and stop, asked by any thread and obeyed by the training
 * thread.
 */
final class RunControl {
  private final Consumer<TrainingEvent> listener;
  private boolean paused;
  private boolean stopped;
  private volatile boolean asked;

  RunControl(Consumer<TrainingEvent> listener) {
    this.listener = listener;
  }

  synchronized void pause() {
    paused = true;
    asked = true;
    notifyAll();
  }

  synchronized void resume() {
    paused = false;
    asked = stopped;
    notifyAll();
  }

  synchronized void stop() {
    stopped = true;
    asked = true;
    notifyAll();
  }

  /** Waits while paused; true once the run must end, as it must where the thread is interrupted. */
  boolean stoppedAfterWaiting() {
    if (Thread.currentThread().isInterrupted()) {
      return true;
    }
    return asked && waited();
  }

  private boolean waited() {
    synchronized (this) {
      if (stopped || !paused) {
        return stopped;
      }
    }
    listener.accept(new TrainingEvent.Paused());
    synchronized (this) {
      while (paused && !stopped) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return true;
        }
      }
      if (stopped) {
        return true;
      }
    }
    listener.accept(new TrainingEvent.Resumed());
    return false;
  }
}
