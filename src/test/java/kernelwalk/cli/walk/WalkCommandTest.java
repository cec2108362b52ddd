package kernelwalk.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.cli.CommandRun;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example is that of Zhang and others, Dive into Deep Learning, section 7.2.1. */
class WalkCommandTest {
  @TempDir Path folder;
  private Path input;
  private Path weight;

  @BeforeEach
  void write() throws IOException {
    input = file("input.npy", Shape.of(3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8);
    weight = file("weight.npy", Shape.of(2, 2), 0, 1, 2, 3);
  }

  private Path file(String name, Shape shape, float... values) throws IOException {
    Path file = folder.resolve(name);
    Npy.write(file, Tensor.of(shape, values));
    return file;
  }

  @Test
  void printsFourStepsTheirProductsAndTheResult() {
    CommandRun run = CommandRun.of("walk", "conv2d", "--input", input, "--weight", weight);

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .containsExactly(
            "conv2d: input (1, 1, 3, 3), weight (1, 1, 2, 2), output (1, 1, 2, 2)",
            "step 1 of 4: output[0, 0, 0, 0] = 0×0 + 1×1 + 3×2 + 4×3 = 19",
            "step 2 of 4: output[0, 0, 0, 1] = 1×0 + 2×1 + 4×2 + 5×3 = 25",
            "step 3 of 4: output[0, 0, 1, 0] = 3×0 + 4×1 + 6×2 + 7×3 = 37",
            "step 4 of 4: output[0, 0, 1, 1] = 4×0 + 5×1 + 7×2 + 8×3 = 43",
            "output = [[19,25],[37,43]]");
  }

  @Test
  void steppingBackShowsWhatTheStepBeforeShowed() {
    String two = step(2);
    step(3);

    assertThat(step(2)).isEqualTo(two).startsWith("step 2 of 4").endsWith("= 25\n");
  }

  private String step(int step) {
    return CommandRun.of("walk", "conv2d", "--input", input, "--weight", weight, "--step", step)
        .out()
        .replace("\r\n", "\n");
  }

  @Test
  void jsonHasALineForEachStepAndTheResult() {
    CommandRun run =
        CommandRun.of("walk", "conv2d", "--json", "--input", input, "--weight", weight);

    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().getLast())
        .isEqualTo("{\"event\":\"done\",\"shape\":[2,2],\"output\":[[19,25],[37,43]]}");
  }

  @Test
  void channelsAreSummedAndTheBiasAdded() throws IOException {
    Path channels = file("channels.npy", Shape.of(2, 1, 1), 2, 3);
    Path weights = file("weights.npy", Shape.of(1, 2, 1, 1), 10, -100);
    Path bias = file("bias.npy", Shape.of(1), 0.5f);

    CommandRun run =
        CommandRun.of("walk", "conv2d", "--input", channels, "--weight", weights, "--bias", bias);

    assertThat(run.out())
        .contains("channel 0: 2×10 = 20; channel 1: 3×(−100) = −300")
        .contains("20 + (−300) + bias 0.5 = −279.5");
  }

  @Test
  void theWholeResultIsWritten() throws IOException {
    Path output = folder.resolve("output.npy");

    CommandRun run =
        CommandRun.of(
            "walk",
            "conv2d",
            "--input",
            input,
            "--weight",
            weight,
            "--output",
            output,
            "--padding",
            1,
            "--stride",
            "2,3");

    assertThat(run.status()).isZero();
    assertThat(Npy.read(output))
        .isEqualTo(Tensor.of(Shape.of(2, 2), 0, 4, 3 * 1 + 6 * 3, 5 * 0 + 8 * 2));
  }

  @Test
  void aStepThatIsNotThereIsWrongUsage() {
    for (int step : new int[] {0, 5, -1}) {
      CommandRun run =
          CommandRun.of("walk", "conv2d", "--input", input, "--weight", weight, "--step", step);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("1 to 4");
    }
  }

  @Test
  void aKernelLargerThanTheInputIsOneSentence() throws IOException {
    Path large = file("large.npy", Shape.of(1, 1, 4, 4), new float[16]);

    CommandRun run = CommandRun.of("walk", "conv2d", "--input", input, "--weight", large);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aFileThatIsNoNpyIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.npy"), "this is text, and not an array");

    CommandRun run = CommandRun.of("walk", "conv2d", "--input", text, "--weight", weight);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("text.npy");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    CommandRun run = CommandRun.of("walk", "conv2d", "--input", "gone.npy", "--weight", weight);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("gone.npy");
  }

  @Test
  void aWalkWithoutAKernelIsWrongUsage() {
    CommandRun run = CommandRun.of("walk", "conv2d", "--input", input);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--weight");
  }

  @Test
  void poolingTakesTheGreatestOrTheMeanOfEachWindow() {
    assertThat(CommandRun.of("walk", "pool2d", "--input", input, "--stride", 1).lines())
        .contains("step 1 of 4: output[0, 0, 0, 0] = max(0, 1, 3, 4) = 4")
        .endsWith("output = [[4,5],[7,8]]");
    assertThat(
            CommandRun.of("walk", "pool2d", "--input", input, "--mode", "avg", "--stride", 1)
                .lines())
        .contains("step 4 of 4: output[0, 0, 1, 1] = (4 + 5 + 7 + 8) / 4 = 6")
        .endsWith("output = [[2,3],[5,6]]");
  }
}
