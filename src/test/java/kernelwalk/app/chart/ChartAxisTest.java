package kernelwalk.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChartAxisTest {
  @Test
  void marksAreRoundNumbersAndReachAllValues() {
    assertThat(ChartAxis.fromZero(2.31, 5)).isEqualTo(new ChartAxis(0, 2.5, 0.5));
    assertThat(ChartAxis.fromZero(1, 5)).isEqualTo(new ChartAxis(0, 1, 0.2));
    assertThat(ChartAxis.fromZero(37, 5)).isEqualTo(new ChartAxis(0, 40, 10));
    assertThat(ChartAxis.fromZero(2.31, 5).marks()).isEqualTo(6);
  }

  @Test
  void valuesBeyondTheEndsLieAtTheEnds() {
    ChartAxis chartAxis = new ChartAxis(0, 2, 0.5);
    assertThat(chartAxis.share(1)).isEqualTo(0.5);
    assertThat(chartAxis.share(9)).isEqualTo(1);
    assertThat(chartAxis.share(-1)).isZero();
  }

  /** 0, 20 … 100 % in room for all, for five, for two labels, for hardly one. */
  @Test
  void labelsThatWouldTouchAreLeftOutButTheEndsStay() {
    assertThat(ChartAxis.labelled(5, 5)).isEqualTo(1);
    assertThat(ChartAxis.labelled(5, 4)).isEqualTo(5);
    assertThat(ChartAxis.labelled(4, 2.5)).isEqualTo(2);
    assertThat(ChartAxis.labelled(5, 0.2)).isEqualTo(5);
    assertThat(ChartAxis.labelled(1, 0.2)).isEqualTo(1);
  }
}
