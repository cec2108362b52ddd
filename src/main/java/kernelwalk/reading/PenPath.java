package kernelwalk.reading;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.ink.Ink;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/**
 * The pen's path through a drawing, whatever its size.
 *
 * @param length of all strokes, in diagonals of the box around the drawing
 * @param turning how far the pen turned in all, left and right, in degrees; between strokes it does
 *     not
 */
public record PenPath(double length, double turning) {
  /** Directions are taken over a tenth of the drawing, so that a trembling hand is none. */
  private static final double PACE = 0.1;

  /** The way of these strokes; of a dot it is 0 long. */
  static PenPath of(Ink ink) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Stroke stroke : ink.strokes()) {
      for (PenPoint p : stroke.penPoints()) {
        left = Math.min(left, p.x());
        right = Math.max(right, p.x());
        top = Math.min(top, p.y());
        bottom = Math.max(bottom, p.y());
      }
    }
    double side = Math.max(right - left, bottom - top);
    if (!(side > 0)) {
      return new PenPath(0, 0);
    }
    double length = 0;
    double turning = 0;
    for (Stroke stroke : ink.strokes()) {
      length += length(stroke.penPoints());
      turning += turning(paced(stroke.penPoints(), PACE * side));
    }
    return new PenPath(length / Math.hypot(right - left, bottom - top), Math.toDegrees(turning));
  }

  private static double length(List<PenPoint> penPoints) {
    double length = 0;
    for (int i = 1; i < penPoints.size(); i++) {
      length += distance(penPoints.get(i - 1), penPoints.get(i));
    }
    return length;
  }

  /** Places along the stroke that are this far from each other. */
  private static List<PenPoint> paced(List<PenPoint> penPoints, double pace) {
    List<PenPoint> paced = new ArrayList<>(List.of(penPoints.getFirst()));
    for (int i = 1; i < penPoints.size(); i++) {
      PenPoint from = penPoints.get(i - 1);
      PenPoint to = penPoints.get(i);
      int parts = (int) Math.ceil(distance(from, to) / (pace / 4));
      for (int k = 1; k <= parts; k++) {
        double share = (double) k / parts;
        PenPoint here =
            new PenPoint(
                from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
        if (distance(paced.getLast(), here) >= pace) {
          paced.add(here);
        }
      }
    }
    return paced;
  }

  private static double turning(List<PenPoint> penPoints) {
    double turning = 0;
    for (int i = 2; i < penPoints.size(); i++) {
      double before = direction(penPoints.get(i - 2), penPoints.get(i - 1));
      double after = direction(penPoints.get(i - 1), penPoints.get(i));
      turning += Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI));
    }
    return turning;
  }

  private static double direction(PenPoint from, PenPoint to) {
    return Math.atan2(to.y() - from.y(), to.x() - from.x());
  }

  private static double distance(PenPoint a, PenPoint b) {
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }
}
