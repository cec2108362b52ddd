package kernelwalk.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Smooth curves through pen points: centripetal Catmull-Rom splines (Yuksel, Schaefer and Keyser,
 * "On the parameterization of Catmull-Rom curves", 2009), which pass through every point and make
 * no loops between them.
 */
final class SmoothCurve {
  private SmoothCurve() {}

  /**
   * The curve through these points, as points that are about {@code spacing} apart. Points that
   * repeat their predecessor count once; pressure is interpolated.
   */
  static List<PenPoint> through(List<PenPoint> penPoints, double spacing) {
    List<PenPoint> knots = distinct(penPoints);
    if (knots.size() < 3) {
      return knots;
    }
    List<PenPoint> curve = new ArrayList<>();
    curve.add(knots.getFirst());
    int last = knots.size() - 1;
    for (int i = 0; i < last; i++) {
      PenPoint from = knots.get(i);
      PenPoint to = knots.get(i + 1);
      PenPoint before = i > 0 ? knots.get(i - 1) : mirrored(to, from);
      PenPoint after = i + 1 < last ? knots.get(i + 2) : mirrored(from, to);
      int pieces = Math.clamp((long) Math.ceil(distance(from, to) / spacing), 1, 64);
      for (int piece = 1; piece < pieces; piece++) {
        curve.add(between(before, from, to, after, (double) piece / pieces));
      }
      curve.add(to);
    }
    return curve;
  }

  private static List<PenPoint> distinct(List<PenPoint> penPoints) {
    List<PenPoint> distinct = new ArrayList<>(penPoints.size());
    for (PenPoint penPoint : penPoints) {
      if (distinct.isEmpty() || distance(distinct.getLast(), penPoint) > 0) {
        distinct.add(penPoint);
      }
    }
    return distinct;
  }

  /** The curve between two knots, by the pyramid of Barry and Goldman. */
  private static PenPoint between(PenPoint p0, PenPoint p1, PenPoint p2, PenPoint p3, double part) {
    double t1 = Math.sqrt(distance(p0, p1));
    double t2 = t1 + Math.sqrt(distance(p1, p2));
    double t3 = t2 + Math.sqrt(distance(p2, p3));
    double t = t1 + part * (t2 - t1);
    double x = pyramid(p0.x(), p1.x(), p2.x(), p3.x(), t1, t2, t3, t);
    double y = pyramid(p0.y(), p1.y(), p2.y(), p3.y(), t1, t2, t3, t);
    return new PenPoint(x, y, p1.pressure() + part * (p2.pressure() - p1.pressure()));
  }

  private static double pyramid(
      double v0, double v1, double v2, double v3, double t1, double t2, double t3, double t) {
    double a = (v0 * (t1 - t) + v1 * t) / t1;
    double b = (v1 * (t2 - t) + v2 * (t - t1)) / (t2 - t1);
    double c = (v2 * (t3 - t) + v3 * (t - t2)) / (t3 - t2);
    double ab = (a * (t2 - t) + b * t) / t2;
    double bc = (b * (t3 - t) + c * (t - t1)) / (t3 - t1);
    return (ab * (t2 - t) + bc * (t - t1)) / (t2 - t1);
  }

  private static PenPoint mirrored(PenPoint penPoint, PenPoint centre) {
    return new PenPoint(
        2 * centre.x() - penPoint.x(), 2 * centre.y() - penPoint.y(), centre.pressure());
  }

  private static double distance(PenPoint a, PenPoint b) {
    double dx = a.x() - b.x();
    double dy = a.y() - b.y();
    return Math.sqrt(dx * dx + dy * dy);
  }
}
