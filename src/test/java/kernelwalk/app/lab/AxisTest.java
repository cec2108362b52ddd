package kernelwalk.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AxisTest {
  @Test
  void marksAreRoundNumbersAndReachAllValues() {
    assertThat(Axis.fromZero(2.31, 5)).isEqualTo(new Axis(0, 2.5, 0.5));
    assertThat(Axis.fromZero(1, 5)).isEqualTo(new Axis(0, 1, 0.2));
    assertThat(Axis.fromZero(37, 5)).isEqualTo(new Axis(0, 40, 10));
    assertThat(Axis.fromZero(2.31, 5).marks()).isEqualTo(6);
  }

  @Test
  void valuesBeyondTheEndsLieAtTheEnds() {
    Axis axis = new Axis(0, 2, 0.5);
    assertThat(axis.share(1)).isEqualTo(0.5);
    assertThat(axis.share(9)).isEqualTo(1);
    assertThat(axis.share(-1)).isZero();
  }
}
