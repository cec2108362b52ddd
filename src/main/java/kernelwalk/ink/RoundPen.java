package kernelwalk.ink;

import java.util.Arrays;
import java.util.List;

/**
 * A round pen: draws strokes: how much of a pixel is inked follows from its centre's distance to
 * the nearest piece of stroke, falling from 1 to 0 over one pixel around the pen's edge.
 */
final class RoundPen {
  private final int side;
  private final double[] depth;

  /** A pen for pictures of {@code side × side} pixels. */
  RoundPen(int side) {
    this.side = side;
    this.depth = new double[side * side];
  }

  /**
   * How much of each pixel is inked, 0 to 1, row by row.
   *
   * @param strokes in pixels
   * @param widths how wide the pen is in each stroke, in pixels
   * @param pressed whether the pen follows the pressure: half as wide at 0, one and a half at 1
   */
  double[] coverage(List<Stroke> strokes, double[] widths, boolean pressed) {
    Arrays.fill(depth, Double.NEGATIVE_INFINITY);
    for (int s = 0; s < strokes.size(); s++) {
      List<PenPoint> penPoints = strokes.get(s).penPoints();
      PenPoint from = penPoints.getFirst();
      for (PenPoint to : penPoints) {
        double width = widths[s] * (pressed ? 0.5 + (from.pressure() + to.pressure()) / 2 : 1);
        segment(from.x(), from.y(), to.x(), to.y(), width / 2);
        from = to;
      }
    }
    double[] coverage = new double[depth.length];
    for (int p = 0; p < depth.length; p++) {
      coverage[p] = Math.clamp(depth[p] + 0.5, 0.0, 1.0);
    }
    return coverage;
  }

  /** Deepens {@code depth} (radius minus distance) of all pixels that this piece can reach. */
  private void segment(double x0, double y0, double x1, double y1, double radius) {
    double reach = radius + 0.5;
    int left = bound(Math.min(x0, x1) - reach);
    int right = bound(Math.max(x0, x1) + reach);
    int top = bound(Math.min(y0, y1) - reach);
    int bottom = bound(Math.max(y0, y1) + reach);
    double dx = x1 - x0;
    double dy = y1 - y0;
    double squared = dx * dx + dy * dy;
    for (int row = top; row <= bottom; row++) {
      double py = row + 0.5 - y0;
      for (int column = left; column <= right; column++) {
        double px = column + 0.5 - x0;
        double along = squared > 0 ? Math.clamp((px * dx + py * dy) / squared, 0.0, 1.0) : 0;
        double ox = px - along * dx;
        double oy = py - along * dy;
        double here = radius - Math.sqrt(ox * ox + oy * oy);
        int p = row * side + column;
        if (here > depth[p]) {
          depth[p] = here;
        }
      }
    }
  }

  private int bound(double value) {
    return (int) Math.clamp(Math.floor(value), 0.0, side - 1.0);
  }
}
