package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Totals and layers as in the design, which has them from PaddlePaddle's own summary. */
class SummaryCommandTest {
  @Test
  void lenet5Has61706Parameters() {
    CommandRun run = CommandRun.of("summary", "lenet5");

    assertThat(run.status()).isZero();
    assertThat(run.lines().getLast()).startsWith("total").contains("61,706");
    assertThat(run.out()).contains("156").contains("2,416").contains("48,120").contains("10,164");
  }

  @Test
  void lenetHas61610Parameters() {
    assertThat(CommandRun.of("summary", "lenet").lines().getLast()).contains("61,610");
  }

  @Test
  void jsonEndsWithTheTotals() {
    CommandRun run = CommandRun.of("summary", "lenet", "--json");

    assertThat(run.lines().getFirst())
        .isEqualTo(
            "{\"event\":\"layer\",\"name\":\"conv1\",\"type\":\"Conv2d\",\"input\":[1,1,28,28],"
                + "\"output\":[1,6,28,28],\"parameters\":60,\"multiply_adds\":42336}");
    assertThat(run.lines().getLast())
        .startsWith("{\"event\":\"total\",\"network\":\"lenet\",\"parameters\":61610,");
    assertThat(run.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  @Test
  void aNetworkThatDoesNotExistIsWrongUsage() {
    CommandRun run = CommandRun.of("summary", "alexnet");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("alexnet").contains("lenet5");
  }
}
