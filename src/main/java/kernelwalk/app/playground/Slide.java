package kernelwalk.app.playground;

import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Size;

/**
 * How a window slides.
 *
 * @param kernel rows and columns of the window
 * @param turned whether kernels are turned by half a circle first: true convolution
 */
record Slide(
    int kernel,
    int stride,
    int padding,
    Padding.Mode mode,
    int dilation,
    int groups,
    boolean turned) {

  /** Stride 1 and what keeps the size of the result. */
  static Slide same(int kernel) {
    return new Slide(kernel, 1, (kernel - 1) / 2, Padding.Mode.ZERO, 1, 1, false);
  }

  /** Windows that touch but do not overlap. */
  static Slide apart(int kernel) {
    return new Slide(kernel, kernel, 0, Padding.Mode.ZERO, 1, 1, false);
  }

  int reach() {
    return dilation * (kernel - 1) + 1;
  }

  /** The padding that keeps the size at stride 1, of an odd reach exactly. */
  int samePadding() {
    return (reach() - 1) / 2;
  }

  int fullPadding() {
    return reach() - 1;
  }

  Padding ring() {
    return Padding.of(padding).withMode(mode);
  }

  Size size() {
    return Size.of(kernel);
  }

  Slide withKernel(int next) {
    return new Slide(next, stride, padding, mode, dilation, groups, turned);
  }

  Slide withStride(int next) {
    return new Slide(kernel, next, padding, mode, dilation, groups, turned);
  }

  Slide withPadding(int next) {
    return new Slide(kernel, stride, next, mode, dilation, groups, turned);
  }

  Slide withMode(Padding.Mode next) {
    return new Slide(kernel, stride, padding, next, dilation, groups, turned);
  }

  Slide withDilation(int next) {
    return new Slide(kernel, stride, padding, mode, next, groups, turned);
  }

  Slide withGroups(int next) {
    return new Slide(kernel, stride, padding, mode, dilation, next, turned);
  }

  Slide withTurned(boolean next) {
    return new Slide(kernel, stride, padding, mode, dilation, groups, next);
  }
}
