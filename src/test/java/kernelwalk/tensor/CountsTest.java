package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parameters and multiply-adds, worked out on paper. */
class CountsTest {
  private static void counts(Operation operation, Shape input, long parameters, long products) {
    assertThat(operation.parameterCount()).isEqualTo(parameters);
    assertThat(operation.multiplyAdds(input)).isEqualTo(products);
  }

  /** C1 and C3 of LeNet-5: 6·(25 + 1) and 28²·6·25; 16·(6·25 + 1) and 10²·16·6·25. */
  @Test
  void convolutionsOfLenet() {
    counts(Conv2d.of(1, 6, 5).withPadding(2), Shape.of(1, 1, 28, 28), 156, 117_600);
    counts(Conv2d.of(6, 16, 5), Shape.of(1, 6, 14, 14), 2416, 240_000);
  }

  /** Each of 6 kernels sees 2 of the 4 channels: 6·(2·9 + 1); 3²·6·2·9 for each of 2 samples. */
  @Test
  void groupsAndStride() {
    Conv2d grouped = Conv2d.of(4, 6, 3).withGroups(2).withStride(2).withPadding(1);
    counts(grouped, Shape.of(2, 4, 5, 5), 114, 2 * 972);
    Conv2d single = Conv2d.of(3, 3, 3).withGroups(3).withoutBias();
    counts(single, Shape.of(1, 3, 4, 4), 27, 108);
  }

  /** Every input cell meets every weight of its channel: 2·5² · 3·9. */
  @Test
  void transposedConvolution() {
    ConvTranspose2d up = ConvTranspose2d.of(2, 3, 3).withStride(Size.of(2));
    counts(up, Shape.of(1, 2, 5, 5), 2 * 3 * 9 + 3, 1350);
  }

  @Test
  void linearAndWhatLearnsNothing() {
    counts(new Linear(400, 120), Shape.of(3, 400), 48_120, 3 * 48_000);
    counts(Pool2d.max(2), Shape.of(1, 6, 28, 28), 0, 0);
    counts(new Softmax(), Shape.of(1, 10), 0, 0);
  }
}
