package kernelwalk.ink;

import java.util.List;

/** The digits of a drawing, by its strokes. */
final class StrokeGroups {
  /** The room between the middles of strokes of two digits, in heights of the highest stroke. */
  static final double ROOM = 0.14;

  /** More strokes than this are no few digits. */
  private static final int MANY = 24;

  private StrokeGroups() {}

  /** A drawing for each digit, line by line, from the left; all on the same sheet. */
  static List<Ink> of(Ink ink) {
    List<Stroke> strokes = ink.strokes();
    if (strokes.size() < 2 || strokes.size() > MANY) {
      return List.of(ink);
    }
    List<Bounds> boxes = strokes.stream().map(stroke -> Ink.of(List.of(stroke)).bounds()).toList();
    double[][] gaps = new double[strokes.size()][strokes.size()];
    for (int i = 0; i < gaps.length; i++) {
      for (int j = 0; j < i; j++) {
        gaps[i][j] = gap(strokes.get(i), strokes.get(j));
        gaps[j][i] = gaps[i][j];
      }
    }
    return new PieceGroups(boxes, gaps, ROOM)
        .groups().stream()
            .map(group -> group.stream().sorted().map(strokes::get).toList())
            .map(group -> new Ink(group, ink.sheet()))
            .toList();
  }

  /** Between the middles of two strokes; nothing where their edges touch. */
  private static double gap(Stroke a, Stroke b) {
    double least = Math.min(toPoints(a, b), toPoints(b, a));
    return least <= 0.4 * (a.width() + b.width()) ? 0 : least;
  }

  /** From the lines of one stroke to the points of another. */
  private static double toPoints(Stroke lines, Stroke points) {
    List<PenPoint> places = lines.penPoints();
    double least = Double.POSITIVE_INFINITY;
    for (PenPoint p : points.penPoints()) {
      for (int i = 0; i < places.size(); i++) {
        least = Math.min(least, distance(p, places.get(Math.max(0, i - 1)), places.get(i)));
      }
    }
    return least;
  }

  private static double distance(PenPoint p, PenPoint from, PenPoint to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = dx * dx + dy * dy;
    double along = (p.x() - from.x()) * dx + (p.y() - from.y()) * dy;
    double t = length == 0 ? 0 : Math.clamp(along / length, 0.0, 1.0);
    return Math.hypot(p.x() - from.x() - t * dx, p.y() - from.y() - t * dy);
  }
}
