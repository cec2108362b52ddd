package kernelwalk.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.gradient.ConvBackward;
import kernelwalk.walk.gradient.ConvTransposeWalk;

/**
 * The walk of an operation, or of the backward pass of one, whose every cell is a sum of products.
 * Cells follow the computed tensor in row-major order. Within a cell, at {@link Level#PRODUCT}: for
 * each channel its products, then their sum; then the bias, where there is one; then the result. At
 * {@link Level#CHANNEL} the products are left out.
 *
 * <p>Where cells take different numbers of products (fewer at a border), a step's cell is found by
 * bisection among the cells of one plane.
 *
 * <p>Made by {@link LinearWalk}, {@link ConvBackward}, {@link ConvTransposeWalk} and {@link
 * PoolBackward}, each of which says what its channels are.
 */
public final class SumWalk implements Walk<SumStep>, CellDependencies {
  private static final int ANSWERS = 8;

  private final SumsOfProducts sums;
  private final int biasSteps;

  /** Where each cell of one period begins at the level of products; one more for its end. */
  private final long[] starts;

  /** The last answers to what a pointer that stays where it is asks at every picture. */
  private final Map<Question, int[]> answers =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, int[]> eldest) {
              return size() > ANSWERS;
            }
          });

  private record Question(boolean partners, Operand.Role role, int position, int from, int to) {}

  public SumWalk(SumsOfProducts sums) {
    this.sums = sums;
    this.biasSteps = sums.bias(0).isPresent() ? 1 : 0;
    this.starts = new long[sums.period() + 1];
    for (int cell = 0; cell < sums.period(); cell++) {
      starts[cell + 1] = starts[cell] + sums.channels() * (sums.terms(cell) + 1L) + biasSteps + 1;
    }
  }

  /** The shape of what is computed: of an output, or of a gradient. */
  public Shape shape() {
    return sums.shape();
  }

  /** Partial sums in every cell. */
  public int channels() {
    return sums.channels();
  }

  /** Products in each partial sum of this cell. */
  public int terms(int cell) {
    return sums.terms(Objects.checkIndex(cell, shape().size()));
  }

  /** How many of this cell's products stand in a row where they form a rectangle. */
  public int width(int cell) {
    return sums.width(Objects.checkIndex(cell, shape().size()));
  }

  /** The first factor of one of a cell's products. */
  public Operand left(int cell, int channel, int term) {
    return sums.left(cell, channel, term);
  }

  /** The second factor of one of a cell's products. */
  public Operand right(int cell, int channel, int term) {
    return sums.right(cell, channel, term);
  }

  @Override
  public Operand.Role left() {
    return sums.leftRole();
  }

  @Override
  public Operand.Role right() {
    return sums.rightRole();
  }

  /** {@inheritDoc} A factor of the rule's own that is 0 lets nothing through either. */
  @Override
  public void each(int cell, Pair pair) {
    int terms = sums.terms(cell);
    for (int channel = 0; channel < sums.channels(); channel++) {
      for (int term = 0; term < terms; term++) {
        Operand first = sums.left(cell, channel, term);
        Operand second = sums.right(cell, channel, term);
        boolean shut = second.role() == Operand.Role.CONSTANT && second.value() == 0;
        if (!first.padded() && !second.padded() && !shut) {
          pair.meet(first.position(), second.position());
        }
      }
    }
  }

  @Override
  public int[] reached(Operand.Role role, int position, int from, int to) {
    return answers.computeIfAbsent(
        new Question(false, role, position, from, to),
        any -> CellDependencies.super.reached(role, position, from, to));
  }

  @Override
  public int[] partners(Operand.Role role, int position, int from, int to) {
    return answers.computeIfAbsent(
        new Question(true, role, position, from, to),
        any -> CellDependencies.super.partners(role, position, from, to));
  }

  /** Whether a bias is added to the partial sums. */
  public boolean bias() {
    return biasSteps > 0;
  }

  /** All of what is computed, by the operation itself. */
  public Tensor whole() {
    return sums.whole();
  }

  @Override
  public long size(Level level) {
    return switch (level) {
      case LAYER -> 1;
      case CELL -> shape().size();
      case CHANNEL -> (long) shape().size() * channelSteps();
      case PRODUCT -> shape().size() / sums.period() * starts[sums.period()];
    };
  }

  private int channelSteps() {
    return sums.channels() + biasSteps + 1;
  }

  @Override
  public long cellOf(Level level, long index) {
    Objects.checkIndex(index, size(level));
    return switch (level) {
      case LAYER -> 0;
      case CELL -> index;
      case CHANNEL -> index / channelSteps();
      case PRODUCT -> {
        long period = index / starts[sums.period()];
        int found = Arrays.binarySearch(starts, index % starts[sums.period()]);
        yield period * sums.period() + (found < 0 ? -found - 2 : found);
      }
    };
  }

  @Override
  public long firstOf(Level level, long cell) {
    Objects.checkIndex(cell, cells());
    return switch (level) {
      case LAYER -> 0;
      case CELL -> cell;
      case CHANNEL -> cell * channelSteps();
      case PRODUCT ->
          cell / sums.period() * starts[sums.period()] + starts[(int) (cell % sums.period())];
    };
  }

  @Override
  public SumStep at(Level level, long index) {
    int cell = (int) cellOf(level, index);
    int step = (int) (index - firstOf(level, cell));
    int channels = sums.channels();
    return switch (level) {
      case LAYER -> new SumStep.Layer(sums.whole());
      case CELL -> result(cell);
      case CHANNEL -> step < channels ? channelSum(cell, step) : ending(cell, step - channels);
      case PRODUCT -> {
        int terms = sums.terms(cell);
        int channel = step / (terms + 1);
        int term = step % (terms + 1);
        if (channel >= channels) {
          yield ending(cell, step - channels * (terms + 1));
        }
        yield term < terms ? product(cell, channel, term) : channelSum(cell, channel);
      }
    };
  }

  private SumStep ending(int cell, int step) {
    Optional<Operand> bias = sums.bias(cell);
    if (bias.isPresent() && step == 0) {
      double sum = channelsBefore(cell, sums.channels());
      return new SumStep.Bias(cell, sum, bias.get(), sum + bias.get().value());
    }
    return result(cell);
  }

  /** A cell's result with what it is the sum of. */
  public SumStep.Result result(int cell) {
    List<Double> parts = new ArrayList<>();
    double value = 0;
    for (int channel = 0; channel < sums.channels(); channel++) {
      double sum = sums.sum(cell, channel, sums.terms(cell));
      parts.add(sum);
      value += sum;
    }
    double bias = sums.bias(cell).map(Operand::value).orElse(0.0);
    return new SumStep.Result(cell, parts, bias, (float) (value + bias));
  }

  private SumStep.ChannelSum channelSum(int cell, int channel) {
    int terms = sums.terms(cell);
    double sum = sums.sum(cell, channel, terms);
    return new SumStep.ChannelSum(cell, channel, terms, sum, channelsBefore(cell, channel) + sum);
  }

  private SumStep.Product product(int cell, int channel, int term) {
    Operand left = sums.left(cell, channel, term);
    Operand right = sums.right(cell, channel, term);
    return new SumStep.Product(
        cell,
        channel,
        term,
        left,
        right,
        left.value() * right.value(),
        sums.sum(cell, channel, term + 1));
  }

  private double channelsBefore(int cell, int channel) {
    double sum = 0;
    for (int earlier = 0; earlier < channel; earlier++) {
      sum += sums.sum(cell, earlier, sums.terms(cell));
    }
    return sum;
  }
}
