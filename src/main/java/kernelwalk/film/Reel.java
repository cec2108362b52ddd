package kernelwalk.film;

import kernelwalk.walk.Level;
import kernelwalk.walk.Walk;

/**
 * The time of a film: the steps of a walk, each of the same length. At {@link Level#LAYER} the one
 * step is as long as all its cells together, which pass quickly.
 *
 * @param cells how many output cells the walk visits
 * @param stepsInCell steps that each cell takes, 1 at {@link Level#LAYER}
 * @param seconds length of a step, of a cell at {@link Level#LAYER}
 */
record Reel(Level level, long cells, int stepsInCell, double seconds) {
  /** The share of a step after which it has shown all it has to say. */
  static final double REST = 0.9;

  private static final double LONGEST_LAYER = 24;

  static Reel of(Walk<?> walk, Level level) {
    long cells = walk.cells();
    int stepsInCell = level == Level.LAYER ? 1 : (int) (walk.size(level) / cells);
    double seconds =
        switch (level) {
          case LAYER -> Math.min(0.5, LONGEST_LAYER / cells);
          case CELL -> 2.4;
          case CHANNEL -> 1.6;
          case PRODUCT -> 1.2;
        };
    return new Reel(level, cells, stepsInCell, seconds);
  }

  double duration() {
    return cells * stepsInCell * seconds;
  }

  /** Steps at the film's level: one at {@link Level#LAYER}. */
  long steps() {
    return level == Level.LAYER ? 1 : cells * stepsInCell;
  }

  /** The step at the finest cut this reel knows: a cell's step, or a cell of the layer. */
  long beatAt(double time) {
    long last = cells * stepsInCell - 1;
    return Math.clamp((long) Math.floor(time / seconds + 1e-9), 0, last);
  }

  /** How far the beat at this time has come, 0 … 1. */
  double shareAt(double time) {
    return Math.clamp(time / seconds - beatAt(time), 0, 1);
  }

  long stepAt(double time) {
    return level == Level.LAYER ? 0 : beatAt(time);
  }

  double startOf(long step) {
    return level == Level.LAYER ? 0 : step * seconds;
  }

  double restOf(long step) {
    return level == Level.LAYER ? duration() : (step + REST) * seconds;
  }

  long cellAt(double time) {
    return beatAt(time) / stepsInCell;
  }

  double startOfCell(long cell) {
    return cell * stepsInCell * seconds;
  }

  double restOfCell(long cell) {
    return ((cell + 1) * stepsInCell - 1 + REST) * seconds;
  }
}
