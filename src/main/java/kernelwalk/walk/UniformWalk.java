package kernelwalk.walk;

import java.util.Objects;

/** A walk in which every cell takes equally many steps. */
abstract class UniformWalk<S> implements Walk<S> {
  private final long cells;
  private final int channelSteps;
  private final int productSteps;

  /**
   * @param cells in the walk
   * @param channelSteps steps of a cell at {@link Level#CHANNEL}
   * @param productSteps steps of a cell at {@link Level#PRODUCT}
   */
  UniformWalk(long cells, int channelSteps, int productSteps) {
    this.cells = cells;
    this.channelSteps = channelSteps;
    this.productSteps = productSteps;
  }

  private int inCell(Level level) {
    return switch (level) {
      case LAYER, CELL -> 1;
      case CHANNEL -> channelSteps;
      case PRODUCT -> productSteps;
    };
  }

  @Override
  public final long size(Level level) {
    return level == Level.LAYER ? 1 : cells * inCell(level);
  }

  @Override
  public final long cellOf(Level level, long index) {
    Objects.checkIndex(index, size(level));
    return level == Level.LAYER ? 0 : index / inCell(level);
  }

  @Override
  public final long firstOf(Level level, long cell) {
    Objects.checkIndex(cell, cells);
    return level == Level.LAYER ? 0 : cell * inCell(level);
  }

  /** The number of a step within its cell. */
  final int stepOf(Level level, long index) {
    return (int) (index - firstOf(level, cellOf(level, index)));
  }
}
