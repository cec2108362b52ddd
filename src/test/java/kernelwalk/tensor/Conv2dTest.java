package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import kernelwalk.Property;
import org.junit.jupiter.api.Test;

/** Convolution: values worked by hand, laws, and what it says to settings that do not fit. */
class Conv2dTest {
  private static final Tensor NINE = picture(3, 3, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  private static final Tensor FOUR = picture(2, 2, 0, 1, 2, 3);
  private static final Conv2d PLAIN = Conv2d.of(1, 1, 2).withoutBias();

  @Test
  void everyWindowIsMultipliedAndSummed() {
    assertThat(PLAIN.forward(NINE, List.of(FOUR))).isEqualTo(picture(2, 2, 19, 25, 37, 43));
  }

  @Test
  void aPaddedZeroAddsNothing() {
    assertThat(PLAIN.withPadding(1).forward(NINE, List.of(FOUR)))
        .isEqualTo(picture(4, 4, 0, 3, 8, 4, 9, 19, 25, 10, 21, 37, 43, 16, 6, 7, 8, 0));
  }

  @Test
  void strideSkipsPlaces() {
    Conv2d strided = PLAIN.withPadding(1).withStride(Size.of(3, 2));
    assertThat(strided.forward(NINE, List.of(FOUR))).isEqualTo(picture(2, 2, 0, 8, 6, 8));
  }

  @Test
  void dilationSpreadsTheKernel() {
    assertThat(PLAIN.withDilation(2).forward(NINE, List.of(FOUR)))
        .isEqualTo(picture(1, 1, 0 * 0 + 1 * 2 + 2 * 6 + 3 * 8));
  }

  @Test
  void channelsAreSummedAndTheBiasAdded() {
    Tensor input =
        Tensor.of(Shape.of(1, 2, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Tensor weight = Tensor.of(Shape.of(1, 2, 2, 2), 0, 1, 2, 3, 1, 2, 3, 4);
    assertThat(Conv2d.of(2, 1, 2).forward(input, List.of(weight, Tensor.of(Shape.of(1), 0.5f))))
        .isEqualTo(picture(2, 2, 56.5f, 72.5f, 104.5f, 120.5f));
  }

  @Test
  void groupsSeeOnlyTheirOwnChannels() {
    Tensor input = Tensor.of(Shape.of(1, 2, 1, 1), 5, 7);
    Tensor weight = Tensor.of(Shape.of(2, 1, 1, 1), 10, 100);
    assertThat(Conv2d.of(2, 2, 1).withoutBias().withGroups(2).forward(input, List.of(weight)))
        .isEqualTo(Tensor.of(Shape.of(1, 2, 1, 1), 50, 700));
  }

  @Test
  void aRectangularKernelFindsItsOwnWay() {
    Conv2d wide = Conv2d.of(1, 1, Size.of(1, 3)).withoutBias();
    assertThat(wide.forward(NINE, List.of(picture(1, 3, -1, 0, 2))))
        .isEqualTo(picture(3, 1, 4, 7, 10));
  }

  @Test
  void reflectingPaddingMirrorsAndReplicatingRepeats() {
    Conv2d identity = Conv2d.of(1, 1, 1).withoutBias();
    Padding sides = new Padding(0, 0, 2, 1, Padding.Mode.REFLECT);
    Tensor row = picture(1, 3, 7, 8, 9);
    Tensor one = picture(1, 1, 1);
    assertThat(identity.withPadding(sides).forward(row, List.of(one)))
        .isEqualTo(picture(1, 6, 9, 8, 7, 8, 9, 8));
    assertThat(
            identity.withPadding(sides.withMode(Padding.Mode.REPLICATE)).forward(row, List.of(one)))
        .isEqualTo(picture(1, 6, 7, 7, 7, 8, 9, 9));
  }

  @Test
  void gradientsOfASmallPictureAreAsWorkedByHand() {
    Gradients gradients =
        Conv2d.of(1, 1, 2)
            .backward(
                NINE, List.of(FOUR, Tensor.of(Shape.of(1), 0)), picture(2, 2, 1, 10, 100, 1000));
    assertThat(gradients.input()).isEqualTo(picture(3, 3, 0, 1, 10, 2, 123, 1030, 200, 2300, 3000));
    assertThat(gradients.parameters())
        .containsExactly(picture(2, 2, 4310, 5421, 7643, 8754), Tensor.of(Shape.of(1), 1111));
  }

  @Test
  void turnedKernelsGiveTheTrueConvolution() {
    Tensor impulse = picture(3, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    assertThat(PLAIN.forward(impulse, List.of(PLAIN.turned(FOUR)))).isEqualTo(FOUR);
  }

  @Test
  void leNetsLayersHaveTheKnownSizes() {
    Conv2d c3 = Conv2d.of(6, 16, 5);
    assertThat(c3.parameterCount()).isEqualTo(2_416);
    assertThat(c3.outputShape(Shape.of(64, 6, 14, 14))).isEqualTo(Shape.of(64, 16, 10, 10));
    assertThat(c3.multiplyAdds(Shape.of(1, 6, 14, 14))).isEqualTo(240_000);
  }

  @Test
  void samePaddingKeepsTheSize() {
    Property.forAll(
        100,
        random -> {
          Cases.Case it = Cases.conv2d(random);
          Conv2d conv = ((Conv2d) it.operation()).withStride(1);
          Shape input = it.input().shape();
          Size size = Size.of(input.dim(2), input.dim(3));
          Conv2d same = conv.withPadding(PaddingRule.SAME.around(size, conv.window()));
          assertThat(same.outputShape(input))
              .isEqualTo(Shape.of(input.dim(0), conv.outChannels(), input.dim(2), input.dim(3)));
        });
  }

  @Test
  void outputsOfASumAreTheSumOfOutputs() {
    Property.forAll(
        100,
        random -> {
          Cases.Case it = Cases.conv2d(random);
          Conv2d conv = ((Conv2d) it.operation()).withoutBias();
          List<Tensor> weight = it.parameters().subList(0, 1);
          Tensor other = Cases.whole(random, it.input().shape());
          assertThat(conv.forward(sum(it.input(), other), weight))
              .isEqualTo(sum(conv.forward(it.input(), weight), conv.forward(other, weight)));
        });
  }

  @Test
  void settingsThatCannotBeAreRefusedInOneSentence() {
    refused(
        () -> Conv2d.of(3, 4, 1).withGroups(2),
        "groups must divide the 3 input and the 4 output channels, found 2");
    refused(() -> Conv2d.of(0, 4, 1), "input channels must be at least 1, found 0");
    refused(() -> Conv2d.of(1, 1, 0), "size 0×0: height and width must be at least 1");
    refused(
        () -> Padding.of(-1),
        "padding must be at least 0 on every side, found top -1, bottom -1, left -1, right -1");
    refused(
        () -> PLAIN.withDilation(3).outputShape(NINE.shape()),
        "kernel height 2 with dilation 3 reaches over 4 rows, but the padded input has only 3");
    refused(
        () ->
            PLAIN
                .withPadding(Padding.of(3).withMode(Padding.Mode.REFLECT))
                .outputShape(NINE.shape()),
        "reflecting padding of 3 must be smaller than the input height, which is 3");
    refused(
        () -> PLAIN.outputShape(Shape.of(1, 2, 3, 3)),
        "Conv2d needs an input of 1 channels, found 2 in shape (1, 2, 3, 3)");
    refused(
        () -> PLAIN.outputShape(Shape.of(3, 3)),
        "Conv2d needs an input (N, C, H, W), found shape (3, 3)");
    refused(() -> PLAIN.forward(NINE, List.of()), "Conv2d needs 1 parameters [weight], found 0");
    refused(
        () -> PLAIN.forward(NINE, List.of(NINE)),
        "weight needs shape (1, 1, 2, 2), found (1, 1, 3, 3)");
    refused(
        () -> PLAIN.backward(NINE, List.of(FOUR), NINE),
        "the output's gradient needs shape (1, 1, 2, 2), found (1, 1, 3, 3)");
  }

  private static void refused(Runnable action, String message) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
  }

  private static Tensor sum(Tensor a, Tensor b) {
    Tensor sum = a.copy();
    for (int i = 0; i < sum.shape().size(); i++) {
      sum.values()[i] += b.values()[i];
    }
    return sum;
  }

  static Tensor picture(int height, int width, float... values) {
    return Tensor.of(Shape.of(1, 1, height, width), values);
  }
}
