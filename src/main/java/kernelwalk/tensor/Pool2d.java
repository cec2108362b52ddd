package kernelwalk.tensor;

import java.util.List;

/**
 * Pooling: the greatest or the mean value of each window, channel by channel: {@code [N, C, H, W]}
 * to {@code [N, C, H', W']}, with {@code H' = ⌊(H + top + bottom − kh) / stride⌋ + 1}.
 *
 * <p>Padding never wins a maximum; a mean divides by the whole window, padding counted as zeros
 * (PyTorch's {@code count_include_pad}). Of equal greatest values the first in row-major order
 * wins, and alone receives the gradient. NaN is greater than every number, wherever it stands.
 */
public record Pool2d(Mode mode, Size kernel, Size stride, Padding padding) implements Operation {
  /** What is taken of a window. */
  public enum Mode {
    MAX,
    AVERAGE
  }

  public Pool2d {
    if (padding.mode() != Padding.Mode.ZERO) {
      throw new IllegalArgumentException("Pool2d only has zero padding, found " + padding.mode());
    }
    half("height", Math.max(padding.top(), padding.bottom()), kernel.height());
    half("width", Math.max(padding.left(), padding.right()), kernel.width());
  }

  private static void half(String side, int padding, int kernel) {
    if (padding > kernel / 2) {
      throw new IllegalArgumentException(
          "pooling's padding must be at most half the kernel %s, %d, found %d"
              .formatted(side, kernel / 2, padding));
    }
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
    return new Pool2d(mode, kernel, other, padding);
  }

  public Pool2d withPadding(Padding other) {
    return new Pool2d(mode, kernel, stride, other);
  }

  public Window window() {
    return new Window(kernel, stride, padding, Size.ONE);
  }

  @Override
  public Shape outputShape(Shape input) {
    ShapeChecks.picture("Pool2d", input);
    return Shape.of(
        input.dim(0),
        input.dim(1),
        window().rows(input.dim(2)).outputs(),
        window().columns(input.dim(3)).outputs());
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
    return sum / kernel.area();
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
          for (int position : covered(input.shape(), at)) {
            if (position >= 0) {
              toInput[position] += gradient / kernel.area();
            }
          }
        }
      }
    }
    return new Gradients(ShapeChecks.rounded(input.shape(), toInput), List.of());
  }
}
