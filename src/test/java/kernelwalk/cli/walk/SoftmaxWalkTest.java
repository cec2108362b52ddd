package kernelwalk.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kernelwalk.cli.CommandRun;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected values by Python's math: e^−2, e^−1 and 1 over their sum 1.50321472. */
class SoftmaxWalkTest {
  @TempDir Path folder;
  private Path input = Path.of("");

  @BeforeEach
  void write() throws IOException {
    input = folder.resolve("logits.npy");
    Npy.write(input, Tensor.of(Shape.of(2, 3), 1, 2, 3, 1, 2, 3));
  }

  @Test
  void eachSampleHasItsOwnRightClass() {
    CommandRun run = CommandRun.of("walk", "softmax", "--input", input, "--label", "2,0");
    assertThat(run.lines())
        .containsExactly(
            "softmax: input (2, 3), output (2, 3)",
            "step 1 of 2: output[0] = softmax(input[0]) = [0.09, 0.245, 0.665]; class 2,"
                + " loss = -ln 0.665 = 0.408, gradient [0.045, 0.122, -0.167]",
            "step 2 of 2: output[1] = softmax(input[1]) = [0.09, 0.245, 0.665]; class 0,"
                + " loss = -ln 0.09 = 2.408, gradient [-0.455, 0.122, 0.333]",
            "output = [[0.09,0.245,0.665],[0.09,0.245,0.665]]",
            "loss = 1.408, the mean",
            "gradient = [[0.045,0.122,-0.167],[-0.455,0.122,0.333]]");
    assertThat(CommandRun.of("walk", "softmax", "--input", input, "--label", 1, "--json").lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith(
            "{\"event\":\"step\",\"step\":1,\"steps\":2,\"sample\":0,\"probabilities\":[0.09003")
        .contains("\"label\":1,\"loss\":1.40760596");
  }

  @Test
  void withoutClassesThereAreProbabilitiesAlone() {
    assertThat(CommandRun.of("walk", "softmax", "--input", input, "--step", 2).lines())
        .containsExactly("step 2 of 2: output[1] = softmax(input[1]) = [0.09, 0.245, 0.665]");
  }

  @Test
  void classesThatDoNotFitAreToldWithTheirOption() {
    for (String wrong : new String[] {"3", "-1", "0,1,2", "0,x"}) {
      CommandRun run = CommandRun.of("walk", "softmax", "--input", input, "--label", wrong);
      assertThat(run.status()).as(wrong).isEqualTo(2);
      assertThat(run.err()).as(wrong).contains("--label");
    }
  }
}
