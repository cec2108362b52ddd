package kernelwalk.app.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.data.Ink;
import kernelwalk.data.InkPipeline;
import kernelwalk.data.Point;
import kernelwalk.data.Stroke;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;

/** Reads pictures, with an engine for each network that was asked; for one thread at a time. */
final class Reads {
  private static final int PREPARING = 60;

  private final Map<Network, SimdEngine> engines = new HashMap<>();

  /**
   * Reads a stroke as it grows, for half a second, so that Java has compiled all of it before
   * somebody draws: the first readings take up to 200 ms, and while the window waits for one the
   * system drops places that the pointer passes.
   */
  static void prepare() {
    Weights weights = Weights.initial(Network.lenet(), 0);
    Reads reads = new Reads();
    List<Point> points = new ArrayList<>(List.of(new Point(60, 60)));
    for (int i = 0; i < PREPARING; i++) {
      points.add(new Point(60 + 3 * i, 60 + 9 * (i % 10)));
      Ink ink = Ink.of(List.of(new Stroke(points, 20)));
      InkPipeline.standard().steps(ink).map(Seen::of).ifPresent(seen -> reads.read(seen, weights));
    }
  }

  /** What this network makes of the picture, in about a millisecond. */
  Reading read(Seen seen, Weights weights) {
    Network network = weights.network();
    SimdEngine engine = engines.computeIfAbsent(network, n -> new SimdEngine(n, 1));
    Activations activations = engine.activations(weights, seen.input(network));
    Tries tries = Tries.of(engine, weights, activations, seen.greys(), seen.settings().normalise());
    int parts = seen.steps().isPresent() ? seen.parts() : 0;
    return Reading.of(
        activations, tries, parts, seen.ink(), seen.steps().map(s -> Course.of(s.drawn())));
  }
}
