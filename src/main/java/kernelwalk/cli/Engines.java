package kernelwalk.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Network;
import kernelwalk.train.Engine;

/** The engines by the names that {@code --engine} knows. */
final class Engines implements Iterable<String> {
  static final List<String> NAMES = List.of("simd");

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }

  /**
   * Opens an engine.
   *
   * @throws IOException if what it needs from the machine cannot be loaded
   */
  static Engine open(KernelwalkCommand command, String name, Network network, int threads)
      throws IOException {
    return switch (name) {
      case "simd" -> new SimdEngine(network, threads);
      default ->
          throw command.usage(
              "There is no engine \"" + name + "\"; there are " + String.join(", ", NAMES));
    };
  }
}
