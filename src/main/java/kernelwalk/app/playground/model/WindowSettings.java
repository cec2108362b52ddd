package kernelwalk.app.playground.model;

import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Size;

/**
 * The settings of a window: how it slides.
 *
 * @param kernel rows and columns of the window
 * @param turned whether kernels are turned by half a circle first: true convolution
 */
public record WindowSettings(
    int kernel,
    int stride,
    int padding,
    Padding.Mode mode,
    int dilation,
    int groups,
    boolean turned) {

  /** Stride 1 and what keeps the size of the result. */
  static WindowSettings same(int kernel) {
    return new WindowSettings(kernel, 1, (kernel - 1) / 2, Padding.Mode.ZERO, 1, 1, false);
  }

  /** Windows that touch but do not overlap. */
  static WindowSettings apart(int kernel) {
    return new WindowSettings(kernel, kernel, 0, Padding.Mode.ZERO, 1, 1, false);
  }

  public int reach() {
    return dilation * (kernel - 1) + 1;
  }

  /** The padding that keeps the size at stride 1, of an odd reach exactly. */
  public int samePadding() {
    return (reach() - 1) / 2;
  }

  public int fullPadding() {
    return reach() - 1;
  }

  Padding ring() {
    return Padding.of(padding).withMode(mode);
  }

  Size size() {
    return Size.of(kernel);
  }

  public WindowSettings withKernel(int next) {
    return new WindowSettings(next, stride, padding, mode, dilation, groups, turned);
  }

  /** Another window; windows that touched but did not overlap go on doing so. */
  public WindowSettings withWindow(int next) {
    return stride == kernel ? withKernel(next).withStride(next) : withKernel(next);
  }

  public WindowSettings withStride(int next) {
    return new WindowSettings(kernel, next, padding, mode, dilation, groups, turned);
  }

  public WindowSettings withPadding(int next) {
    return new WindowSettings(kernel, stride, next, mode, dilation, groups, turned);
  }

  public WindowSettings withMode(Padding.Mode next) {
    return new WindowSettings(kernel, stride, padding, next, dilation, groups, turned);
  }

  public WindowSettings withDilation(int next) {
    return new WindowSettings(kernel, stride, padding, mode, next, groups, turned);
  }

  public WindowSettings withGroups(int next) {
    return new WindowSettings(kernel, stride, padding, mode, dilation, next, turned);
  }

  public WindowSettings withTurned(boolean next) {
    return new WindowSettings(kernel, stride, padding, mode, dilation, groups, next);
  }
}
