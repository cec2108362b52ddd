package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kernelwalk.Property;
import org.junit.jupiter.api.Test;

/** What libraries call valid, same and full, with results worked out by hand. */
class PaddingRuleTest {
  private static Tensor ones(int height, int width) {
    Tensor ones = Tensor.zeros(Shape.of(1, 1, height, width));
    Arrays.fill(ones.values(), 1);
    return ones;
  }

  private static Tensor conv(Tensor input, int kernel, int stride, PaddingRule rule) {
    Conv2d plain = Conv2d.of(1, 1, kernel).withStride(stride).withoutBias();
    Size size = Size.of(input.shape().dim(2), input.shape().dim(3));
    return plain
        .withPadding(rule.around(size, plain.window()))
        .forward(input, List.of(ones(kernel, kernel)));
  }

  @Test
  void sameKeepsTheSizeWithAnEvenKernel() {
    assertThat(conv(ones(4, 4), 2, 1, PaddingRule.SAME).values())
        .containsExactly(4, 4, 4, 2, 4, 4, 4, 2, 4, 4, 4, 2, 2, 2, 2, 1);
    assertThat(conv(ones(4, 4), 2, 1, PaddingRule.SAME_LOWER).values())
        .containsExactly(1, 2, 2, 2, 2, 4, 4, 4, 2, 4, 4, 4, 2, 4, 4, 4);
  }

  @Test
  void withAStrideTensorFlowsSameAndPyTorchsCustomDiffer() {
    assertThat(conv(ones(6, 6), 3, 2, PaddingRule.HALF).values())
        .containsExactly(4, 6, 6, 6, 9, 9, 6, 9, 9);
    assertThat(conv(ones(6, 6), 3, 2, PaddingRule.SAME).values())
        .containsExactly(9, 9, 6, 9, 9, 6, 6, 6, 4);
  }

  @Test
  void sameMakesTheResultAsLongAsTheStrideSays() {
    Property.forAll(
        300,
        random -> {
          int extent = random.nextInt(1, 13);
          int stride = random.nextInt(1, 5);
          Window window =
              new Window(
                  Size.of(random.nextInt(1, 6)),
                  Size.of(stride),
                  Padding.NONE,
                  Size.of(random.nextInt(1, 4)));
          Padding upper = PaddingRule.SAME.around(Size.of(extent, extent + 1), window);
          Padding lower = PaddingRule.SAME_LOWER.around(Size.of(extent, extent + 1), window);
          for (Padding each : List.of(upper, lower)) {
            Window padded = new Window(window.kernel(), window.stride(), each, window.dilation());
            assertThat(padded.rows(extent).outputs()).isEqualTo((extent + stride - 1) / stride);
            assertThat(padded.columns(extent + 1).outputs()).isEqualTo((extent + stride) / stride);
          }
          assertThat(upper.bottom() - upper.top())
              .isBetween(0, 1)
              .isEqualTo(lower.top() - lower.bottom());
          assertThat(upper.right() - upper.left())
              .isBetween(0, 1)
              .isEqualTo(lower.left() - lower.right());
        });
  }

  @Test
  void ofATransposedConvolutionSameLeavesInputTimesStride() {
    ConvTranspose2d plain = ConvTranspose2d.of(1, 1, 3).withStride(Size.of(2));
    Padding upper = PaddingRule.SAME.ofTransposed(plain.window(), 0, 0);
    assertThat(upper).isEqualTo(new Padding(0, 1, 0, 1, Padding.Mode.ZERO));
    assertThat(plain.withPadding(upper).outputShape(Shape.of(1, 1, 3, 4)))
        .isEqualTo(Shape.of(1, 1, 6, 8));
    assertThat(PaddingRule.SAME_LOWER.ofTransposed(plain.window(), 0, 0))
        .isEqualTo(new Padding(1, 0, 1, 0, Padding.Mode.ZERO));
    assertThat(PaddingRule.FULL.ofTransposed(plain.window(), 0, 0)).isEqualTo(Padding.of(2));
  }
}
