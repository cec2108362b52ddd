package kernelwalk.film;

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
record PoolMoment(double glide, double looks, int look, double verdict, double fly) {

  /**
   * @param area values in a window
   */
  static PoolMoment at(Beat beat, int area) {
    return switch (beat.level()) {
      case LAYER -> new PoolMoment(beat.eased(0, 0.6), area, -1, 1, beat.share() >= 0.7 ? 1 : 0);
      case CELL, CHANNEL ->
          new PoolMoment(
              beat.eased(0, 0.2),
              area * beat.even(0.2, 0.46),
              -1,
              beat.fading(0.5, 0.66),
              beat.eased(0.7, 0.88));
      case PRODUCT -> product(beat, area);
    };
  }

  private static PoolMoment product(Beat beat, int area) {
    if (beat.step() == area) {
      return new PoolMoment(1, area, -1, beat.fading(0.05, 0.35), beat.eased(0.4, 0.85));
    }
    boolean first = beat.step() == 0;
    double start = first ? 0.3 : 0.05;
    double looks = beat.step() + beat.even(start, first ? 0.6 : 0.4);
    return new PoolMoment(first ? beat.eased(0, 0.28) : 1, looks, beat.step(), 0, 0);
  }
}
