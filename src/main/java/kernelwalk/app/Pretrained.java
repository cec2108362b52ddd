package kernelwalk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.net.Checkpoint;

/** The trained networks that come with the application: {@code assets/drawn.npz} and another. */
public final class Pretrained {
  private Pretrained() {}

  /** Reads those that are there, on a daemon thread; a broken file is told on standard error. */
  public static void deliver(Path home, LiveNetwork network) {
    Thread thread = new Thread(() -> read(home.resolve("assets"), network), "pretrained");
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(Path assets, LiveNetwork network) {
    for (DeliveredNetwork each : DeliveredNetwork.values()) {
      Path file = assets.resolve(each.id() + ".npz");
      if (Files.isRegularFile(file)) {
        try {
          network.deliver(each, Checkpoint.read(file).weights());
        } catch (IOException e) {
          System.err.println("kernelwalk: " + e.getMessage());
        }
      }
    }
  }
}
