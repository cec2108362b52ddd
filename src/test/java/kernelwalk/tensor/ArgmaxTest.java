package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ArgmaxTest {
  @Test
  void theGreatestValueIsFoundWhereverItStands() {
    assertThat(Argmax.of(new float[] {3, 1, 2})).isZero();
    assertThat(Argmax.of(new float[] {-3, -1, -2})).isEqualTo(1);
    assertThat(Argmax.of(new float[] {1, 2, Float.POSITIVE_INFINITY})).isEqualTo(2);
    assertThat(Argmax.of(new float[] {7})).isZero();
  }

  @Test
  void ofEqualsTheFirstCounts() {
    assertThat(Argmax.of(new float[] {0, 5, 5, 5})).isEqualTo(1);
    assertThat(Argmax.of(new float[] {0f, -0f})).isZero();
  }

  @Test
  void aPartIsCountedFromItsBeginning() {
    float[] rows = {9, 0, 0, 1, 2, 3};
    assertThat(Argmax.of(rows, 3, 3)).isEqualTo(2);
    assertThat(Argmax.of(rows, 1, 3)).isEqualTo(2);
  }
}
