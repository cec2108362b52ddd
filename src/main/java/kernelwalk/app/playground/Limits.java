package kernelwalk.app.playground;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.tensor.Padding;

/**
 * What a window's settings may be, so that it fits its input.
 *
 * @param shorter the input's height or width, whichever is less
 * @param longer the other one
 */
record Limits(Kind kind, Slide slide, int shorter, int longer) {
  static final int LARGEST_KERNEL = 7;
  static final int LARGEST_STRIDE = 4;
  static final int LARGEST_DILATION = 3;

  /** Of a transposed convolution's output; what is larger cannot be read any more. */
  private static final int LARGEST_OUTPUT = 260;

  int mostKernel() {
    if (kind == Kind.TRANSPOSED) {
      return LARGEST_KERNEL;
    }
    int most = 1;
    while (most < LARGEST_KERNEL && fits(slide.withKernel(most + 1))) {
      most++;
    }
    return most;
  }

  int mostDilation() {
    if (slide.kernel() == 1 || kind.isPooling()) {
      return 1;
    }
    if (kind == Kind.TRANSPOSED) {
      return LARGEST_DILATION;
    }
    int most = 1;
    while (most < LARGEST_DILATION && fits(slide.withDilation(most + 1))) {
      most++;
    }
    return most;
  }

  private boolean fits(Slide other) {
    return other.reach() <= shorter + 2 * slide.padding();
  }

  int mostStride() {
    int most = LARGEST_STRIDE;
    while (kind == Kind.TRANSPOSED && most > 1 && longer * most > LARGEST_OUTPUT) {
      most--;
    }
    return most;
  }

  /** With less the window would not fit. */
  int leastPadding() {
    return kind == Kind.TRANSPOSED ? 0 : Math.max(0, (slide.reach() - shorter + 1) / 2);
  }

  /** With more a window would meet nothing but padding, or what it holds would not be defined. */
  int mostPadding() {
    int full = slide.fullPadding();
    return switch (kind) {
      case MAX, AVERAGE -> slide.kernel() / 2;
      case TRANSPOSED -> Math.min(full, ((shorter - 1) * slide.stride() + slide.reach() - 1) / 2);
      default -> slide.mode() == Padding.Mode.REFLECT ? Math.min(full, mostReflected()) : full;
    };
  }

  /** A mirror shows every cell but the one that it stands on. */
  int mostReflected() {
    return shorter - 1;
  }

  List<Padding.Mode> modes() {
    boolean mirror = leastPadding() <= mostReflected();
    return kind != Kind.CONV
        ? List.of(Padding.Mode.ZERO)
        : mirror
            ? List.of(Padding.Mode.values())
            : List.of(Padding.Mode.ZERO, Padding.Mode.REPLICATE);
  }

  /** The numbers that divide both. */
  static List<Integer> groups(int in, int out) {
    return IntStream.rangeClosed(1, Math.min(in, out))
        .filter(each -> in % each == 0 && out % each == 0)
        .boxed()
        .toList();
  }

  /** The settings nearest to these that are legal. */
  Slide legal() {
    Slide kernelFits = slide.withKernel(Math.clamp(slide.kernel(), 1, LARGEST_KERNEL));
    Slide plain =
        kind.isPooling() ? kernelFits.withDilation(1) : kernelFits.withDilation(slide.dilation());
    Slide even = plain;
    while (kind.isPooling() && even.reach() > shorter + 2 * (even.kernel() / 2)) {
      even = even.withKernel(even.kernel() - 1);
    }
    Limits limits = new Limits(kind, even, shorter, longer);
    Slide ring = limits.modes().contains(even.mode()) ? even : even.withMode(Padding.Mode.ZERO);
    Slide paced = ring.withStride(Math.min(ring.stride(), limits.mostStride()));
    Limits now = new Limits(kind, paced, shorter, longer);
    return paced.withPadding(
        Math.clamp(
            paced.padding(), now.leastPadding(), Math.max(now.leastPadding(), now.mostPadding())));
  }
}
