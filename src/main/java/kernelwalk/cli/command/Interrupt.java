package kernelwalk.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kernelwalk.train.Trainer;

/**
 * The interrupt of a run: turns Ctrl-C (and SIGTERM) into the end of a run: the process waits with
 * its own end until this is closed, by when the run is saved.
 */
public final class Interrupt implements AutoCloseable {
  private static final int PATIENCE = 30; // seconds

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;

  public Interrupt(Trainer trainer) {
    hook =
        new Thread(
            () -> {
              trainer.stop();
              try {
                boolean done = closed.await(PATIENCE, TimeUnit.SECONDS);
                assert done : "the run did not stop";
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook is running: it was what ended the run.
      return;
    }
  }
}
