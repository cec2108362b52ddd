package kernelwalk.app.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
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
      List<Padding.Mode> modes =
          operationKind == OperationKind.CONV
              ? List.of(Padding.Mode.values())
              : List.of(Padding.Mode.ZERO);
      for (Padding.Mode mode : modes) {
        for (int kernel = 1; kernel <= WindowLimits.LARGEST_KERNEL; kernel++) {
          for (int stride = 1; stride <= WindowLimits.LARGEST_STRIDE; stride++) {
            for (int dilation = 1; dilation <= WindowLimits.LARGEST_DILATION; dilation++) {
              for (int padding = 0; padding <= MOST_PADDING; padding++) {
                check(
                    setup,
                    new WindowSettings(kernel, stride, padding, mode, dilation, 1, false),
                    side);
              }
            }
          }
        }
      }
    }
  }

  /** What is legal stays as it is; what is not becomes something that is; all ranges are legal. */
  private static void check(Setup setup, WindowSettings asked, int side) {
    Setup next = setup.withSlide(asked);
    WindowSettings got = next.windowSettings();
    assertThat(legal(setup.operationKind(), got, side)).as("%s became %s", asked, got).isTrue();
    if (legal(setup.operationKind(), asked, side)) {
      assertThat(got).isEqualTo(asked);
    }
    FilledOperation filledOperation = next.filledOperation();
    Shape output = filledOperation.operation().outputShape(filledOperation.input().shape());
    assertThat(Math.min(output.dim(2), output.dim(3))).isPositive();
  }

  /** The field's own rules, written down once more: no empty result, no window of padding alone. */
  private static boolean legal(OperationKind operationKind, WindowSettings it, int side) {
    int reach = it.dilation() * (it.kernel() - 1) + 1;
    boolean fits = reach <= side + 2 * it.padding();
    return switch (operationKind) {
      case CONV ->
          fits
              && it.padding() < reach
              && (it.mode() != Padding.Mode.REFLECT || it.padding() < side);
      case MAX, AVERAGE -> fits && it.dilation() == 1 && it.padding() <= it.kernel() / 2;
      default -> it.padding() < reach && (side - 1) * it.stride() + reach - 2 * it.padding() >= 1;
    };
  }
}
