package kernelwalk.engine.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients on vectors of other widths, each in a Java of its own. */
class LanesTest {

  @ParameterizedTest
  @ValueSource(strings = {"-Dkernelwalk.lanes=4", "-Dkernelwalk.lanes=16", "-XX:UseAVX=1"})
  void otherVectorsGiveTheSameBits(String option) throws IOException {
    if (option.startsWith("-XX") && !System.getProperty("os.arch").equals("amd64")) {
      return;
    }
    Process other =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--add-modules=jdk.incubator.vector",
                    "-XX:+UseSerialGC",
                    option,
                    "-cp",
                    System.getProperty("java.class.path"),
                    LanesTest.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed.strip()).isEqualTo(shas());
  }

  @Test
  void theSumOfAGroupIsATreeOfPairs() {
    float[] values = new float[17];
    values[1] = 1;
    values[9] = 0x1p-24f;
    values[2] = -1;
    assertThat(Lanes.sum(values, 1)).isEqualTo(0);
  }

  /** Prints what the gradients are. */
  public static void main(String[] arguments) {
    System.out.println(shas());
  }

  private static String shas() {
    StringBuilder text = new StringBuilder();
    for (Network network : List.of(Network.lenet(), Network.lenet5())) {
      float[] gradient = new float[network.parameterCount()];
      try (SimdEngine engine = new SimdEngine(network, 1)) {
        float[] weights = Weights.initial(network, 1).values();
        engine.gradient(weights, new RandomSamples(network, 19, 1), gradient, new float[190]);
      }
      text.append(Weights.of(network, gradient).sha256()).append(' ');
    }
    return text.toString().strip();
  }
}
