package kernelwalk.walk;

/**
 * A walk: an operation taken apart into steps. A step is a pure function of its level and index,
 * found without replaying the steps before it, so that a large layer answers as fast as a toy.
 *
 * @param <S> the sealed kind of step
 */
public interface Walk<S> {
  /** How many steps the walk has at this level, at least 1. */
  long size(Level level);

  /**
   * The step at this index, zero-based.
   *
   * @throws IndexOutOfBoundsException if the index is not in 0 … {@code size(level) - 1}
   */
  S at(Level level, long index);

  /** How many cells the walk visits: the size at {@link Level#CELL}. */
  default long cells() {
    return size(Level.CELL);
  }

  /** The cell, as an index at {@link Level#CELL}, that this step works on; 0 for the layer. */
  long cellOf(Level level, long index);

  /** The index of the first step at this level that works on this cell. */
  long firstOf(Level level, long cell);
}
