package kernelwalk.walk;

import java.util.Objects;

/**
 * The index arithmetic of a walk in which every cell takes equally many steps.
 *
 * @param cells in the walk
 * @param channel steps of a cell at {@link Level#CHANNEL}
 * @param product steps of a cell at {@link Level#PRODUCT}
 */
record StepIndexing(long cells, int channel, int product) {

  int inCell(Level level) {
    return switch (level) {
      case LAYER, CELL -> 1;
      case CHANNEL -> channel;
      case PRODUCT -> product;
    };
  }

  long size(Level level) {
    return level == Level.LAYER ? 1 : cells * inCell(level);
  }

  long cellOf(Level level, long index) {
    Objects.checkIndex(index, size(level));
    return level == Level.LAYER ? 0 : index / inCell(level);
  }

  long firstOf(Level level, long cell) {
    Objects.checkIndex(cell, cells);
    return level == Level.LAYER ? 0 : cell * inCell(level);
  }

  /** The number of a step within its cell. */
  int stepOf(Level level, long index) {
    return (int) (index - firstOf(level, cellOf(level, index)));
  }
}
