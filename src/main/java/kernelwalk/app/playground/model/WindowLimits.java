package kernelwalk.app.playground.model;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.tensor.Padding;

/**
 * The limits of a window's settings, so that it fits its input.
 *
 * @param shorter the input's height or width, whichever is less
 * @param longer the other one
 */
public record WindowLimits(
    OperationKind operationKind, WindowSettings windowSettings, int shorter, int longer) {
  public static final int LARGEST_KERNEL = 7;

  /** As the largest window's, which a pooling's stride is where none is chosen. */
  public static final int LARGEST_STRIDE = LARGEST_KERNEL;

  public static final int LARGEST_DILATION = 3;

  /** Of a transposed convolution's output; what is larger cannot be read any more. */
  private static final int LARGEST_OUTPUT = 260;

  public int mostKernel() {
    if (operationKind == OperationKind.TRANSPOSED) {
      return LARGEST_KERNEL;
    }
    int most = 1;
    while (most < LARGEST_KERNEL && fits(windowSettings.withKernel(most + 1))) {
      most++;
    }
    return most;
  }

  public int mostDilation() {
    if (windowSettings.kernel() == 1 || operationKind.isPooling()) {
      return 1;
    }
    if (operationKind == OperationKind.TRANSPOSED) {
      return LARGEST_DILATION;
    }
    int most = 1;
    while (most < LARGEST_DILATION && fits(windowSettings.withDilation(most + 1))) {
      most++;
    }
    return most;
  }

  private boolean fits(WindowSettings other) {
    return other.reach() <= shorter + 2 * windowSettings.padding();
  }

  public int mostStride() {
    int most = LARGEST_STRIDE;
    while (operationKind == OperationKind.TRANSPOSED
        && most > 1
        && longer * most > LARGEST_OUTPUT) {
      most--;
    }
    return most;
  }

  /** With less the window would not fit. */
  public int leastPadding() {
    return operationKind == OperationKind.TRANSPOSED
        ? 0
        : Math.max(0, (windowSettings.reach() - shorter + 1) / 2);
  }

  /** With more a window would meet nothing but padding, or what it holds would not be defined. */
  public int mostPadding() {
    int full = windowSettings.fullPadding();
    return switch (operationKind) {
      case MAX, AVERAGE -> windowSettings.kernel() / 2;
      case TRANSPOSED ->
          Math.min(
              full, ((shorter - 1) * windowSettings.stride() + windowSettings.reach() - 1) / 2);
      default ->
          windowSettings.mode() == Padding.Mode.REFLECT ? Math.min(full, mostReflected()) : full;
    };
  }

  /** A mirror shows every cell but the one that it stands on. */
  public int mostReflected() {
    return shorter - 1;
  }

  public List<Padding.Mode> modes() {
    boolean mirror = leastPadding() <= mostReflected();
    return operationKind != OperationKind.CONV
        ? List.of(Padding.Mode.ZERO)
        : mirror
            ? List.of(Padding.Mode.values())
            : List.of(Padding.Mode.ZERO, Padding.Mode.REPLICATE);
  }

  /** The numbers that divide both. */
  public static List<Integer> groups(int in, int out) {
    return IntStream.rangeClosed(1, Math.min(in, out))
        .filter(each -> in % each == 0 && out % each == 0)
        .boxed()
        .toList();
  }

  /** The settings nearest to these that are legal. */
  WindowSettings legal() {
    WindowSettings kernelFits =
        windowSettings.withKernel(Math.clamp(windowSettings.kernel(), 1, LARGEST_KERNEL));
    WindowSettings plain =
        operationKind.isPooling()
            ? kernelFits.withDilation(1)
            : kernelFits.withDilation(windowSettings.dilation());
    WindowSettings even = plain;
    while (operationKind.isPooling() && even.reach() > shorter + 2 * (even.kernel() / 2)) {
      even = even.withWindow(even.kernel() - 1);
    }
    WindowLimits windowLimits = new WindowLimits(operationKind, even, shorter, longer);
    WindowSettings ring =
        windowLimits.modes().contains(even.mode()) ? even : even.withMode(Padding.Mode.ZERO);
    WindowSettings paced = ring.withStride(Math.min(ring.stride(), windowLimits.mostStride()));
    WindowLimits now = new WindowLimits(operationKind, paced, shorter, longer);
    return paced.withPadding(
        Math.clamp(
            paced.padding(), now.leastPadding(), Math.max(now.leastPadding(), now.mostPadding())));
  }
}
