package kernelwalk.tensor;

/**
 * The sums of a convolution taken one weight at a time: each weight is laid over a whole plane of
 * the output. Every cell still adds its products in the order that {@link Conv2d} states.
 */
final class PlaneSums {
  private final float[] x;
  private final double[] sums;
  private final Axis rows;
  private final Axis columns;
  private final int height;
  private final int width;

  private PlaneSums(Conv2d conv, Tensor input, Shape output) {
    x = input.values();
    sums = new double[output.size()];
    rows = conv.window().rows(input.shape().dim(2));
    columns = conv.window().columns(input.shape().dim(3));
    height = output.dim(2);
    width = output.dim(3);
  }

  /** The sums of the products, row-major, without the bias. */
  static double[] of(Conv2d conv, Tensor input, Tensor weight, Shape output) {
    PlaneSums plane = new PlaneSums(conv, input, output);
    int kh = conv.kernel().height();
    int kw = conv.kernel().width();
    int[][] sources = new int[kw][plane.width];
    for (int j = 0; j < kw; j++) {
      for (int column = 0; column < plane.width; column++) {
        sources[j][column] = plane.columns.source(column, j);
      }
    }
    int area = input.shape().dim(2) * input.shape().dim(3);
    for (int n = 0; n < output.dim(0); n++) {
      for (int out = 0; out < output.dim(1); out++) {
        int to = (n * output.dim(1) + out) * plane.height * plane.width;
        for (int channel = 0; channel < conv.groupInputs(); channel++) {
          int from = (n * conv.inChannels() + conv.firstInput(out) + channel) * area;
          int slice = (out * conv.groupInputs() + channel) * kh * kw;
          for (int tap = 0; tap < kh * kw; tap++) {
            plane.lay(weight.values()[slice + tap], tap / kw, sources[tap % kw], from, to);
          }
        }
      }
    }
    return plane.sums;
  }

  private void lay(double weight, int tap, int[] sources, int from, int to) {
    int first = 0;
    int last = width;
    while (first < last && sources[first] == Axis.PADDING) {
      first++;
    }
    while (last > first && sources[last - 1] == Axis.PADDING) {
      last--;
    }
    boolean neighbours = isRun(sources, first, last);
    for (int row = 0; row < height; row++) {
      int y = rows.source(row, tap);
      if (y != Axis.PADDING) {
        int line = from + y * columns.extent();
        int place = to + row * width;
        if (neighbours) {
          layRun(weight, line + sources[first], place + first, last - first);
        } else {
          for (int column = first; column < last; column++) {
            sums[place + column] += x[line + sources[column]] * weight;
          }
        }
      }
    }
  }

  /** Whether neighbours in the output have neighbours in the input, and there are some. */
  private static boolean isRun(int[] sources, int first, int last) {
    for (int column = first + 1; column < last; column++) {
      if (sources[column] != sources[column - 1] + 1) {
        return false;
      }
    }
    return first < last;
  }

  /** Without a table, so that Java computes several at once. */
  private void layRun(double weight, int from, int to, int count) {
    for (int i = 0; i < count; i++) {
      sums[to + i] += x[from + i] * weight;
    }
  }
}
