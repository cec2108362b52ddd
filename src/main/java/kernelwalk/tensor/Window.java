package kernelwalk.tensor;

import kernelwalk.tensor.Padding.Mode;

/**
 * A window that slides over the rows and columns of an input: what convolution and pooling share.
 *
 * @param ceil whether a last window may hang over the end, see {@link Axis#ceil}
 */
public record Window(Size kernel, Size stride, Padding padding, Size dilation, boolean ceil) {

  /** Windows that fit into the padded input and no others. */
  public Window(Size kernel, Size stride, Padding padding, Size dilation) {
    this(kernel, stride, padding, dilation, false);
  }

  /** From the first row and column of its taps to the last ones. */
  public Size reach() {
    return new Size(
        reach("height", kernel.height(), dilation.height()),
        reach("width", kernel.width(), dilation.width()));
  }

  private static int reach(String extent, int kernel, int dilation) {
    long reach = (long) dilation * (kernel - 1) + 1;
    if (reach > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          "kernel %s %d with dilation %d reaches over %d cells, at most %d expected"
              .formatted(extent, kernel, dilation, reach, Integer.MAX_VALUE / 2));
    }
    return (int) reach;
  }

  /**
   * Whether on inputs of this height it slides along a single row: convolution and pooling in one
   * dimension.
   */
  public boolean isAlongRow(int height) {
    return height == 1 && kernel.height() == 1 && padding.top() == 0 && padding.bottom() == 0;
  }

  /** The rows of an input of this height; an {@link IllegalArgumentException} if none fits. */
  public Axis rows(int height) {
    Axis axis =
        new Axis(
            height,
            kernel.height(),
            stride.height(),
            padding.top(),
            padding.bottom(),
            dilation.height(),
            padding.mode(),
            ceil);
    return checked(axis, "height", "rows");
  }

  /** The columns of an input of this width; an {@link IllegalArgumentException} if none fits. */
  public Axis columns(int width) {
    Axis axis =
        new Axis(
            width,
            kernel.width(),
            stride.width(),
            padding.left(),
            padding.right(),
            dilation.width(),
            padding.mode(),
            ceil);
    return checked(axis, "width", "columns");
  }

  private static Axis checked(Axis axis, String extent, String lines) {
    long padded = (long) axis.before() + axis.extent() + axis.after();
    long reach = (long) axis.dilation() * (axis.kernel() - 1) + 1;
    if (padded > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "padded input %s: at most %d cells, found %d"
              .formatted(extent, Integer.MAX_VALUE, padded));
    }
    if (reach > padded) {
      throw new IllegalArgumentException(
          "kernel %s %d with dilation %d reaches over %d %s, but the padded input has only %d"
              .formatted(extent, axis.kernel(), axis.dilation(), reach, lines, padded));
    }
    int widest = Math.max(axis.before(), axis.after());
    if (axis.mode() == Mode.REFLECT && widest >= axis.extent()) {
      throw new IllegalArgumentException(
          "reflecting padding of %d must be smaller than the input %s, which is %d"
              .formatted(widest, extent, axis.extent()));
    }
    return axis;
  }
}
