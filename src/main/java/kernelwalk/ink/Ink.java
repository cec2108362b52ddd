package kernelwalk.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A drawing as pen strokes on a sheet.
 *
 * @param sheet the paper it was drawn on, in the units of the points
 */
public record Ink(List<Stroke> strokes, Bounds sheet) {
  public Ink {
    strokes = List.copyOf(strokes);
  }

  /** A drawing whose paper nobody knows: a square around it, with a fifth of its side left free. */
  public static Ink of(List<Stroke> strokes) {
    if (strokes.isEmpty()) {
      return new Ink(strokes, new Bounds(0, 0, 1, 1));
    }
    Bounds bounds = around(strokes);
    double half = Math.max(bounds.side(), 1e-6) * 0.5 / 0.8;
    return new Ink(
        strokes,
        new Bounds(
            bounds.centreX() - half,
            bounds.centreY() - half,
            bounds.centreX() + half,
            bounds.centreY() + half));
  }

  public boolean isEmpty() {
    return strokes.isEmpty();
  }

  /** How many points all strokes have. */
  public int points() {
    return strokes.stream().mapToInt(stroke -> stroke.penPoints().size()).sum();
  }

  /**
   * The smallest box around all points.
   *
   * @throws IllegalStateException of an empty drawing, which has none
   */
  public Bounds bounds() {
    if (strokes.isEmpty()) {
      throw new IllegalStateException("an empty drawing has no box");
    }
    return around(strokes);
  }

  /** The drawing with every point moved as told; pressures, pen widths and sheet stay. */
  public Ink map(UnaryOperator<PenPoint> move) {
    List<Stroke> moved = new ArrayList<>(strokes.size());
    for (Stroke stroke : strokes) {
      moved.add(new Stroke(stroke.penPoints().stream().map(move).toList(), stroke.width()));
    }
    return new Ink(moved, sheet);
  }

  private static Bounds around(List<Stroke> strokes) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Stroke stroke : strokes) {
      for (PenPoint penPoint : stroke.penPoints()) {
        left = Math.min(left, penPoint.x());
        top = Math.min(top, penPoint.y());
        right = Math.max(right, penPoint.x());
        bottom = Math.max(bottom, penPoint.y());
      }
    }
    return new Bounds(left, top, right, bottom);
  }
}
