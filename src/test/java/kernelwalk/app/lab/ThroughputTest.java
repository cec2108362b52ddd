package kernelwalk.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ThroughputTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void countsPicturesOfTheLastWindow() {
    Throughput meter = new Throughput();
    meter.read(0, 0);
    assertThat(meter.perSecond()).isZero();
    meter.read(SECOND, 500);
    assertThat(meter.perSecond()).isEqualTo(500);
    meter.read(2 * SECOND, 2500);
    assertThat(meter.perSecond()).isEqualTo(2000);
  }

  @Test
  void aPauseIsNotCounted() {
    Throughput meter = new Throughput();
    meter.read(0, 0);
    meter.restart(9 * SECOND, 100);
    meter.read(10 * SECOND, 400);
    assertThat(meter.perSecond()).isEqualTo(300);
  }
}
