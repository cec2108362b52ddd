package kernelwalk.ink.inkml;

import java.util.OptionalDouble;

/**
 * How wide a pen is.
 *
 * @param width 0 where nobody knows
 * @param unit as written; nothing where the width is in the units of the points
 */
record InkMlBrush(double width, String unit) {
  /** A pen of which nobody knows the width. */
  static final InkMlBrush UNKNOWN = new InkMlBrush(0, "");

  /**
   * The width in units of the points.
   *
   * @param millimetres how long a unit of the points is; none where nobody knows
   */
  double width(OptionalDouble millimetres) {
    if (unit.isEmpty() || unit.equals("dev")) {
      return width;
    }
    OptionalDouble length = InkMlUnits.millimetres(unit);
    return length.isPresent() && millimetres.isPresent()
        ? width * length.getAsDouble() / millimetres.getAsDouble()
        : 0;
  }
}
