package kernelwalk.tensor;

import java.util.List;

/**
 * Pooling: the greatest or the mean value of each window, channel by channel: {@code [N, C, H, W]}
 * to {@code [N, C, H', W']}, with {@code H' = ⌊(H + top + bottom − dilation × (kh − 1) − 1) /
 * stride⌋ + 1}, or ⌈…⌉ with {@code ceil}, likewise {@code W'}.
 *
 * <p>Padding never wins a maximum. A mean divides by the cells of its window, padding counted as
 * zeros or, without {@code countPadding}, not at all; what hangs over the padding never counts. Of
 * equal greatest values the first in row-major order wins, and alone receives the gradient. NaN is
 * greater than every number, wherever it stands.
 *
 * @param ceil whether a last window that hangs over the end counts, see {@link Axis#ceil}
 * @param countPadding whether a mean counts the zeros of the padding (PyTorch's {@code
 *     count_include_pad}); a maximum does not ask
 */
public record Pool2d(
    Mode mode,
    Size kernel,
    Size stride,
    Padding padding,
    Size dilation,
    boolean ceil,
    boolean countPadding)
    implements Operation {
  /** What is taken of a window. */
  public enum Mode {
    MAX,
    AVERAGE
  }

  public Pool2d {
    if (padding.mode() != Padding.Mode.ZERO) {
      throw new IllegalArgumentException("Pool2d only has zero padding, found " + padding.mode());
    }
  }

  /** No dilation, only windows that fit, padding counted in a mean. */
  public Pool2d(Mode mode, Size kernel, Size stride, Padding padding) {
    this(mode, kernel, stride, padding, Size.ONE, false, true);
  }

  /** The maximum of square windows that touch but do not overlap: stride = kernel. */
  public static Pool2d max(int kernel) {
    return new Pool2d(Mode.MAX, Size.of(kernel), Size.of(kernel), Padding.NONE);
  }

  /** The mean of square windows that touch but do not overlap: stride = kernel. */
  public static Pool2d average(int kernel) {
    return new Pool2d(Mode.AVERAGE, Size.of(kernel), Size.of(kernel), Padding.NONE);
  }

  public Pool2d withStride(Size other) {
    return new Pool2d(mode, kernel, other, padding, dilation, ceil, countPadding);
  }

  public Pool2d withPadding(Padding other) {
    return new Pool2d(mode, kernel, stride, other, dilation, ceil, countPadding);
  }

  public Pool2d withDilation(Size other) {
    return new Pool2d(mode, kernel, stride, padding, other, ceil, countPadding);
  }

  public Pool2d withCeil(boolean other) {
    return new Pool2d(mode, kernel, stride, padding, dilation, other, countPadding);
  }

  public Pool2d withCountPadding(boolean other) {
    return new Pool2d(mode, kernel, stride, padding, dilation, ceil, other);
  }

  public Window window() {
    return new Window(kernel, stride, padding, dilation, ceil);
  }

  /**
   * Whether it has none of the settings of these seldom ones: dilation, windows that hang over, a
   * mean that leaves padding out.
   */
  public boolean isPlain() {
    return dilation.equals(Size.ONE) && !ceil && (countPadding || mode == Mode.MAX);
  }

  @Override
  public Shape outputShape(Shape input) {
    ShapeChecks.picture("Pool2d", input);
    Axis rows = window().rows(input.dim(2));
    Axis columns = window().columns(input.dim(3));
    if (mode == Mode.MAX || !countPadding) {
      met(rows, "row");
      met(columns, "column");
    }
    return Shape.of(input.dim(0), input.dim(1), rows.outputs(), columns.outputs());
  }

  /** A window of nothing but padding has neither a greatest value nor a mean. */
  private static void met(Axis axis, String line) {
    if (axis.padded() == axis.extent() && axis.overhang() == 0) {
      return;
    }
    for (int output = 0; output < axis.outputs(); output++) {
      if (!axis.meets(output)) {
        throw new IllegalArgumentException(
            "pooling's window for output %s %d meets nothing but padding; less padding expected, found %d and %d"
                .formatted(line, output, axis.before(), axis.after()));
      }
    }
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    ShapeChecks.parameters(this, parameters);
    Shape shape = outputShape(input.shape());
    double[] results = new double[shape.size()];
    for (int cell = 0; cell < results.length; cell++) {
      int[] at = shape.indices(cell);
      results[cell] =
          switch (mode) {
            case MAX -> input.values()[winner(input, at)];
            case AVERAGE -> mean(input, at);
          };
    }
    return ShapeChecks.rounded(shape, results);
  }

  /**
   * The row-major position in the input of the greatest value that an output cell's window covers;
   * of equal ones the first.
   *
   * @param at the output cell: batch, channel, row, column
   */
  public int winner(Tensor input, int... at) {
    int winner = -1;
    for (int position : covered(input.shape(), at)) {
      if (position >= 0
          && (winner < 0 || beats(input.values()[position], input.values()[winner]))) {
        winner = position;
      }
    }
    return winner;
  }

  /** Whether a value takes a maximum's place from one that was met before it. */
  public static boolean beats(double value, double before) {
    return value > before || (Double.isNaN(value) && !Double.isNaN(before));
  }

  private double mean(Tensor input, int[] at) {
    double sum = 0;
    for (int position : covered(input.shape(), at)) {
      sum += position < 0 ? 0 : input.values()[position];
    }
    return sum / counted(input.shape(), at[2], at[3]);
  }

  /** How many cells the mean for this row and column of the output divides by. */
  public int counted(Shape input, int row, int column) {
    return counted(window().rows(input.dim(2)), row)
        * counted(window().columns(input.dim(3)), column);
  }

  private int counted(Axis axis, int output) {
    int count = 0;
    for (int tap = 0; tap < axis.kernel(); tap++) {
      count += counts(axis, axis.position(output, tap)) ? 1 : 0;
    }
    return count;
  }

  /** Whether a mean counts what stands at this position of an axis. */
  public boolean counts(Axis axis, int position) {
    return countPadding ? !axis.beyond(position) : position >= 0 && position < axis.extent();
  }

  /**
   * The row-major positions in the input that an output cell's window covers, row by row, {@link
   * Axis#PADDING} for those outside.
   */
  private int[] covered(Shape input, int[] at) {
    int height = input.dim(2);
    int width = input.dim(3);
    Axis rows = window().rows(height);
    Axis columns = window().columns(width);
    int plane = (at[0] * input.dim(1) + at[1]) * height;
    int[] positions = new int[(int) kernel.area()];
    for (int i = 0; i < kernel.height(); i++) {
      int y = rows.source(at[2], i);
      for (int j = 0; j < kernel.width(); j++) {
        int x = columns.source(at[3], j);
        boolean outside = y == Axis.PADDING || x == Axis.PADDING;
        positions[i * kernel.width() + j] = outside ? Axis.PADDING : (plane + y) * width + x;
      }
    }
    return positions;
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    ShapeChecks.backward(this, input, parameters, outputGradient);
    double[] toInput = new double[input.shape().size()];
    for (int cell = 0; cell < outputGradient.shape().size(); cell++) {
      int[] at = outputGradient.shape().indices(cell);
      double gradient = outputGradient.values()[cell];
      switch (mode) {
        case MAX -> toInput[winner(input, at)] += gradient;
        case AVERAGE -> {
          int counted = counted(input.shape(), at[2], at[3]);
          for (int position : covered(input.shape(), at)) {
            if (position >= 0) {
              toInput[position] += gradient / counted;
            }
          }
        }
      }
    }
    return new Gradients(ShapeChecks.rounded(input.shape(), toInput), List.of());
  }
}
