package kernelwalk.app.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every setting that a window can have, tried one by one. */
class WindowLimitsTest {
  private static final int MOST_PADDING =
      WindowLimits.LARGEST_DILATION * WindowLimits.LARGEST_KERNEL;

  @ParameterizedTest
  @EnumSource(names = {"CONV", "TRANSPOSED", "MAX", "AVERAGE"})
  void theSlidersReachWhatIsLegalAndNothingElse(OperationKind operationKind) {
    for (int side = 1; side <= 9; side++) {
      Tensor matrix = Tensor.zeros(Shape.of(1, 1, side, side + 2));
      Setup setup = Setup.first(matrix).withKind(operationKind);
      for (Padding.Mode mode : modes(operationKind)) {
        for (int kernel = 1; kernel <= WindowLimits.LARGEST_KERNEL; kernel++) {
          for (int stride = 1; stride <= WindowLimits.LARGEST_STRIDE; stride++) {
            for (int dilation = 1; dilation <= WindowLimits.LARGEST_DILATION; dilation++) {
              for (int padding = 0; padding <= MOST_PADDING; padding++) {
                check(setup, square(kernel, stride, padding, mode, dilation));
              }
            }
          }
        }
      }
    }
  }

  private static List<Padding.Mode> modes(OperationKind operationKind) {
    return operationKind == OperationKind.CONV
        ? List.of(Padding.Mode.values())
        : List.of(Padding.Mode.ZERO);
  }

  private static WindowSettings square(
      int kernel, int stride, int padding, Padding.Mode mode, int dilation) {
    return WindowSettings.of(Size.of(kernel), Size.of(stride))
        .withDilation(WindowAxes.BOTH, dilation)
        .withPadding(padding)
        .withMode(mode);
  }

  /** Height and width apart, four sides apart, rules, hanging windows, output padding. */
  @ParameterizedTest
  @EnumSource(names = {"CONV", "TRANSPOSED", "MAX", "AVERAGE"})
  void settingsByChanceBecomeLegalOnesAndLegalOnesStay(OperationKind operationKind) {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      Tensor matrix = Tensor.zeros(Shape.of(1, 1, random.nextInt(1, 9), random.nextInt(1, 9)));
      List<Padding.Mode> modes = modes(operationKind);
      Padding sides =
          new Padding(
              random.nextInt(5),
              random.nextInt(5),
              random.nextInt(5),
              random.nextInt(5),
              modes.get(random.nextInt(modes.size())));
      PaddingRule rule =
          List.of(PaddingRule.values()).get(random.nextInt(PaddingRule.values().length));
      WindowSettings asked =
          new WindowSettings(
              size(random, WindowLimits.LARGEST_KERNEL),
              size(random, WindowLimits.LARGEST_STRIDE),
              random.nextBoolean() ? Optional.of(rule) : Optional.empty(),
              sides,
              size(random, WindowLimits.LARGEST_DILATION),
              1,
              false,
              operationKind.isPooling() && random.nextBoolean(),
              random.nextBoolean(),
              random.nextInt(2),
              random.nextInt(2));
      check(Setup.first(matrix).withKind(operationKind), asked);
    }
  }

  private static Size size(SplittableRandom random, int most) {
    return Size.of(random.nextInt(1, most + 1), random.nextInt(1, most + 1));
  }

  /** What is legal stays as it is; what is not becomes something that is; all ranges are legal. */
  private static void check(Setup setup, WindowSettings asked) {
    OperationKind kind = setup.operationKind();
    Size input = setup.playgroundInput().size();
    Setup next = setup.withSlide(asked);
    WindowSettings got = next.windowSettings();
    assertThat(isLegal(kind, got, input)).as("%s became %s", asked, got).isTrue();
    if (isLegal(kind, asked, input)) {
      assertThat(got).isEqualTo(asked);
    }
    FilledOperation filledOperation = next.filledOperation();
    Shape output = filledOperation.operation().outputShape(filledOperation.input().shape());
    assertThat(Math.min(output.dim(2), output.dim(3))).isPositive();
  }

  private static boolean isLegal(OperationKind kind, WindowSettings it, Size input) {
    Padding around = it.padding(kind, input);
    boolean leaves =
        it.rule().filter(r -> r == PaddingRule.SAME || r == PaddingRule.SAME_LOWER).isPresent();
    int[] down = {
      input.height(),
      it.kernel().height(),
      it.stride().height(),
      it.dilation().height(),
      around.top(),
      around.bottom(),
      it.extraHeight()
    };
    int[] across = {
      input.width(),
      it.kernel().width(),
      it.stride().width(),
      it.dilation().width(),
      around.left(),
      around.right(),
      it.extraWidth()
    };
    return isLegal(kind, down, it, leaves) && isLegal(kind, across, it, leaves);
  }

  /** The field's own rules, written down once more: no empty result, no window of padding alone. */
  private static boolean isLegal(
      OperationKind kind, int[] along, WindowSettings it, boolean leaves) {
    int extent = along[0];
    int stride = along[2];
    int before = along[4];
    int after = along[5];
    int reach = along[3] * (along[1] - 1) + 1;
    boolean fits = reach <= extent + before + after && before < reach && after < reach;
    return switch (kind) {
      case CONV -> fits && (it.mode() != Padding.Mode.REFLECT || Math.max(before, after) < extent);
      case MAX, AVERAGE -> fits && meets(along, reach, it.ceil());
      default -> {
        int result = (extent - 1) * stride + reach - before - after + along[6];
        boolean added = along[6] < Math.max(stride, along[3]);
        boolean whole = !leaves || result == extent * stride;
        yield before < reach && after < reach && result >= 1 && added && whole;
      }
    };
  }

  private static boolean meets(int[] along, int reach, boolean ceil) {
    int end = along[0] + along[5];
    for (int start = -along[4]; ; start += along[2]) {
      int over = start + reach - end;
      if (over > 0 && (!ceil || start >= along[0] || over >= along[2])) {
        return true;
      }
      boolean met = false;
      for (int tap = 0; tap < along[1]; tap++) {
        int position = start + tap * along[3];
        met |= position >= 0 && position < along[0];
      }
      if (!met) {
        return false;
      }
    }
  }

  @Test
  void theRulesThatCannotBeAreNotOffered() {
    Setup small = Setup.first(Tensor.zeros(Shape.of(1, 1, 2, 2)));
    assertThat(small.windowLimits().rules())
        .containsExactly(
            PaddingRule.SAME, PaddingRule.SAME_LOWER, PaddingRule.HALF, PaddingRule.FULL);
  }
}
