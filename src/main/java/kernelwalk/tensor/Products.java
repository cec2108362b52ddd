package kernelwalk.tensor;

/**
 * The products that a convolution is made of. Forward, backward and transposed they are the same:
 * an input cell, a weight and an output cell meet; only which of the three is summed differs.
 */
final class Products {
  private Products() {}

  /** Takes the row-major positions of three cells that meet in one product. */
  interface Visitor {
    void meet(int from, int by, int to);
  }

  /**
   * Visits every product by output cell in row-major order, then by input channel, kernel row and
   * kernel column; those with a padded zero are left out.
   */
  static void each(Conv2d conv, Shape input, Shape output, Visitor visitor) {
    int to = 0;
    for (int n = 0; n < output.dim(0); n++) {
      for (int out = 0; out < output.dim(1); out++) {
        for (int row = 0; row < output.dim(2); row++) {
          for (int column = 0; column < output.dim(3); column++) {
            window(conv, input, new int[] {n, out, row, column}, to++, visitor);
          }
        }
      }
    }
  }

  private static void window(Conv2d conv, Shape input, int[] cell, int to, Visitor visitor) {
    int height = input.dim(2);
    int width = input.dim(3);
    Axis rows = conv.window().rows(height);
    Axis columns = conv.window().columns(width);
    for (int channel = 0; channel < conv.groupInputs(); channel++) {
      int plane = (cell[0] * conv.inChannels() + conv.firstInput(cell[1]) + channel) * height;
      int slice = (cell[1] * conv.groupInputs() + channel) * rows.kernel();
      for (int i = 0; i < rows.kernel(); i++) {
        int y = rows.source(cell[2], i);
        for (int j = 0; j < columns.kernel(); j++) {
          int x = columns.source(cell[3], j);
          if (y != Axis.PADDING && x != Axis.PADDING) {
            visitor.meet((plane + y) * width + x, (slice + i) * columns.kernel() + j, to);
          }
        }
      }
    }
  }

  /** Each channel's sum over batch, rows and columns of {@code [N, C, H, W]}: a bias's gradient. */
  static Tensor channelSums(Tensor values) {
    int channels = values.shape().dim(1);
    int plane = values.shape().dim(2) * values.shape().dim(3);
    double[] sums = new double[channels];
    for (int i = 0; i < values.shape().size(); i++) {
      sums[i / plane % channels] += values.values()[i];
    }
    return ShapeChecks.rounded(Shape.of(channels), sums);
  }

  /** Adds to every value of {@code [N, C, H, W]} its channel's bias. */
  static void addBias(double[] values, Shape shape, Tensor bias) {
    int plane = shape.dim(2) * shape.dim(3);
    for (int i = 0; i < values.length; i++) {
      values[i] += bias.values()[i / plane % shape.dim(1)];
    }
  }
}
