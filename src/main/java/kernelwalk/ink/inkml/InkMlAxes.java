package kernelwalk.ink.inkml;

import java.util.OptionalDouble;
import kernelwalk.ink.PenPoint;

/**
 * Makes pen points of a trace's numbers: x to the right, y downwards, both in one unit of length.
 *
 * @param unit how long a unit of the points is in millimetres; none where nobody knows
 */
record InkMlAxes(InkMlFormat format, int x, int y, int force, OptionalDouble unit) {
  /** Coordinates beyond this are a mistake, and their squares would be none. */
  private static final double FARTHEST = 1e9;

  /**
   * For traces of this format.
   *
   * @param unit of the points, where traces before these had one
   */
  static InkMlAxes of(InkMlFormat format, OptionalDouble unit) {
    int x = format.index("X");
    int y = format.index("Y");
    OptionalDouble own = format.channels().get(x).step();
    OptionalDouble known = own.isPresent() ? own : format.channels().get(y).step();
    return new InkMlAxes(format, x, y, format.index("F"), unit.isPresent() ? unit : known);
  }

  /**
   * The pen point.
   *
   * @param values by channel
   */
  PenPoint point(double[] values) {
    double right = along(x, values);
    double down = along(y, values);
    if (Math.abs(right) > FARTHEST || Math.abs(down) > FARTHEST) {
      throw new IllegalArgumentException(
          "coordinates within ±10⁹ expected, found " + right + " " + down);
    }
    double pressure = force < 0 ? 0.5 : format.channels().get(force).pressure(values[force]);
    return new PenPoint(right, down, pressure);
  }

  private double along(int axis, double[] values) {
    InkMlChannel channel = format.channels().get(axis);
    double scale =
        channel.step().isPresent() && unit.isPresent()
            ? channel.step().getAsDouble() / unit.getAsDouble()
            : 1;
    return (channel.turned() ? -values[axis] : values[axis]) * scale;
  }
}
