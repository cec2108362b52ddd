package kernelwalk.ink;

/** An upright rectangle: x to the right, y downwards, right and bottom at least left and top. */
public record Bounds(double left, double top, double right, double bottom) {
  public Bounds {
    if (!(right >= left && bottom >= top)) {
      throw new IllegalArgumentException(
          "a box from (%s, %s) to (%s, %s) is turned inside out"
              .formatted(left, top, right, bottom));
    }
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  /** The longer side. */
  public double side() {
    return Math.max(width(), height());
  }

  public double centreX() {
    return (left + right) / 2;
  }

  public double centreY() {
    return (top + bottom) / 2;
  }

  /** The smallest box around both. */
  public Bounds around(Bounds other) {
    return new Bounds(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
