package kernelwalk.film.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NumberFitTest {
  private static final double NORMAL = 17;
  private static final double LARGE = 34;

  @Test
  void largeTextRatherShowsTwoDecimalsThanSmallNumbers() {
    float[] values = {0.018f, 0.119f, 0.269f, 0.5f};
    NumberFit normal = NumberFit.fit(50, NORMAL, values);
    NumberFit large = NumberFit.fit(50, LARGE, values);
    assertThat(normal.decimals()).isEqualTo(3);
    assertThat(large.decimals()).isEqualTo(2);
    assertThat(large.size()).isGreaterThan(normal.size() + 2);
  }

  /** tanh(4) is not 1, and a gradient of 0.002 is not gone. */
  @Test
  void noNumberBecomesWholeForTheSakeOfSize() {
    assertThat(NumberFit.fit(50, LARGE, -0.9993f, -0.964f).decimals()).isEqualTo(3);
    assertThat(NumberFit.fit(50, LARGE, 0.002f, 0.045f).decimals()).isEqualTo(3);
    assertThat(NumberFit.fit(50, LARGE, 3, -12.345f).decimals()).isEqualTo(2);
  }

  @Test
  void inACellOfOneSizeLargeTextNeverMakesNumbersSmaller() {
    for (double cell = 18; cell <= 90; cell += 3) {
      for (float value : new float[] {7, -0.9993f, 123, 0.5f, -1234, 0.0004f}) {
        assertThat(NumberFit.fit(cell, LARGE, value).size())
            .as("%s in %s", value, cell)
            .isGreaterThanOrEqualTo(NumberFit.fit(cell, NORMAL, value).size());
      }
    }
  }
}
