package kernelwalk.app.playground.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Size;

/**
 * The limits of a window's settings, so that it fits its input.
 *
 * @param input height and width of the input
 */
public record WindowLimits(OperationKind operationKind, WindowSettings windowSettings, Size input) {
  public static final int LARGEST_KERNEL = 7;

  /** As the largest window's, which a pooling's stride is where none is chosen. */
  public static final int LARGEST_STRIDE = LARGEST_KERNEL;

  public static final int LARGEST_DILATION = 3;
  public static final int LARGEST_PADDING = LARGEST_DILATION * (LARGEST_KERNEL - 1);

  /** Of a transposed convolution's output; what is larger cannot be read any more. */
  private static final int LARGEST_OUTPUT = 260;

  /** From the least to the most that something may be set to. */
  public record Range(int least, int most) {}

  /** The padding as it is: in numbers, whatever it is set by. */
  public Padding padding() {
    return windowSettings.padding(operationKind, input);
  }

  public int mostKernel(WindowAxes axes) {
    return most(LARGEST_KERNEL, number -> windowSettings.withKernel(axes, number));
  }

  public int mostDilation(WindowAxes axes) {
    boolean single =
        (!axes.hasHeight() || windowSettings.kernel().height() == 1)
            && (!axes.hasWidth() || windowSettings.kernel().width() == 1);
    return single ? 1 : most(LARGEST_DILATION, number -> windowSettings.withDilation(axes, number));
  }

  private int most(int limit, IntFunction<WindowSettings> with) {
    int most = operationKind == OperationKind.TRANSPOSED ? limit : 1;
    while (most < limit && fits(with.apply(most + 1))) {
      most++;
    }
    return most;
  }

  private boolean fits(WindowSettings other) {
    Padding around = other.padding(operationKind, input);
    return other.reach().height() <= input.height() + around.top() + around.bottom()
        && other.reach().width() <= input.width() + around.left() + around.right();
  }

  public int mostStride(WindowAxes axes) {
    int height = axes.hasHeight() ? mostStride(input.height()) : LARGEST_STRIDE;
    return Math.min(height, axes.hasWidth() ? mostStride(input.width()) : LARGEST_STRIDE);
  }

  private int mostStride(int extent) {
    int most = LARGEST_STRIDE;
    while (operationKind == OperationKind.TRANSPOSED
        && most > 1
        && extent * most > LARGEST_OUTPUT) {
      most--;
    }
    return most;
  }

  /** Cells added to a transposed convolution's output: fewer than its stride or its dilation. */
  public int mostExtra(WindowAxes axes) {
    int down = Math.max(windowSettings.stride().height(), windowSettings.dilation().height()) - 1;
    int across = Math.max(windowSettings.stride().width(), windowSettings.dilation().width()) - 1;
    return switch (axes) {
      case HEIGHT -> down;
      case WIDTH -> across;
      case BOTH -> Math.min(down, across);
    };
  }

  /**
   * The same number on opposite sides. With less the window would not fit; with more one would meet
   * nothing but padding, or what it holds would not be defined.
   */
  public Range paddings(WindowAxes axes) {
    Padding now = padding();
    return range(
        axes == WindowAxes.WIDTH ? now.left() : now.top(),
        number ->
            new Padding(
                axes.hasHeight() ? number : now.top(),
                axes.hasHeight() ? number : now.bottom(),
                axes.hasWidth() ? number : now.left(),
                axes.hasWidth() ? number : now.right(),
                now.mode()));
  }

  /** A number on one side, the others as they are. */
  public Range padding(PaddingSide side) {
    Padding now = padding();
    return range(side.of(now), number -> side.set(now, number));
  }

  /** The legal numbers around this one, or else the first ones that are. */
  private Range range(int now, IntFunction<Padding> with) {
    int[] legal =
        IntStream.rangeClosed(0, LARGEST_PADDING)
            .filter(number -> isLegal(windowSettings.withSides(with.apply(number))))
            .toArray();
    if (legal.length == 0) {
      return new Range(now, now);
    }
    int at = Math.max(0, Arrays.binarySearch(legal, now));
    int first = at;
    int last = at;
    while (first > 0 && legal[first - 1] == legal[first] - 1) {
      first--;
    }
    while (last + 1 < legal.length && legal[last + 1] == legal[last] + 1) {
      last++;
    }
    return new Range(legal[first], legal[last]);
  }

