package kernelwalk.film.timeline;

import kernelwalk.walk.Level;
import kernelwalk.walk.Walk;

/**
 * Steps that are nothing but their numbers, each a cell of its own: for pictures that follow one
 * another and are no walk.
 */
public record NumberedSteps(long count) implements Walk<Long> {
  @Override
  public long size(Level level) {
    return count;
  }

  @Override
  public Long at(Level level, long index) {
    return index;
  }

  @Override
  public long cellOf(Level level, long index) {
    return index;
  }

  @Override
  public long firstOf(Level level, long cell) {
    return cell;
  }
}
