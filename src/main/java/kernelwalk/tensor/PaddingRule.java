package kernelwalk.tensor;

/** How much padding there is, by a rule that libraries have a name for. */
public enum PaddingRule {
  /** None: every window lies on the input. */
  VALID,
  /**
   * What makes the result {@code ⌈in / stride⌉} long, half of it on either side; where it is odd,
   * the bottom and the right get one more. TensorFlow's and Keras's {@code same}, ONNX's {@code
   * SAME_UPPER}; PyTorch's {@code same}, which it only has with stride 1.
   */
  SAME,
  /** The same with one more at the top and the left: ONNX's {@code SAME_LOWER}. */
  SAME_LOWER,
  /**
   * Half of what the window reaches beyond its first cell, alike on all sides whatever the stride:
   * PyTorch's custom, {@code padding=kernel // 2} of an odd kernel.
   */
  HALF,
  /** As much as lets every part of the kernel meet every cell. */
  FULL;

  /**
   * The zeros around an input of this height and width.
   *
   * @param window whose own padding does not count
   */
  public Padding around(Size input, Window window) {
    Size reach = window.reach();
    int rows = total(input.height(), window.stride().height(), reach.height());
    int columns = total(input.width(), window.stride().width(), reach.width());
    return sides(rows, columns);
  }

  /**
   * What is cut from the output of a transposed convolution; {@link #SAME} leaves {@code in ×
   * stride} of it.
   *
   * @param window whose own padding does not count
   * @param extraHeight rows added at the bottom, {@code output_padding}
   * @param extraWidth columns added at the right
   */
  public Padding ofTransposed(Window window, int extraHeight, int extraWidth) {
    Size reach = window.reach();
    return switch (this) {
      case SAME, SAME_LOWER ->
          sides(
              Math.max(0, reach.height() - window.stride().height() + extraHeight),
              Math.max(0, reach.width() - window.stride().width() + extraWidth));
      case VALID, HALF, FULL -> around(Size.ONE, window);
    };
  }

  /** The padding in front of and behind an axis, together. */
  private int total(int extent, int stride, int reach) {
    return switch (this) {
      case VALID -> 0;
      case SAME, SAME_LOWER ->
          (int) Math.max(0, (Math.ceilDiv(extent, stride) - 1L) * stride + reach - extent);
      case HALF -> (reach - 1) / 2 * 2;
      case FULL -> 2 * (reach - 1);
    };
  }

  private Padding sides(int rows, int columns) {
    int top = before(rows);
    int left = before(columns);
    return new Padding(top, rows - top, left, columns - left, Padding.Mode.ZERO);
  }

  private int before(int total) {
    return this == SAME_LOWER ? total - total / 2 : total / 2;
  }
}
