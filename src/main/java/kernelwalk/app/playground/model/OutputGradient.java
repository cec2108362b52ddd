package kernelwalk.app.playground.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The loss's gradient that arrives at the output, for backward passes. It is laid over whatever the
 * output's shape is just now: cells that the numbers do not reach are zero.
 *
 * @param seed of numbers by chance
 * @param channel of the one cell; like row and column it counts in the last extents of the output,
 *     and the nearest cell there is is taken
 * @param own numbers of one's own, {@code [N, C, H, W]}
 */
public record OutputGradient(
    GradientPattern gradientPattern, int seed, int channel, int row, int column, Tensor own) {
  /** What a first start has. */
  public static final OutputGradient FIRST =
      new OutputGradient(GradientPattern.STEPS, 1, 0, 0, 0, Tensor.zeros(Shape.of(1, 1, 1, 1)));

  public OutputGradient withPattern(GradientPattern next) {
    return new OutputGradient(next, seed, channel, row, column, own);
  }

  public OutputGradient withSeed(int next) {
    return new OutputGradient(gradientPattern, next, channel, row, column, own);
  }

  public OutputGradient withCell(int nextChannel, int nextRow, int nextColumn) {
    return new OutputGradient(GradientPattern.CELL, seed, nextChannel, nextRow, nextColumn, own);
  }

  public OutputGradient withOwn(Tensor next) {
    return new OutputGradient(GradientPattern.OWN, seed, channel, row, column, next);
  }

  /** An output's shape with four axes: features stand in one row a sample. */
  public static Shape planes(Shape output) {
    return output.rank() == 4 ? output : Shape.of(1, 1, output.dim(0), output.dim(1));
  }

  /** The numbers for an output of this shape. */
  Tensor over(Shape output) {
    Tensor gradient = Tensor.zeros(output);
    float[] values = gradient.values();
    switch (gradientPattern) {
      case STEPS -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = (i * 5 + 2) % 7 - 3;
        }
      }
      case ONES -> Arrays.fill(values, 1);
      case CELL -> values[cell(planes(output))] = 1;
      case RANDOM -> {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < values.length; i++) {
          values[i] = random.nextInt(7) - 3;
        }
      }
      case OWN -> lay(planes(output), values);
    }
    return gradient;
  }

  private int cell(Shape planes) {
    return planes.offset(
        0,
        Math.min(channel, planes.dim(1) - 1),
        Math.min(row, planes.dim(2) - 1),
        Math.min(column, planes.dim(3) - 1));
  }

  private void lay(Shape planes, float[] values) {
    for (int i = 0; i < values.length; i++) {
      int[] at = planes.indices(i);
      boolean inside = true;
      for (int axis = 0; axis < at.length; axis++) {
        inside &= at[axis] < own.shape().dim(axis);
      }
      values[i] = inside ? own.get(at) : 0;
    }
  }
}
