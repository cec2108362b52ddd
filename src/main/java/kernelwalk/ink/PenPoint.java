package kernelwalk.ink;

/**
 * A point where the pen was: x to the right, y downwards, in the units of the sheet.
 *
 * @param pressure 0 to 1; 0.5 where the device has none, as pointer events have it
 */
public record PenPoint(double x, double y, double pressure) {
  public PenPoint {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !(pressure >= 0 && pressure <= 1)) {
      throw new IllegalArgumentException(
          "a pen point needs finite x and y and a pressure of 0 to 1, found (%s, %s, %s)"
              .formatted(x, y, pressure));
    }
  }

  public PenPoint(double x, double y) {
    this(x, y, 0.5);
  }
}
