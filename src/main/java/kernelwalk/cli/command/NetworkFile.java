package kernelwalk.cli.command;

import java.nio.file.Path;

/** The file of a trained network that an argument names. */
public final class NetworkFile {
  private NetworkFile() {}

  /** That of the network that came along for {@code pretrained}, else the file itself. */
  public static Path of(String argument) {
    return argument.equals("pretrained")
        ? Path.of(System.getProperty("kernelwalk.home", "")).resolve("assets/pretrained.npz")
        : Path.of(argument);
  }
}
