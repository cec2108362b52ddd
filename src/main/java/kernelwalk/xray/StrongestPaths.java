package kernelwalk.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The strongest paths that lead to a unit, back to the picture. What feeds a unit is weighed by the
 * magnitude of what it brings; of each stage the strongest few are followed.
 */
public record StrongestPaths(Unit unit, List<Edge> edges) {
  /**
   * One step of a path.
   *
   * @param share of the chosen unit's weight that came this way, 0 to 1
   * @param positive whether it brought more than nothing
   */
  public record Edge(Unit from, Unit to, double share, boolean positive) {}

  public StrongestPaths {
    edges = List.copyOf(edges);
  }

  /** The paths to a unit, at most so many edges between two stages. */
  public static StrongestPaths of(XRay xray, Unit unit, int most) {
    List<Edge> edges = new ArrayList<>();
    Map<Integer, Double> here = Map.of(unit.cell(), 1.0);
    for (int stage = unit.stage(); stage > 0; stage--) {
      List<Edge> candidates = new ArrayList<>();
      for (Map.Entry<Integer, Double> entry : here.entrySet()) {
        into(xray, new Unit(stage, entry.getKey()), entry.getValue(), candidates);
      }
      candidates.sort(
          Comparator.comparingDouble(Edge::share)
              .reversed()
              .thenComparingInt(edge -> edge.from().cell()));
      List<Edge> kept = candidates.subList(0, Math.min(most, candidates.size()));
      here = new HashMap<>();
      for (Edge edge : kept) {
        here.merge(edge.from().cell(), edge.share(), Double::sum);
      }
      edges.addAll(kept);
    }
    return new StrongestPaths(unit, edges);
  }

  private static void into(XRay xray, Unit unit, double share, List<Edge> edges) {
    List<UnitInput> unitInputs = xray.feeds(unit);
    double sum = unitInputs.stream().mapToDouble(unitInput -> Math.abs(unitInput.product())).sum();
    if (sum == 0) {
      return;
    }
    for (UnitInput unitInput : unitInputs) {
      edges.add(
          new Edge(
              new Unit(unit.stage() - 1, unitInput.cell()),
              unit,
              share * Math.abs(unitInput.product()) / sum,
              unitInput.product() >= 0));
    }
  }
}
