package kernelwalk.tensor;

import static kernelwalk.tensor.Conv2dTest.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pooling, worked by hand. */
class Pool2dTest {
  private static final Tensor NINE = picture(3, 3, 0, 1, 2, 3, 4, 5, 6, 7, 8);

  @Test
  void theGreatestOfEachWindowIsTaken() {
    assertThat(Pool2d.max(2).withStride(Size.ONE).forward(NINE, List.of()))
        .isEqualTo(picture(2, 2, 4, 5, 7, 8));
  }

  @Test
  void theMeanOfEachWindowIsTaken() {
    assertThat(Pool2d.average(2).withStride(Size.ONE).forward(NINE, List.of()))
        .isEqualTo(picture(2, 2, 2, 3, 5, 6));
  }

  @Test
  void whatTheStrideLeavesOverIsDropped() {
    assertThat(Pool2d.max(2).forward(NINE, List.of())).isEqualTo(picture(1, 1, 4));
    assertThat(Pool2d.max(2).window().rows(3).dropped()).isEqualTo(1);
  }

  @Test
  void paddingNeverWinsAMaximumButCountsInAMean() {
    Tensor negative = picture(2, 2, -1, -2, -3, -4);
    Padding one = Padding.of(1);
    assertThat(Pool2d.max(2).withPadding(one).forward(negative, List.of())).isEqualTo(negative);
    assertThat(Pool2d.average(2).withPadding(one).forward(negative, List.of()))
        .isEqualTo(picture(2, 2, -0.25f, -0.5f, -0.75f, -1));
  }

  @Test
  void ofEqualValuesTheFirstInRowMajorOrderWinsAndGetsTheGradient() {
    Tensor ties = picture(2, 2, 1, 5, 5, 5);
    assertThat(Pool2d.max(2).winner(ties, 0, 0, 0, 0)).isEqualTo(1);
    assertThat(Pool2d.max(2).backward(ties, List.of(), picture(1, 1, 3)).input())
        .isEqualTo(picture(2, 2, 0, 3, 0, 0));
  }

  /** As PyTorch, NumPy and IEEE 754-2019's maximum have it. */
  @Test
  void aMaximumWithNanIsNanWhereverItStandsAndTheFirstNanGetsTheGradient() {
    for (int at = 0; at < 4; at++) {
      Tensor input = picture(2, 2, 1, 4, 2, 3);
      input.values()[at] = Float.NaN;
      Tensor expected = picture(2, 2, 0, 0, 0, 0);
      expected.values()[at] = 3;

      assertThat(Pool2d.max(2).forward(input, List.of())).isEqualTo(picture(1, 1, Float.NaN));
      assertThat(Pool2d.max(2).backward(input, List.of(), picture(1, 1, 3)).input())
          .isEqualTo(expected);
    }
    assertThat(Pool2d.max(2).winner(picture(2, 2, 9, Float.NaN, Float.NaN, 9), 0, 0, 0, 0))
        .isEqualTo(1);
    assertThat(
            Pool2d.max(2)
                .withPadding(Padding.of(1))
                .forward(picture(2, 2, Float.NaN, -1, -2, -3), List.of()))
        .isEqualTo(picture(2, 2, Float.NaN, -1, -2, -3));
  }

  @Test
  void overlappingWindowsAddTheirGradients() {
    Tensor gradient = picture(2, 2, 1, 2, 4, 8);
    assertThat(
            Pool2d.max(2)
                .withStride(Size.ONE)
                .backward(picture(3, 3, 0, 0, 0, 0, 9, 0, 0, 0, 0), List.of(), gradient)
                .input())
        .isEqualTo(picture(3, 3, 0, 0, 0, 0, 15, 0, 0, 0, 0));
    assertThat(Pool2d.average(2).withStride(Size.ONE).backward(NINE, List.of(), gradient).input())
        .isEqualTo(picture(3, 3, 0.25f, 0.75f, 0.5f, 1.25f, 3.75f, 2.5f, 1, 3, 2));
  }

