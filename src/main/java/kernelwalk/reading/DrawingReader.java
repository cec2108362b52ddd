package kernelwalk.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;

/**
 * The reader of drawings and pictures, with an engine for each network that was asked; for one
 * thread at a time.
 */
public final class DrawingReader {
  private static final int PREPARING = 60;

  /** Networks whose skill is remembered: more than are read with at one time. */
  private static final int REMEMBERED = 8;

  private final Map<Network, SimdEngine> engines = new HashMap<>();
  private final IdentityHashMap<Weights, NetworkSkill> skills = new IdentityHashMap<>();

  /**
   * Reads a stroke as it grows, for half a second, so that Java has compiled all of it before
   * somebody draws: the first readings take up to 200 ms, and while the window waits for one the
   * system drops places that the pointer passes.
   */
  public static void prepare() {
    Weights weights = Weights.initial(Network.lenet(), 0);
    DrawingReader drawingReader = new DrawingReader();
    List<PenPoint> penPoints = new ArrayList<>(List.of(new PenPoint(60, 60)));
    for (int i = 0; i < PREPARING; i++) {
      penPoints.add(new PenPoint(60 + 3 * i, 60 + 9 * (i % 10)));
      Ink ink = Ink.of(List.of(new Stroke(penPoints, 20)));
      InkPipeline.standard()
          .steps(ink)
          .map(NetworkInput::of)
          .ifPresent(networkInput -> drawingReader.read(networkInput, weights));
    }
  }

  /** What this network makes of the picture, in about a millisecond. */
  public Reading read(NetworkInput networkInput, Weights weights) {
    Network network = weights.network();
    SimdEngine engine = engines.computeIfAbsent(network, n -> new SimdEngine(n, 1));
    Activations activations = engine.activations(weights, networkInput.input(network));
    Robustness robustness =
        Robustness.of(
            engine,
            weights,
            activations,
            networkInput.greys(),
            networkInput.settings().normalise());
    return Reading.of(activations, robustness, skill(engine, weights), InkFacts.of(networkInput));
  }

  /** While a network learns it is asked with new weights each time: the old are forgotten. */
  private NetworkSkill skill(SimdEngine engine, Weights weights) {
    if (skills.size() > REMEMBERED) {
      skills.clear();
    }
    return skills.computeIfAbsent(weights, w -> NetworkSkill.of(engine, w));
  }
}
