package kernelwalk.cli.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import kernelwalk.engine.Engine;
import kernelwalk.engine.nd4j.Nd4jEngine;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Network;

/** The engines by the names that {@code --engine} knows. */
public final class Engines implements Iterable<String> {
  static final List<String> NAMES = List.of("simd", "nd4j");

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }

  /** Opens an engine; where ND4J cannot be loaded, standard error says so and simd goes on. */
  public static Engine open(KernelwalkCommand command, String name, Network network, int threads) {
    return switch (name) {
      case "simd" -> new SimdEngine(network, threads);
      case "nd4j" -> nd4j(command, network, threads);
      default ->
          throw command.usage(
              "There is no engine \"" + name + "\"; there are " + String.join(", ", NAMES));
    };
  }

  private static Engine nd4j(KernelwalkCommand command, Network network, int threads) {
    try {
      return Nd4jEngine.open(network, threads);
    } catch (IOException e) {
      command.err().println(e.getMessage() + "; going on with simd");
      return new SimdEngine(network, threads);
    }
  }
}
