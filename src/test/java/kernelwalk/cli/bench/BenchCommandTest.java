package kernelwalk.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** What the benchmarks print; how fast the machine is, no test asks. */
class BenchCommandTest {
  @Test
  void trainingTellsEpochsSpeedAndItsShareOfTheLimit() {
    CommandRun run =
        CommandRun.of("bench", "train", "--data", "synthetic", "--epochs", 2, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(1);
    String line = run.lines().getFirst();
    // A forward pass of lenet takes 340,224 multiply-adds: worked out from its table by hand.
    double work = 6.0 * (42_336 + 240_000 + 48_000 + 10_080 + 840) * 12_000 / 1e9;
    assertThat(figure(line, "gflops") * figure(line, "steady_epoch_seconds"))
        .isBetween(work * 0.999, work * 1.001);
    assertThat(figure(line, "share_of_limit") * figure(line, "limit_gflops"))
        .isBetween(figure(line, "gflops") * 0.999, figure(line, "gflops") * 1.001);
    assertThat(figure(line, "start_to_first_epoch_seconds"))
        .isGreaterThan(figure(line, "first_epoch_seconds"));
    assertThat(figure(line, "test_accuracy")).isBetween(0.9, 1.0);
  }

  @Test
  void readingTellsOneDigitAndMany() {
    CommandRun run = CommandRun.of("bench", "infer", "--model", "lenet5", "--json");

    assertThat(run.status()).as(run.err()).isZero();
    String line = run.lines().getFirst();
    assertThat(figure(line, "one_digit_ms")).isPositive();
    assertThat(figure(line, "one_digit_99_percent_ms"))
        .isGreaterThanOrEqualTo(figure(line, "one_digit_ms"));
    assertThat(figure(line, "many_digits_us_each")).isPositive();
  }

  @Test
  void oneEpochIsNotEnoughAndAnUnknownNetworkIsWrongUsage() {
    CommandRun short1 = CommandRun.of("bench", "train", "--epochs", 1);
    assertThat(short1.status()).isEqualTo(2);
    assertThat(short1.err()).startsWith("at least 2 epochs are needed");
    assertThat(CommandRun.of("bench", "infer", "--model", "alexnet").status()).isEqualTo(2);
    assertThat(CommandRun.of("bench").err()).startsWith("bench: say what to measure");
  }

  @Test
  void medianAndPercentileAreOfTheSortedValues() {
    assertThat(MeasuredTimes.median(3, 1, 2)).isEqualTo(2);
    assertThat(MeasuredTimes.median(4, 1, 2, 3)).isEqualTo(2.5);
    assertThat(MeasuredTimes.percentile(0.99, 5, 1, 2, 3, 4)).isEqualTo(5);
    assertThat(MeasuredTimes.percentile(0.5, 5, 1, 2, 3, 4)).isEqualTo(3);
  }

  private static double figure(String line, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":([-\\d.E]+)").matcher(line);
    assertThat(matcher.find()).as(name + " in " + line).isTrue();
    return Double.parseDouble(matcher.group(1));
  }
}