  /** A mirror shows every cell but the one that it stands on. */
  public int mostReflected() {
    return Math.min(input.height(), input.width()) - 1;
  }

  public List<Padding.Mode> modes() {
    return operationKind != OperationKind.CONV
        ? List.of(Padding.Mode.ZERO)
        : Arrays.stream(Padding.Mode.values())
            .filter(mode -> nearest(windowSettings.withMode(mode)).isPresent())
            .toList();
  }

  /** The rules that can be asked for. */
  public List<PaddingRule> rules() {
    return Arrays.stream(PaddingRule.values())
        .filter(rule -> isLegal(windowSettings.withRule(rule)))
        .toList();
  }

  /** The numbers that divide both. */
  public static List<Integer> groups(int in, int out) {
    return IntStream.rangeClosed(1, Math.min(in, out))
        .filter(each -> in % each == 0 && out % each == 0)
        .boxed()
        .toList();
  }

  private WindowAxis down(WindowSettings it) {
    Padding around = it.padding(operationKind, input);
    return new WindowAxis(
        operationKind,
        input.height(),
        it.kernel().height(),
        it.stride().height(),
        it.dilation().height(),
        around.top(),
        around.bottom(),
        it.mode(),
        it.ceil(),
        it.extraHeight());
  }

  private WindowAxis across(WindowSettings it) {
    Padding around = it.padding(operationKind, input);
    return new WindowAxis(
        operationKind,
        input.width(),
        it.kernel().width(),
        it.stride().width(),
        it.dilation().width(),
        around.left(),
        around.right(),
        it.mode(),
        it.ceil(),
        it.extraWidth());
  }

  private boolean isLegal(WindowSettings it) {
    return down(it).isLegal() && across(it).isLegal();
  }

  /** The same with the nearest padding that is legal; empty if none is. */
  private Optional<WindowSettings> nearest(WindowSettings it) {
    return down(it)
        .nearest()
        .flatMap(
            down ->
                across(it)
                    .nearest()
                    .map(
                        across ->
                            it.withSides(
                                new Padding(
                                    down.before(),
                                    down.after(),
                                    across.before(),
                                    across.after(),
                                    it.mode()))));
  }

  /** The settings nearest to these that are legal. */
  WindowSettings legal() {
    WindowSettings clamped = clamped();
    if (isLegal(clamped)) {
      return clamped;
    }
    return nearest(clamped)
        .or(() -> nearest(clamped.withMode(Padding.Mode.ZERO)))
        .orElse(clamped.withMode(Padding.Mode.ZERO).withPadding(0));
  }

  private WindowSettings clamped() {
    WindowSettings it = windowSettings;
    it =
        it.withKernel(WindowAxes.HEIGHT, Math.clamp(it.kernel().height(), 1, LARGEST_KERNEL))
            .withKernel(WindowAxes.WIDTH, Math.clamp(it.kernel().width(), 1, LARGEST_KERNEL));
    it =
        it.withStride(
                WindowAxes.HEIGHT, Math.min(it.stride().height(), mostStride(WindowAxes.HEIGHT)))
            .withStride(
                WindowAxes.WIDTH, Math.min(it.stride().width(), mostStride(WindowAxes.WIDTH)));
    if (operationKind != OperationKind.CONV && it.mode() != Padding.Mode.ZERO) {
      it = it.withMode(Padding.Mode.ZERO);
    }
    return operationKind == OperationKind.TRANSPOSED ? extended(it) : it;
  }

  /** What is added ends where it would be a stride; same wants what a small kernel leaves free. */
  private WindowSettings extended(WindowSettings it) {
    WindowLimits limits = new WindowLimits(operationKind, it, input);
    boolean same =
        it.rule().filter(r -> r == PaddingRule.SAME || r == PaddingRule.SAME_LOWER).isPresent();
    Size free = it.stride();
    int down = same ? Math.max(0, free.height() - it.reach().height()) : 0;
    int across = same ? Math.max(0, free.width() - it.reach().width()) : 0;
    return it.withExtra(
        Math.clamp(it.extraHeight(), down, limits.mostExtra(WindowAxes.HEIGHT)),
        Math.clamp(it.extraWidth(), across, limits.mostExtra(WindowAxes.WIDTH)));
  }
}
