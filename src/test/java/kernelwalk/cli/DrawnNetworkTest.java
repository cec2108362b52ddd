package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.net.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The network {@code assets/drawn.npz}: what {@code assets/README.md} says of it. */
final class DrawnNetworkTest {
  @Test
  void itIsAsLargeAsThePretrainedAndHasTheHashThatIsPromised() throws IOException {
    Checkpoint drawn = Checkpoint.read(Path.of("assets", "drawn.npz"));
    Checkpoint pretrained = Checkpoint.read(Path.of("assets", "pretrained.npz"));

    assertThat(drawn.holdsRun()).isFalse();
    assertThat(drawn.weights().network()).isEqualTo(pretrained.weights().network());
    assertThat(drawn.weights().sha256())
        .isEqualTo("ced452bda16a287662e588817a1aac34cc82b2427328974a3d0f8a6a6b3b6ef7");
    assertThat(pretrained.weights().sha256())
        .isEqualTo("49c1cea871bad14df1e01cedf25d16dcddfa5ae73c23bcfde369ed35d7cfba57");
  }

  @Test
  void itIsKnownByItsNameWhereverANetworkIsNamed() {
    CommandRun summary = CommandRun.of("summary", "drawn");
    assertThat(summary.status()).as(summary.err()).isZero();
    assertThat(summary.lines().getLast()).contains("61,610");
    CommandRun code = CommandRun.of("export", "code", "drawn", "--for", "pytorch");
    assertThat(code.status()).as(code.err()).isZero();
    assertThat(code.out()).contains("Conv2d");
  }

  @Test
  @EnabledIfEnvironmentVariable(
      named = "KERNELWALK_MNIST",
      matches = ".+",
      disabledReason = "KERNELWALK_MNIST does not say where MNIST is")
  void itReadsMnistAsWell() {
    assertThat(accuracy("mnist")).isGreaterThanOrEqualTo(0.9925);
  }

  @Test
  @EnabledIfEnvironmentVariable(
      named = "KERNELWALK_INK",
      matches = ".+",
      disabledReason = "KERNELWALK_INK does not name an InkML file of labelled digits")
  void itReadsWhatPeopleDraw() {
    assertThat(accuracy(System.getenv("KERNELWALK_INK"))).isGreaterThanOrEqualTo(0.985);
  }

  private static double accuracy(String data) {
    CommandRun run = CommandRun.of("evaluate", "drawn", "--data", data, "--json");
    assertThat(run.status()).as(run.err()).isZero();
    Matcher found = Pattern.compile("\"accuracy\":([\\d.]+)").matcher(run.out());
    assertThat(found.find()).as(run.out().toLowerCase(Locale.ROOT)).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
