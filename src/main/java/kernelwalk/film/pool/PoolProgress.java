package kernelwalk.film.pool;

import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.walk.Level;

/**
 * How far a film of pooling has come within its cell.
 *
 * @param glide how far the window has come from the cell before, 0 … 1
 * @param looks values looked at; a fraction is one that appears
 * @param look the value at work at {@link Level#PRODUCT}, or −1
 * @param verdict how far the winner or the mean has appeared
 * @param fly how far the result has flown to its cell
 */
record PoolProgress(double glide, double looks, int look, double verdict, double fly) {

  /**
   * @param area values in a window
   */
  static PoolProgress at(TimelinePosition when, int area) {
    return switch (when.level()) {
      case LAYER -> new PoolProgress(when.eased(0, 0.6), area, -1, 1, when.share() >= 0.7 ? 1 : 0);
      case CELL, CHANNEL ->
          new PoolProgress(
              when.eased(0, 0.2),
              area * when.even(0.2, 0.46),
              -1,
              when.fading(0.5, 0.66),
              when.eased(0.7, 0.88));
      case PRODUCT -> product(when, area);
    };
  }

  private static PoolProgress product(TimelinePosition when, int area) {
    if (when.step() == area) {
      return new PoolProgress(1, area, -1, when.fading(0.05, 0.35), when.eased(0.4, 0.85));
    }
    boolean first = when.step() == 0;
    double start = first ? 0.3 : 0.05;
    double looks = when.step() + when.even(start, first ? 0.6 : 0.4);
    return new PoolProgress(first ? when.eased(0, 0.28) : 1, looks, when.step(), 0, 0);
  }
}
