package kernelwalk.data;

import java.util.List;

/**
 * The slant of a drawing, from the second moments of its strokes: how far the ink moves to the
 * right for each unit that it rises.
 */
final class Slant {
  /** Slants beyond this are shapes, not slants: nobody's hand leans by more than 31°. */
  private static final double LIMIT = 0.6;

  private Slant() {}

  /** The drawing, sheared about its middle until its ink stands upright. */
  static Ink removed(Ink ink) {
    double slant = Math.clamp(of(ink), -LIMIT, LIMIT);
    double middle = ink.box().centreY();
    return ink.map(p -> new Point(p.x() + slant * (p.y() - middle), p.y(), p.pressure()));
  }

  /** −cov(x, y) / var(y) over the length of all strokes, y downwards; 0 for a level line. */
  static double of(Ink ink) {
    double length = 0;
    double sx = 0;
    double sy = 0;
    double sxy = 0;
    double syy = 0;
    for (Stroke stroke : ink.strokes()) {
      List<Point> points = stroke.points();
      for (int i = 1; i < points.size(); i++) {
        Point from = points.get(i - 1);
        Point to = points.get(i);
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double weight = Math.sqrt(dx * dx + dy * dy);
        double x = (from.x() + to.x()) / 2;
        double y = (from.y() + to.y()) / 2;
        length += weight;
        sx += weight * x;
        sy += weight * y;
        sxy += weight * (x * y + dx * dy / 12);
        syy += weight * (y * y + dy * dy / 12);
      }
    }
    double variance = syy - sy * sy / Math.max(length, Double.MIN_NORMAL);
    double covariance = sxy - sx * sy / Math.max(length, Double.MIN_NORMAL);
    double side = ink.box().side();
    return variance > 1e-3 * length * side * side ? -covariance / variance : 0;
  }
}
