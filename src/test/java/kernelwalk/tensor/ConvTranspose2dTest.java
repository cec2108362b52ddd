package kernelwalk.tensor;

import static kernelwalk.tensor.Conv2dTest.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import kernelwalk.Property;
import org.junit.jupiter.api.Test;

/** Transposed convolution: by hand, and as the other face of convolution. */
class ConvTranspose2dTest {
  private static final Tensor FOUR = picture(2, 2, 0, 1, 2, 3);
  private static final Tensor NO_BIAS = Tensor.of(Shape.of(1), 0);

  @Test
  void copiesOfTheKernelAreLaidOverOneAnother() {
    assertThat(ConvTranspose2d.of(1, 1, 2).forward(FOUR, List.of(FOUR, NO_BIAS)))
        .isEqualTo(picture(3, 3, 0, 0, 1, 0, 4, 6, 4, 12, 9));
  }

  @Test
  void aStrideMovesThemApart() {
    assertThat(
            ConvTranspose2d.of(1, 1, 2)
                .withStride(Size.of(2))
                .forward(FOUR, List.of(FOUR, NO_BIAS)))
        .isEqualTo(picture(4, 4, 0, 0, 0, 1, 0, 0, 2, 3, 0, 2, 0, 3, 4, 6, 6, 9));
  }

  @Test
  void paddingCutsTheBorderOffAndExtraGrowsIt() {
    ConvTranspose2d strided = ConvTranspose2d.of(1, 1, 2).withStride(Size.of(2));
    assertThat(strided.withPadding(Padding.of(1)).forward(FOUR, List.of(FOUR, NO_BIAS)))
        .isEqualTo(picture(2, 2, 0, 2, 2, 0));
    assertThat(strided.withExtra(1, 0).outputShape(FOUR.shape())).isEqualTo(Shape.of(1, 1, 5, 4));
  }

  /** A kernel of ones laid down twice as far apart: 1, 2, 3, 4 in two rows. */
  @Test
  void theBorderIsCutAndGivenBackAtTheEnd() {
    Tensor input = picture(2, 2, 1, 2, 3, 4);
    Tensor ones = picture(3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    ConvTranspose2d strided = ConvTranspose2d.of(1, 1, 3).withStride(Size.of(2));
    assertThat(strided.forward(input, List.of(ones, NO_BIAS)))
        .isEqualTo(
            picture(
                5, 5, 1, 1, 3, 2, 2, 1, 1, 3, 2, 2, 4, 4, 10, 6, 6, 3, 3, 7, 4, 4, 3, 3, 7, 4, 4));
    ConvTranspose2d cut = strided.withPadding(Padding.of(1));
    assertThat(cut.forward(input, List.of(ones, NO_BIAS)))
        .isEqualTo(picture(3, 3, 1, 3, 2, 4, 10, 6, 3, 7, 4));
    assertThat(cut.withExtra(1, 1).forward(input, List.of(ones, NO_BIAS)))
        .isEqualTo(picture(4, 4, 1, 3, 2, 2, 4, 10, 6, 6, 3, 7, 4, 4, 3, 7, 4, 4));
  }

  @Test
  void forwardIsWhatTheConvolutionDoesBackward() {
    Property.forAll(
        60,
        random -> {
          Cases.Case it = Cases.plainConv2d(random);
          Conv2d conv = (Conv2d) it.operation();
          Window window = conv.window();
          Shape input = it.input().shape();
          int extraHeight = window.rows(input.dim(2)).dropped();
          int extraWidth = window.columns(input.dim(3)).dropped();
          ConvTranspose2d transposed =
              new ConvTranspose2d(
                  conv.outChannels(),
                  conv.inChannels(),
                  conv.kernel(),
                  conv.stride(),
                  conv.padding(),
                  extraHeight,
                  extraWidth,
                  conv.dilation(),
                  conv.groups(),
                  false);
          assertThat(transposed.forward(it.outputGradient(), it.parameters().subList(0, 1)))
              .isEqualTo(it.gradients().input());
        });
  }

  @Test
  void settingsThatCannotBeAreRefusedInOneSentence() {
    ConvTranspose2d plain = ConvTranspose2d.of(1, 1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.withExtra(1, 0))
        .withMessage(
            "extra height must be from 0 to 0, less than the stride or the dilation, found 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.withPadding(Padding.of(2)).outputShape(FOUR.shape()))
        .withMessage(
            "padding 2 + 2 leaves nothing of the output height, which is 3 without padding");
  }
}