  @Test
  void everyChannelOfEverySampleIsPooledByItself() {
    Tensor input = Tensor.of(Shape.of(2, 2, 1, 2), 1, 2, 4, 3, 5, 6, 8, 7);
    Pool2d pool = new Pool2d(Pool2d.Mode.MAX, Size.of(1, 2), Size.ONE, Padding.NONE);
    assertThat(pool.forward(input, List.of()))
        .isEqualTo(Tensor.of(Shape.of(2, 2, 1, 1), 2, 4, 6, 8));
  }

  @Test
  void aWindowOfNothingButPaddingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pool2d.max(3).withPadding(Padding.of(3)).forward(NINE, List.of()))
        .withMessage(
            "pooling's window for output row 0 meets nothing but padding; less padding expected,"
                + " found 3 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Pool2d.average(2)
                    .withDilation(Size.of(2))
                    .withStride(Size.ONE)
                    .withPadding(Padding.of(1, 0))
                    .withCountPadding(false)
                    .outputShape(Shape.of(1, 1, 1, 3)))
        .withMessageContaining("output row 0 meets nothing but padding");
    assertThat(
            Pool2d.average(3).withPadding(Padding.of(3)).forward(NINE, List.of()).get(0, 0, 0, 0))
        .isZero();
  }

  /** Padding of more than half the kernel; the pads of ONNX's test of MaxPool with pads. */
  @Test
  void paddingBeyondHalfTheKernelStillMeetsTheInput() {
    assertThat(
            Pool2d.max(3)
                .withStride(Size.ONE)
                .withPadding(Padding.of(2))
                .forward(picture(2, 2, -1, -2, -3, -4), List.of()))
        .isEqualTo(picture(4, 4, -1, -1, -1, -2, -1, -1, -1, -2, -1, -1, -1, -2, -3, -3, -3, -4));
  }

  /** 0 … 48 in seven rows; windows of 2 at 0, 3 and 6, the last one hanging over by one. */
  @Test
  void withCeilALastWindowHangsOverAndCountsWhatIsThere() {
    Tensor many = Tensor.zeros(Shape.of(1, 1, 7, 7));
    for (int i = 0; i < 49; i++) {
      many.values()[i] = i;
    }
    Pool2d pool = Pool2d.average(2).withStride(Size.of(3)).withCeil(true);
    assertThat(pool.forward(many, List.of()))
        .isEqualTo(picture(3, 3, 4, 7, 9.5f, 25, 28, 30.5f, 42.5f, 45.5f, 48));
    assertThat(pool.withCountPadding(false).forward(many, List.of()))
        .isEqualTo(pool.forward(many, List.of()));
  }

  @Test
  void aMeanCountsPaddingOrNotButNeverWhatHangsOverIt() {
    Tensor ones = picture(3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    Pool2d pool = Pool2d.average(2).withPadding(Padding.of(1)).withStride(Size.of(2));
    assertThat(pool.forward(ones, List.of())).isEqualTo(picture(2, 2, 0.25f, 0.5f, 0.5f, 1));
    assertThat(pool.withCountPadding(false).forward(ones, List.of()))
        .isEqualTo(picture(2, 2, 1, 1, 1, 1));
    Pool2d over = Pool2d.average(3).withPadding(Padding.of(1)).withCeil(true);
    assertThat(over.outputShape(ones.shape())).isEqualTo(Shape.of(1, 1, 2, 2));
    assertThat(over.forward(ones, List.of()))
        .isEqualTo(picture(2, 2, 4 / 9f, 2 / 6f, 2 / 6f, 1 / 4f));
  }

  @Test
  void aDilatedWindowLeavesCellsOut() {
    assertThat(
            Pool2d.max(2)
                .withStride(Size.ONE)
                .withDilation(Size.of(2, 1))
                .forward(picture(3, 3, 1, 9, 2, 50, 60, 70, 3, 4, 5), List.of()))
        .isEqualTo(picture(1, 2, 9, 9));
  }

  @Test
  void paddingOfAnotherKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pool2d.max(3).withPadding(Padding.of(1).withMode(Padding.Mode.REFLECT)))
        .withMessage("Pool2d only has zero padding, found REFLECT");
  }
}
