package kernelwalk.tensor;

import kernelwalk.tensor.Padding.Mode;

/**
 * A window that slides over the rows and columns of an input: what convolution and pooling share.
 */
public record Window(Size kernel, Size stride, Padding padding, Size dilation) {

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
            padding.mode());
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
            padding.mode());
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
