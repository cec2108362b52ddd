package kernelwalk.film.timeline;

import kernelwalk.film.picture.Easing;
import kernelwalk.walk.Level;

/**
 * Where a film is: in which step of which cell, and how far into it.
 *
 * @param cell the output cell
 * @param step the step's number within the cell
 * @param index the step's number in the walk at {@link #shown}
 * @param share how far the step has come, 0 … 1
 */
public record TimelinePosition(Level level, long cell, int step, long index, double share) {
  /** The level whose steps are told: of a whole layer, its cells. */
  public Level shown() {
    return shown(level);
  }

  static Level shown(Level level) {
    return level == Level.LAYER ? Level.CELL : level;
  }

  /** The cell that the film comes from. */
  public long before() {
    return Math.max(0, cell - 1);
  }

  /** How far a motion between these shares of the step has come, starting and ending at rest. */
  public double eased(double start, double end) {
    return Easing.smooth(Easing.between(start, end, share));
  }

  /** How far something that appears between these shares of the step has come. */
  public double fading(double start, double end) {
    return Easing.out(Easing.between(start, end, share));
  }

  /** How far an even motion between these shares of the step has come. */
  public double even(double start, double end) {
    return Easing.between(start, end, share);
  }
}
