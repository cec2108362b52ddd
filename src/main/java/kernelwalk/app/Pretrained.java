package kernelwalk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.net.Checkpoint;

/** The trained network that comes with the application: {@code assets/pretrained.npz}. */
public final class Pretrained {
  private Pretrained() {}

  /** Reads it, where it is there, on a daemon thread; a broken file is told on standard error. */
  public static void deliver(Path home, LiveNetwork network) {
    Path file = home.resolve("assets").resolve("pretrained.npz");
    if (!Files.isRegularFile(file)) {
      return;
    }
    Thread thread = new Thread(() -> read(file, network), "pretrained");
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(Path file, LiveNetwork network) {
    try {
      network.deliver(Checkpoint.read(file).weights());
    } catch (IOException e) {
      System.err.println("kernelwalk: " + e.getMessage());
    }
  }
}
