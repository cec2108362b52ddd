package kernelwalk.film.timeline;

import kernelwalk.walk.Level;
import kernelwalk.walk.Walk;

/**
 * The time of a film: the steps of a walk follow one another without gaps, each of the same length.
 * Each first moves, then rests, and what it has to say is shown in full from its rest to its end.
 * At {@link Level#LAYER} the one step is as long as all its cells together, which pass quickly.
 *
 * @param level the level at which the film steps
 * @param seconds length of a step, of a cell at {@link Level#LAYER}
 */
public record Timeline(Walk<?> walk, Level level, double seconds) {
  /** The share of a step after which it has shown all it has to say. */
  private static final double REST = 0.9;

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
  public TimelinePosition at(double time) {
    long index = indexAt(time);
    long cell = walk.cellOf(shown(), index);
    double share = Math.clamp(Math.clamp(time, 0, duration()) / seconds - index, 0, 1);
    return new TimelinePosition(level, cell, (int) (index - firstOf(cell)), index, share);
  }

  /** Length in seconds. */
  public double duration() {
    return walk.size(shown()) * seconds;
  }

  /** How many steps the film has, at its level: one at {@link Level#LAYER}. */
  public long steps() {
    return walk.size(level);
  }

  /** The step shown at this time, zero-based. */
  public long stepAt(double time) {
    return level == Level.LAYER ? 0 : indexAt(time);
  }

  /** The second at which this step begins to move. */
  public double startOf(long step) {
    return level == Level.LAYER ? 0 : step * seconds;
  }

  /** The second at which this step is shown in full. */
  public double restOf(long step) {
    return level == Level.LAYER ? duration() : (step + REST) * seconds;
  }

  /** How many output cells the film visits. */
  public long cells() {
    return walk.cells();
  }

  /** The output cell shown at this time, zero-based. */
  public long cellAt(double time) {
    return walk.cellOf(shown(), indexAt(time));
  }

  /** The second at which the film turns to this output cell. */
  public double startOfCell(long cell) {
    return firstOf(cell) * seconds;
  }

  /** The second at which this output cell's result is shown in full. */
  public double restOfCell(long cell) {
    return (firstOf(cell + 1) - 1 + REST) * seconds;
  }

  private Level shown() {
    return TimelinePosition.shown(level);
  }

  /** The step of the walk at {@link #shown} that is shown at this time. */
  private long indexAt(double time) {
    return Math.clamp((long) Math.floor(time / seconds + 1e-9), 0, walk.size(shown()) - 1);
  }

  /** The first step of a cell; of the cell after the last, the number of all steps. */
  private long firstOf(long cell) {
    return cell < cells() ? walk.firstOf(shown(), cell) : walk.size(shown());
  }
}
