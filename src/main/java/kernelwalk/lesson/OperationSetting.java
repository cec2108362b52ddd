package kernelwalk.lesson;

import java.util.Locale;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Size;

/** A setting of a window that a question can ask for: one number for height and width alike. */
public enum OperationSetting {
  STRIDE,
  PADDING,
  DILATION,
  /** The side of the window, of a pooling alone: a convolution's is that of its weights. */
  KERNEL;

  /** Its key in a lesson's file: {@code stride}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The operation with this setting changed.
   *
   * @throws IllegalArgumentException if it has no such setting, or not this value
   */
  public Operation in(Operation operation, int value) {
    return switch (operation) {
      case Conv2d conv -> in(conv, value);
      case Pool2d pool -> in(pool, value);
      default -> throw missing(operation);
    };
  }

  private Operation in(Conv2d conv, int value) {
    return switch (this) {
      case STRIDE -> conv.withStride(value);
      case PADDING -> conv.withPadding(Padding.of(value).withMode(conv.padding().mode()));
      case DILATION -> conv.withDilation(value);
      case KERNEL -> throw missing(conv);
    };
  }

  private Operation in(Pool2d pool, int value) {
    return switch (this) {
      case STRIDE -> pool.withStride(Size.of(value));
      case PADDING -> pool.withPadding(Padding.of(value));
      case DILATION -> pool.withDilation(Size.of(value));
      case KERNEL ->
          new Pool2d(
              pool.mode(),
              Size.of(value),
              pool.stride(),
              pool.padding(),
              pool.dilation(),
              pool.ceil(),
              pool.countPadding());
    };
  }

  private IllegalArgumentException missing(Operation operation) {
    return new IllegalArgumentException(
        "%s has no '%s' to be set".formatted(operation.getClass().getSimpleName(), word()));
  }
}
