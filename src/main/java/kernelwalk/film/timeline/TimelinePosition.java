package kernelwalk.film.timeline;

import kernelwalk.film.picture.Easing;
import kernelwalk.walk.Level;

/**
 * A position on a timeline: in which step of which cell, and how far into it.
 *
 * @param cell the output cell
 * @param step the step's number within the cell
 * @param index the step's number in the walk at {@link #shown}
 * @param share how far the step has come, 0 … 1
 */
public record TimelinePosition(Level level, long cell, int step, long index, double share) {
  private static final double LANDING = 0.7;

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

  /** How far a motion in this phase has come, 0 … 1, starting and ending at rest. */
  public double eased(Phase phase) {
    return Easing.smooth(even(phase));
  }

  /** How far something that appears in this phase has come, 0 … 1. */
  public double fading(Phase phase) {
    return Easing.out(even(phase));
  }

  /** How far an even motion in this phase has come, 0 … 1. */
  public double even(Phase phase) {
    return Easing.between(phase.start(), phase.end(), share);
  }

  /** Of a cell that passes in a whole layer, where nothing flies: 1 once its result is there. */
  public double landed() {
    return share >= LANDING ? 1 : 0;
  }
}
