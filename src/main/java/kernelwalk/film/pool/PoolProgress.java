package kernelwalk.film.pool;

import kernelwalk.film.timeline.Phase;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.walk.Level;

/**
 * The progress of a film of pooling within its cell.
 *
 * @param glide how far the window has come from the cell before, 0 … 1
 * @param seen values looked at; a fraction is one that appears
 * @param current the value at work at {@link Level#PRODUCT}, or −1
 * @param result how far the greatest value or the mean has appeared
 * @param flight how far the result has flown to its cell
 */
record PoolProgress(double glide, double seen, int current, double result, double flight) {

  /** A whole layer, cell by cell: all is there, only the window moves. */
  private static final Phase LAYER_WINDOW_GLIDES = new Phase(0, 0.6);

  /** A cell in one step. */
  private static final Phase CELL_WINDOW_GLIDES = new Phase(0, 0.2);

  private static final Phase CELL_VALUES_APPEAR = new Phase(0.2, 0.46);
  private static final Phase CELL_RESULT_APPEARS = new Phase(0.5, 0.66);
  private static final Phase CELL_RESULT_FLIES = new Phase(0.7, 0.88);

  /** A single value; with the first one the window glides. */
  private static final Phase VALUE_APPEARS = new Phase(0.05, 0.4);

  private static final Phase FIRST_VALUE_WINDOW_GLIDES = new Phase(0, 0.28);
  private static final Phase FIRST_VALUE_APPEARS = new Phase(0.3, 0.6);

  /** What comes after single values. */
  private static final Phase RESULT_APPEARS = new Phase(0.05, 0.35);

  private static final Phase RESULT_FLIES = new Phase(0.4, 0.85);

  /**
   * @param area values in a window
   */
  static PoolProgress at(TimelinePosition when, int area) {
    return switch (when.level()) {
      case LAYER -> new PoolProgress(when.eased(LAYER_WINDOW_GLIDES), area, -1, 1, when.landed());
      case CELL, CHANNEL ->
          new PoolProgress(
              when.eased(CELL_WINDOW_GLIDES),
              area * when.even(CELL_VALUES_APPEAR),
              -1,
              when.fading(CELL_RESULT_APPEARS),
              when.eased(CELL_RESULT_FLIES));
      case PRODUCT -> when.step() < area ? value(when) : ending(when, area);
    };
  }

  private static PoolProgress value(TimelinePosition when) {
    boolean first = when.step() == 0;
    double glide = first ? when.eased(FIRST_VALUE_WINDOW_GLIDES) : 1;
    double seen = when.step() + when.even(first ? FIRST_VALUE_APPEARS : VALUE_APPEARS);
    return new PoolProgress(glide, seen, when.step(), 0, 0);
  }

  private static PoolProgress ending(TimelinePosition when, int area) {
    return new PoolProgress(1, area, -1, when.fading(RESULT_APPEARS), when.eased(RESULT_FLIES));
  }
}
