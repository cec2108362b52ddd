package kernelwalk.walk;

/** A walk in which every cell takes equally many steps. */
abstract class UniformWalk<S> implements Walk<S> {
  private final StepIndexing steps;

  UniformWalk(StepIndexing steps) {
    this.steps = steps;
  }

  @Override
  public final long size(Level level) {
    return steps.size(level);
  }

  @Override
  public final long cellOf(Level level, long index) {
    return steps.cellOf(level, index);
  }

  @Override
  public final long firstOf(Level level, long cell) {
    return steps.firstOf(level, cell);
  }

  /** The number of a step within its cell. */
  final int stepOf(Level level, long index) {
    return steps.stepOf(level, index);
  }
}
