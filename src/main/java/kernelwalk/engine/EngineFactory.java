package kernelwalk.engine;

import java.io.IOException;
import kernelwalk.net.Network;

/** A factory of engines: opens those of one kind. */
@FunctionalInterface
public interface EngineFactory {
  /**
   * Opens an engine for this network.
   *
   * @param threads how many may compute at once, at least 1
   * @throws IllegalArgumentException if the engine cannot compute one of the layers, which the
   *     sentence names
   * @throws IOException if what the engine needs from the machine cannot be loaded
   */
  Engine open(Network network, int threads) throws IOException;
}
