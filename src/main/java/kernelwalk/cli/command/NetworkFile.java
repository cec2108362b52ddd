package kernelwalk.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;

/** The file of a trained network that an argument names. */
public final class NetworkFile {
  /** How such an argument is written. */
  public static final String LABEL = "FILE.npz|pretrained|drawn";

  /** What help says of it. */
  public static final String DESCRIPTION =
      "The trained network: a checkpoint, or one that came along: pretrained has learnt from MNIST"
          + " alone, drawn from MNIST and from digits drawn with a pen.";

  /** The networks that came along, by the names of their files in {@code assets}. */
  private static final List<String> DELIVERED = List.of("pretrained", "drawn");

  private NetworkFile() {}

  /** That of a network that came along for its name, else the file itself. */
  public static Path of(String argument) {
    return DELIVERED.contains(argument)
        ? Path.of(System.getProperty("kernelwalk.home", ""))
            .resolve("assets")
            .resolve(argument + ".npz")
        : Path.of(argument);
  }

  /** The weights of the network that the argument names. */
  public static Weights weights(String argument) throws IOException {
    return Checkpoint.read(of(argument)).weights();
  }

  /**
   * The network that the argument names, trained or not: {@code lenet}, or that of a file. Another
   * word is wrong usage.
   */
  public static Network network(KernelwalkCommand command, String argument) throws IOException {
    boolean trained = DELIVERED.contains(argument) || argument.endsWith(".npz");
    return trained ? weights(argument).network() : NetworkNames.network(command, argument);
  }
}
