package kernelwalk.engine.nd4j;

import static jdk.incubator.vector.VectorOperators.IS_NAN;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;

/** Pooling: each output cell takes the greatest or the mean of the cells that its window covers. */
final class PoolLayer implements Nd4jLayer {
  private final Pool2d.Mode mode;
  private final int samples;
  private final int[][] covered;
  private final float share;

  /** Pooling of pictures {@code [1, C, H, W]}, {@code samples} at a time. */
  PoolLayer(Pool2d pool, Shape input, int samples) {
    this.mode = pool.mode();
    this.samples = samples;
    this.share = 1f / pool.kernel().area();
    Axis rows = pool.window().rows(input.dim(2));
    Axis columns = pool.window().columns(input.dim(3));
    this.covered = new int[pool.outputShape(input).size()][];
    int cell = 0;
    for (int channel = 0; channel < input.dim(1); channel++) {
      for (int y = 0; y < rows.outputs(); y++) {
        for (int x = 0; x < columns.outputs(); x++) {
          covered[cell++] = covered(rows, columns, channel, y, x);
        }
      }
    }
  }

  /** Where the covered cells of the input begin, row by row, padding left out. */
  private int[] covered(Axis rows, Axis columns, int channel, int y, int x) {
    int[] starts = new int[rows.kernel() * columns.kernel()];
    int count = 0;
    for (int i = 0; i < rows.kernel(); i++) {
      for (int j = 0; j < columns.kernel(); j++) {
        int row = rows.source(y, i);
        int column = columns.source(x, j);
        if (row != Axis.PADDING && column != Axis.PADDING) {
          starts[count++] = ((channel * rows.extent() + row) * columns.extent() + column) * samples;
        }
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public void forward(float[] input, float[] output) {
    for (int cell = 0; cell < covered.length; cell++) {
      int[] starts = covered[cell];
      int to = cell * samples;
      if (starts.length == 0) {
        Arrays.fill(output, to, to + samples, 0);
        continue;
      }
      System.arraycopy(input, starts[0], output, to, samples);
      for (int k = 1; k < starts.length; k++) {
        switch (mode) {
          case MAX -> keepGreater(input, starts[k], output, to);
          case AVERAGE -> add(input, starts[k], 1, output, to);
        }
      }
      if (mode == Pool2d.Mode.AVERAGE) {
        scale(output, to);
      }
    }
  }

  private void keepGreater(float[] source, int from, float[] target, int to) {
    for (int n = 0; n < samples; n++) {
      target[to + n] = Math.max(target[to + n], source[from + n]);
    }
  }

  private void add(float[] source, int from, float factor, float[] target, int to) {
    for (int n = 0; n < samples; n++) {
      target[to + n] += factor * source[from + n];
    }
  }

  private void scale(float[] target, int to) {
    for (int n = 0; n < samples; n++) {
      target[to + n] *= share;
    }
  }

  @Override
  public void backward(
      float[] input, float[] output, float[] outputGradient, float[] inputGradient) {
    if (inputGradient.length == 0) {
      return;
    }
    Arrays.fill(inputGradient, 0);
    for (int cell = 0; cell < covered.length; cell++) {
      int at = cell * samples;
      switch (mode) {
        case MAX -> giveToFirst(input, covered[cell], output, outputGradient, at, inputGradient);
        case AVERAGE -> {
          for (int start : covered[cell]) {
            add(outputGradient, at, share, inputGradient, start);
          }
        }
      }
    }
  }

  /** Of equal greatest values the first gets the gradient, and alone; so does the first NaN. */
  private void giveToFirst(
      float[] input,
      int[] starts,
      float[] output,
      float[] outputGradient,
      int at,
      float[] inputGradient) {
    for (int n = 0; n < samples; n += Nd4jWorkspace.LANES.length()) {
      FloatVector greatest = FloatVector.fromArray(Nd4jWorkspace.LANES, output, at + n);
      FloatVector gradient = FloatVector.fromArray(Nd4jWorkspace.LANES, outputGradient, at + n);
      VectorMask<Float> waiting = Nd4jWorkspace.LANES.maskAll(true);
      for (int start : starts) {
        FloatVector value = FloatVector.fromArray(Nd4jWorkspace.LANES, input, start + n);
        VectorMask<Float> winner = value.eq(greatest).or(value.test(IS_NAN)).and(waiting);
        FloatVector.fromArray(Nd4jWorkspace.LANES, inputGradient, start + n)
            .add(gradient, winner)
            .intoArray(inputGradient, start + n);
        waiting = waiting.andNot(winner);
      }
    }
  }
}
