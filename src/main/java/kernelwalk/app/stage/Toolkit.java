package kernelwalk.app.stage;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** The JavaFX toolkit for a command: painting without a window, a display or a graphics card. */
public final class Toolkit {
  private Toolkit() {}

  /**
   * Starts JavaFX and waits until it paints; does nothing where it runs already. The program must
   * end with {@link System#exit}.
   *
   * @throws IOException with one sentence where a library that it draws with is missing
   */
  public static void start() throws IOException, InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CountDownLatch ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
    } catch (IllegalStateException running) {
      Platform.runLater(ready::countDown);
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new IOException("no picture can be painted here: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("no picture can be painted here: " + cause.getMessage(), e);
    }
    Platform.setImplicitExit(false);
    ready.await();
  }
}
