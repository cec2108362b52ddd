package kernelwalk.ink;

import java.util.List;
import kernelwalk.image.GreyImage;

/**
 * The lean of a drawing's mass, from the second moments of its ink: of all slants, the one without
 * which left and right no longer go with up and down. To the right for each unit upwards.
 */
final class MassLean {
  private MassLean() {}

  /** −cov(x, y) / var(y) over the length of all strokes, y downwards; 0 for a level line. */
  static double of(Ink ink) {
    double length = 0;
    double sx = 0;
    double sy = 0;
    double sxy = 0;
    double syy = 0;
    for (Stroke stroke : ink.strokes()) {
      List<PenPoint> penPoints = stroke.penPoints();
      for (int i = 1; i < penPoints.size(); i++) {
        PenPoint from = penPoints.get(i - 1);
        PenPoint to = penPoints.get(i);
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
    double side = ink.bounds().side();
    return variance > 1e-3 * length * side * side ? -covariance / variance : 0;
  }

  /** As {@link #of(Ink)}, of a picture of ink: bright on 0. */
  static double of(GreyImage ink) {
    double sum = 0;
    double sx = 0;
    double sy = 0;
    double sxy = 0;
    double syy = 0;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        double weight = ink.at(y, x);
        sum += weight;
        sx += weight * x;
        sy += weight * y;
        sxy += weight * x * y;
        syy += weight * y * y;
      }
    }
    double variance = syy - sy * sy / Math.max(sum, 1);
    double covariance = sxy - sx * sy / Math.max(sum, 1);
    return variance > sum ? -covariance / variance : 0;
  }
}
