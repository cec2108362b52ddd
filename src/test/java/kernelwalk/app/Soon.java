package kernelwalk.app;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** Waits until something holds of a window. */
public final class Soon {
  private static final int SECONDS = 60;

  private Soon() {}

  /**
   * Asks on JavaFX's own thread, until it holds: on another a lookup would walk a scene that
   * changes under its feet.
   */
  public static void soon(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        SECONDS,
        TimeUnit.SECONDS,
        () -> {
          FutureTask<Boolean> asked = new FutureTask<>(condition);
          Platform.runLater(asked);
          return asked.get(SECONDS, TimeUnit.SECONDS);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
