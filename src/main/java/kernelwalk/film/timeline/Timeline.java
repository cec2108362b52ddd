package kernelwalk.film.timeline;

import kernelwalk.walk.Level;
import kernelwalk.walk.Walk;

/**
 * The time of a film: the steps of a walk, each of the same length. At {@link Level#LAYER} the one
 * step is as long as all its cells together, which pass quickly.
 *
 * @param seconds length of a step, of a cell at {@link Level#LAYER}
 */
public record Timeline(Walk<?> walk, Level level, double seconds) {
  /** The share of a step after which it has shown all it has to say. */
  static final double REST = 0.9;

  private static final double LONGEST_LAYER = 24;

  public static Timeline of(Walk<?> walk, Level level) {
    double seconds =
        switch (level) {
          case LAYER -> Math.min(0.5, LONGEST_LAYER / walk.cells());
          case CELL -> 2.4;
          case CHANNEL -> 1.6;
          case PRODUCT -> 1.2;
        };
    return new Timeline(walk, level, seconds);
  }

  /** Where the film is at this time; times outside it are taken to its nearest end. */
  TimelinePosition at(double seconds) {
    double time = Math.clamp(seconds, 0, duration());
    long beat = beatAt(time);
    long cell = cellOf(beat);
    return new TimelinePosition(level, cell, (int) (beat - firstOf(cell)), beat, shareAt(time));
  }

  double duration() {
    return beats() * seconds;
  }

  /** How many output cells the walk visits. */
  long cells() {
    return walk.cells();
  }

  /** The pieces of equal length: steps, or at {@link Level#LAYER} cells. */
  private long beats() {
    return level == Level.LAYER ? walk.cells() : walk.size(level);
  }

  /** Steps at the film's level: one at {@link Level#LAYER}. */
  long steps() {
    return walk.size(level);
  }

  /** The step at the finest cut this reel knows: a cell's step, or a cell of the layer. */
  long beatAt(double time) {
    return Math.clamp((long) Math.floor(time / seconds + 1e-9), 0, beats() - 1);
  }

  /** How far the beat at this time has come, 0 … 1. */
  double shareAt(double time) {
    return Math.clamp(time / seconds - beatAt(time), 0, 1);
  }

  /** The cell that a beat belongs to. */
  long cellOf(long beat) {
    return level == Level.LAYER ? beat : walk.cellOf(level, beat);
  }

  /** The first beat of a cell; of the cell after the last, the number of all beats. */
  private long firstOf(long cell) {
    if (cell >= cells()) {
      return beats();
    }
    return level == Level.LAYER ? cell : walk.firstOf(level, cell);
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
    return cellOf(beatAt(time));
  }

  double startOfCell(long cell) {
    return firstOf(cell) * seconds;
  }

  double restOfCell(long cell) {
    return (firstOf(cell + 1) - 1 + REST) * seconds;
  }
}
