package kernelwalk.data;

import java.util.List;

/**
 * One movement of the pen, from down to up; one point is a dot.
 *
 * @param width how wide the pen was, in the units of the sheet; 0 where nobody knows
 */
public record Stroke(List<Point> points, double width) {
  public Stroke {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a stroke needs at least one point");
    }
    if (!(width >= 0 && width < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a pen cannot be " + width + " wide");
    }
  }

  public Stroke(List<Point> points) {
    this(points, 0);
  }
}
