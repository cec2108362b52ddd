package kernelwalk.app.playground.model;

import java.util.Optional;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Window;

/**
 * The settings of a window: how it slides.
 *
 * @param kernel rows and columns of the window
 * @param rule by which the input is padded; empty where the sides are numbers of their own
 * @param sides those numbers, and what the padding holds; by a rule no numbers
 * @param turned whether kernels are turned by half a circle first: true convolution
 * @param ceil whether a pooling's last window may hang over the end
 * @param countPadding whether a mean counts the padding
 * @param extraHeight rows added to a transposed convolution's output, {@code output_padding}
 * @param extraWidth columns added to it
 */
public record WindowSettings(
    Size kernel,
    Size stride,
    Optional<PaddingRule> rule,
    Padding sides,
    Size dilation,
    int groups,
    boolean turned,
    boolean ceil,
    boolean countPadding,
    int extraHeight,
    int extraWidth) {

  public WindowSettings {
    sides = rule.isPresent() ? Padding.NONE.withMode(sides.mode()) : sides;
  }

  /** Stride 1 and what keeps the size of the result. */
  static WindowSettings same(int kernel) {
    return of(Size.of(kernel), Size.ONE).withPadding((kernel - 1) / 2);
  }

  /** Windows that touch but do not overlap. */
  static WindowSettings apart(int kernel) {
    return of(Size.of(kernel), Size.of(kernel));
  }

  /** No padding, no dilation, one group. */
  static WindowSettings of(Size kernel, Size stride) {
    return new WindowSettings(
        kernel, stride, Optional.empty(), Padding.NONE, Size.ONE, 1, false, false, true, 0, 0);
  }

  public Window window() {
    return new Window(kernel, stride, Padding.NONE, dilation);
  }

  /** From the first row and column of the window to the last ones. */
  public Size reach() {
    return window().reach();
  }

  /** What the padding holds. */
  public Padding.Mode mode() {
    return sides.mode();
  }

  /** The padding around an input of this size; of a transposed convolution what is cut away. */
  public Padding padding(OperationKind operationKind, Size input) {
    return rule.map(
            named ->
                operationKind == OperationKind.TRANSPOSED
                    ? named.ofTransposed(window(), extraHeight, extraWidth)
                    : named.around(input, window()))
        .map(padding -> padding.withMode(mode()))
        .orElse(sides);
  }

  /** Whether height and width are set to the same. */
  public boolean isAlike() {
    return kernel.height() == kernel.width()
        && stride.height() == stride.width()
        && dilation.height() == dilation.width()
        && extraHeight == extraWidth
        && isSquare(sides);
  }

  /** Whether a padding is as high above and below as it is wide on either side. */
  public static boolean isSquare(Padding padding) {
    return padding.isEven() && padding.top() == padding.left();
  }

  /** Width and everything across as height and down. */
  public WindowSettings alike() {
    return along(kernel.height(), stride.height(), dilation.height(), extraHeight)
        .withSides(rule.isPresent() ? sides : Padding.of(sides.top()).withMode(sides.mode()), rule);
  }

  private WindowSettings along(int size, int step, int apart, int extra) {
    return new WindowSettings(
        Size.of(size),
        Size.of(step),
        rule,
        sides,
        Size.of(apart),
        groups,
        turned,
        ceil,
        countPadding,
        extra,
        extra);
  }

  /** For an input of one row: nothing happens along its height. */
  WindowSettings flat() {
    return new WindowSettings(
        Size.of(1, kernel.width()),
        Size.of(1, stride.width()),
        rule,
        new Padding(0, 0, sides.left(), sides.right(), sides.mode()),
        Size.of(1, dilation.width()),
        groups,
        turned,
        ceil,
        countPadding,
        0,
        extraWidth);
  }

  /** The other way: the same along the height as along the width. */
  WindowSettings raised() {
    return along(kernel.width(), stride.width(), dilation.width(), extraWidth)
        .withSides(
            new Padding(sides.left(), sides.right(), sides.left(), sides.right(), sides.mode()),
            rule);
  }

  /** Whether on an input of one row nothing happens along its height. */
  public boolean isFlat() {
    return kernel.height() == 1 && sides.top() == 0 && sides.bottom() == 0;
  }

  public WindowSettings withKernel(Size next) {
    return new WindowSettings(
        next,
        stride,
        rule,
        sides,
        dilation,
        groups,
        turned,
        ceil,
        countPadding,
        extraHeight,
        extraWidth);
  }

  public WindowSettings withKernel(WindowAxes axes, int next) {
    return withKernel(axes.set(kernel, next));
  }

  /** Another window; windows that touched but did not overlap go on doing so. */
  public WindowSettings withWindow(WindowAxes axes, int next) {
    return stride.equals(kernel)
        ? withKernel(axes, next).withStride(axes, next)
        : withKernel(axes, next);
  }

  public WindowSettings withStride(WindowAxes axes, int next) {
    return new WindowSettings(
        kernel,
        axes.set(stride, next),
        rule,
        sides,
        dilation,
        groups,
        turned,
        ceil,
        countPadding,
        extraHeight,
        extraWidth);
  }

  public WindowSettings withDilation(WindowAxes axes, int next) {
    return new WindowSettings(
        kernel,
        stride,
        rule,
        sides,
        axes.set(dilation, next),
        groups,
        turned,
        ceil,
        countPadding,
        extraHeight,
        extraWidth);
  }

  WindowSettings withSides(Padding next, Optional<PaddingRule> named) {
    return new WindowSettings(
        kernel,
        stride,
        named,
        next,
        dilation,
        groups,
        turned,
        ceil,
        countPadding,
        extraHeight,
        extraWidth);
  }

  /** Padding of numbers of its own. */
  public WindowSettings withSides(Padding next) {
    return withSides(next, Optional.empty());
  }

  /** The same number on all four sides. */
  public WindowSettings withPadding(int next) {
    return withSides(Padding.of(next).withMode(mode()));
  }

  public WindowSettings withRule(PaddingRule next) {
    return withSides(sides, Optional.of(next));
  }

  public WindowSettings withMode(Padding.Mode next) {
    return withSides(sides.withMode(next), rule);
  }

  public WindowSettings withGroups(int next) {
    return new WindowSettings(
        kernel,
        stride,
        rule,
        sides,
        dilation,
        next,
        turned,
        ceil,
        countPadding,
        extraHeight,
        extraWidth);
  }

  public WindowSettings withTurned(boolean next) {
    return new WindowSettings(
        kernel,
        stride,
        rule,
        sides,
        dilation,
        groups,
        next,
        ceil,
        countPadding,
        extraHeight,
        extraWidth);
  }

  public WindowSettings withCeil(boolean next) {
    return new WindowSettings(
        kernel,
        stride,
        rule,
        sides,
        dilation,
        groups,
        turned,
        next,
        countPadding,
        extraHeight,
        extraWidth);
  }

  public WindowSettings withCountPadding(boolean next) {
    return new WindowSettings(
        kernel, stride, rule, sides, dilation, groups, turned, ceil, next, extraHeight, extraWidth);
  }

  public WindowSettings withExtra(WindowAxes axes, int next) {
    return withExtra(axes.hasHeight() ? next : extraHeight, axes.hasWidth() ? next : extraWidth);
  }

  WindowSettings withExtra(int height, int width) {
    return new WindowSettings(
        kernel, stride, rule, sides, dilation, groups, turned, ceil, countPadding, height, width);
  }
}
