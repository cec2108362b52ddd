package kernelwalk.ink;

import java.util.List;
import kernelwalk.image.GreyImage;

/**
 * The slant of a drawing, from the second moments of its strokes: how far the ink moves to the
 * right for each unit that it rises.
 */
final class Slant {
  /** Slants beyond this are shapes, not slants: nobody's hand leans by more than 31°. */
  private static final double LIMIT = 0.6;

  /**
   * How much of it is taken out. A seven or a four leans by its shape, so that all would be too
   * much (measured: docs/drawn-digits.md).
   */
  private static final double PART = 0.8;

  private Slant() {}

  /** What has to be taken out of a drawing so that it stands upright. */
  static double excess(Ink ink) {
    return PART * Math.clamp(of(ink), -LIMIT, LIMIT);
  }

  /** The drawing, sheared about its middle by this slant. */
  static Ink removed(Ink ink, double slant) {
    if (slant == 0) {
      return ink;
    }
    double middle = ink.bounds().centreY();
    return ink.map(p -> new PenPoint(p.x() + slant * (p.y() - middle), p.y(), p.pressure()));
  }

  /** As {@link #excess(Ink)}, of a picture of ink: bright on 0. */
  static double excess(GreyImage ink) {
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
    return variance > sum ? PART * Math.clamp(-covariance / variance, -LIMIT, LIMIT) : 0;
  }

  /**
   * The picture, each row moved so that the slant is gone, as much wider as that needs, and every
   * distance between columns multiplied by {@code width}.
   */
  static GreyImage removed(GreyImage ink, double slant, double width) {
    double middle = (ink.height() - 1) / 2.0;
    int margin = (int) Math.ceil(Math.abs(slant) * middle) + 1;
    int columns = (int) Math.ceil((ink.width() + 2 * margin) * width);
    byte[] pixels = new byte[ink.height() * columns];
    for (int y = 0; y < ink.height(); y++) {
      double shift = slant * (y - middle) + margin;
      for (int x = 0; x < columns; x++) {
        double from = x / width - shift;
        int left = (int) Math.floor(from);
        double right = from - left;
        double value = (1 - right) * at(ink, y, left) + right * at(ink, y, left + 1);
        pixels[y * columns + x] = (byte) Math.round(value);
      }
    }
    return new GreyImage(ink.height(), columns, pixels);
  }

  private static int at(GreyImage ink, int y, int x) {
    return x < 0 || x >= ink.width() ? 0 : ink.at(y, x);
  }

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
}
