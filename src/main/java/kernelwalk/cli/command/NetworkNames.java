package kernelwalk.cli.command;

import java.util.Iterator;
import kernelwalk.net.Network;

/** The networks that a command may name. */
public final class NetworkNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Network.NAMES.iterator();
  }

  /** The network of this name; another name is wrong usage. */
  public static Network network(KernelwalkCommand command, String name) {
    if (!Network.NAMES.contains(name)) {
      throw command.usage(
          "There is no network \"" + name + "\"; there are " + String.join(", ", Network.NAMES));
    }
    return Network.named(name);
  }
}
