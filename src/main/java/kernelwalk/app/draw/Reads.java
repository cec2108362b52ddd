package kernelwalk.app.draw;

import java.util.HashMap;
import java.util.Map;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;

/** Reads pictures, with an engine for each network that was asked; for one thread at a time. */
final class Reads {
  private final Map<Network, SimdEngine> engines = new HashMap<>();

  /** What this network makes of the picture, in about a millisecond. */
  Reading read(Seen seen, Weights weights) {
    Network network = weights.network();
    SimdEngine engine = engines.computeIfAbsent(network, n -> new SimdEngine(n, 1));
    Activations activations = engine.activations(weights, seen.input(network));
    Tries tries = Tries.of(engine, weights, activations, seen.greys(), seen.settings().normalise());
    int parts = seen.steps().isPresent() ? seen.parts() : 0;
    return Reading.of(activations, tries, parts, seen.ink());
  }
}
