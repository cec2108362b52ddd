package kernelwalk.app.draw;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.data.Ink;
import kernelwalk.data.Point;
import kernelwalk.data.Stroke;

/**
 * The pen's way through a drawing, whatever its size.
 *
 * @param length of all strokes, in diagonals of the box around the drawing
 * @param turning how far the pen turned in all, left and right, in degrees; between strokes it does
 *     not
 */
record Course(double length, double turning) {
  /** Directions are taken over a tenth of the drawing, so that a trembling hand is none. */
  private static final double PACE = 0.1;

  /** The way of these strokes; of a dot it is 0 long. */
  static Course of(Ink ink) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Stroke stroke : ink.strokes()) {
      for (Point p : stroke.points()) {
        left = Math.min(left, p.x());
        right = Math.max(right, p.x());
        top = Math.min(top, p.y());
        bottom = Math.max(bottom, p.y());
      }
    }
    double side = Math.max(right - left, bottom - top);
    if (!(side > 0)) {
      return new Course(0, 0);
    }
    double length = 0;
    double turning = 0;
    for (Stroke stroke : ink.strokes()) {
      length += length(stroke.points());
      turning += turning(paced(stroke.points(), PACE * side));
    }
    return new Course(length / Math.hypot(right - left, bottom - top), Math.toDegrees(turning));
  }

  private static double length(List<Point> points) {
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      length += distance(points.get(i - 1), points.get(i));
    }
    return length;
  }

  /** Places along the stroke that are this far from each other. */
  private static List<Point> paced(List<Point> points, double pace) {
    List<Point> paced = new ArrayList<>(List.of(points.getFirst()));
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      int parts = (int) Math.ceil(distance(from, to) / (pace / 4));
      for (int k = 1; k <= parts; k++) {
        double share = (double) k / parts;
        Point here =
            new Point(
                from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
        if (distance(paced.getLast(), here) >= pace) {
          paced.add(here);
        }
      }
    }
    return paced;
  }

  private static double turning(List<Point> points) {
    double turning = 0;
    for (int i = 2; i < points.size(); i++) {
      double before = direction(points.get(i - 2), points.get(i - 1));
      double after = direction(points.get(i - 1), points.get(i));
      turning += Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI));
    }
    return turning;
  }

  private static double direction(Point from, Point to) {
    return Math.atan2(to.y() - from.y(), to.x() - from.x());
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }
}
