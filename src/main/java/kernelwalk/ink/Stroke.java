package kernelwalk.ink;

import java.util.List;

/**
 * A stroke: one movement of the pen, from down to up; one point is a dot.
 *
 * @param width how wide the pen was, in the units of the sheet; 0 where nobody knows
 */
public record Stroke(List<PenPoint> penPoints, double width) {
  public Stroke {
    penPoints = List.copyOf(penPoints);
    if (penPoints.isEmpty()) {
      throw new IllegalArgumentException("a stroke needs at least one point");
    }
    if (!(width >= 0 && width < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a pen cannot be " + width + " wide");
    }
  }

  public Stroke(List<PenPoint> penPoints) {
    this(penPoints, 0);
  }
}
