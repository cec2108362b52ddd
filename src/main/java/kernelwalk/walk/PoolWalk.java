package kernelwalk.walk;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The walk of a pooling. Cells follow the output {@code [N, C, H', W']} in row-major order. Within
 * a cell, at {@link Level#PRODUCT}: the window's values row by row, then the result. A cell has a
 * single channel, so that {@link Level#CHANNEL} is {@link Level#CELL}.
 */
public final class PoolWalk extends UniformWalk<PoolStep> implements CellDependencies {
  private final Pool2d pool;
  private final Tensor input;
  private final WindowPlaces places;

  /**
   * @param input {@code [N, C, H, W]}
   * @throws IllegalArgumentException if the window does not fit, as one sentence
   */
  public PoolWalk(Pool2d pool, Tensor input) {
    super(pool.outputShape(input.shape()).size(), 1, (int) pool.kernel().area() + 1);
    this.pool = pool;
    this.input = input;
    this.places = WindowPlaces.of(pool.window(), input.shape(), pool.outputShape(input.shape()));
  }

  public Pool2d operation() {
    return pool;
  }

  public Tensor input() {
    return input;
  }

  public Shape outputShape() {
    return places.output();
  }

  /** How the window moves over the input's rows. */
  public Axis rows() {
    return places.rows();
  }

  /** How the window moves over the input's columns. */
  public Axis columns() {
    return places.columns();
  }

  @Override
  public Operand.Role left() {
    return Operand.Role.INPUT;
  }

  /** {@inheritDoc} Of a maximum all cells of the window count, since each could win. */
  @Override
  public void each(int cell, Pair pair) {
    OutputCell outputCell = place(cell);
    for (int tap = 0; tap < places.taps(); tap++) {
      int source = source(outputCell, tap);
      if (source != Axis.PADDING) {
        pair.meet(source, -1);
      }
    }
  }

  /** Where this cell stands in the output. */
  public OutputCell place(long cell) {
    return places.place(cell);
  }

  @Override
  public PoolStep at(Level level, long index) {
    OutputCell outputCell = place(cellOf(level, index));
    int step = stepOf(level, index);
    return switch (level) {
      case LAYER -> new PoolStep.Layer(pool.forward(input, List.of()));
      case CELL, CHANNEL -> result(outputCell);
      case PRODUCT -> step < places.taps() ? look(outputCell, step) : result(outputCell);
    };
  }

  /** A cell's result with the values that it comes from. */
  public PoolStep.Result result(OutputCell outputCell) {
    List<Double> window = new ArrayList<>();
    List<Integer> counted = new ArrayList<>();
    for (int tap = 0; tap < places.taps(); tap++) {
      window.add(value(outputCell, tap));
      if (counts(outputCell, tap)) {
        counted.add(tap);
      }
    }
    return switch (pool.mode()) {
      case MAX -> {
        int winner = leader(outputCell, places.taps());
        yield new PoolStep.Result(outputCell, window, counted, winner, window.get(winner));
      }
      case AVERAGE -> {
        double mean = sum(outputCell, places.taps()) / counted.size();
        yield new PoolStep.Result(outputCell, window, counted, -1, (float) mean);
      }
    };
  }

  /** Whether a tap's value counts: in a maximum all do, in a mean those that it divides by. */
  private boolean counts(OutputCell outputCell, int tap) {
    int row = places.row(outputCell, tap);
    int column = places.column(outputCell, tap);
    return pool.mode() == Pool2d.Mode.MAX
        || (pool.counts(rows(), row) && pool.counts(columns(), column));
  }

  private PoolStep.Look look(OutputCell outputCell, int tap) {
    int kernelRow = tap / pool.kernel().width();
    int kernelColumn = tap % pool.kernel().width();
    boolean maximum = pool.mode() == Pool2d.Mode.MAX;
    int leader = maximum ? leader(outputCell, tap + 1) : -1;
    double greatest = leader < 0 ? Double.NEGATIVE_INFINITY : value(outputCell, leader);
    return new PoolStep.Look(
        outputCell,
        kernelRow,
        kernelColumn,
        places.row(outputCell, tap),
        places.column(outputCell, tap),
        source(outputCell, tap) == Axis.PADDING,
        counts(outputCell, tap),
        value(outputCell, tap),
        maximum ? greatest : sum(outputCell, tap + 1),
        maximum && leader == tap);
  }

  /** The first of the greatest among the first few values, −1 if they are all padding. */
  private int leader(OutputCell outputCell, int taps) {
    int leader = -1;
    for (int tap = 0; tap < taps; tap++) {
      if (source(outputCell, tap) != Axis.PADDING
          && (leader < 0 || Pool2d.beats(value(outputCell, tap), value(outputCell, leader)))) {
        leader = tap;
      }
    }
    return leader;
  }

  private double sum(OutputCell outputCell, int taps) {
    double sum = 0;
    for (int tap = 0; tap < taps; tap++) {
      sum += value(outputCell, tap);
    }
    return sum;
  }

  private double value(OutputCell outputCell, int tap) {
    int source = source(outputCell, tap);
    if (source != Axis.PADDING) {
      return input.values()[source];
    }
    return pool.mode() == Pool2d.Mode.MAX ? Double.NEGATIVE_INFINITY : 0;
  }

  /** The row-major position in the input that a tap meets, or {@link Axis#PADDING}. */
  private int source(OutputCell outputCell, int tap) {
    int at = places.source(outputCell, tap);
    int plane = outputCell.sample() * input.shape().dim(1) + outputCell.channel();
    return at == Axis.PADDING ? Axis.PADDING : plane * places.plane() + at;
  }
}
