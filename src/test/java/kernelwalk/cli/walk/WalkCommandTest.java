package kernelwalk.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.cli.CommandRun;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            "step 1 of 4: output[0, 0, 0, 0] = 0·0 + 1·1 + 3·2 + 4·3 = 19",
            "step 2 of 4: output[0, 0, 0, 1] = 1·0 + 2·1 + 4·2 + 5·3 = 25",
            "step 3 of 4: output[0, 0, 1, 0] = 3·0 + 4·1 + 6·2 + 7·3 = 37",
            "step 4 of 4: output[0, 0, 1, 1] = 4·0 + 5·1 + 7·2 + 8·3 = 43",
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
        .contains("channel 0: 2·10 = 20; channel 1: 3·(−100) = −300")
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
            CommandRun.of("walk", "pool2d", "--input", input, "--stride", 1, "--mode", "avg")
                .lines())
        .contains("step 4 of 4: output[0, 0, 1, 1] = (4 + 5 + 7 + 8) / 4 = 6")
        .endsWith("output = [[2,3],[5,6]]");
  }

  /** As PyTorch, Paddle and Keras have it. */
  @Test
  void aPoolingsStrideIsItsWindowsWhereNoneIsGiven() throws IOException {
    float[] values = new float[24];
    for (int i = 0; i < 24; i++) {
      values[i] = i;
    }
    Path wide = file("wide.npy", Shape.of(4, 6), values);

    assertThat(CommandRun.of("walk", "pool2d", "--input", wide).lines())
        .endsWith("output = [[7,9,11],[19,21,23]]");
    assertThat(CommandRun.of("walk", "pool2d", "--input", wide, "--kernel", "2,3").lines())
        .endsWith("output = [[8,11],[20,23]]");
    assertThat(CommandRun.of("walk", "pool2d", "--help").out())
        .containsPattern("--stride=N\\|H,W +[^-]*default:\\s+the kernel's");
    assertThat(CommandRun.of("walk", "conv2d", "--help").out())
        .containsPattern("--stride=N\\|H,W +[^-]*default\\s+1");
  }

  @ParameterizedTest
  @CsvSource({
    "conv2d, --stride, 0",
    "conv2d, --stride, '2,0'",
    "conv2d, --dilation, 0",
    "conv2d, --groups, 0",
    "pool2d, --stride, 0",
    "pool2d, --kernel, 0",
    "pool2d, --kernel, '0,2'",
  })
  void lessThanOneIsWrongUsageAndTheOptionIsNamed(String walk, String option, String value) {
    List<Object> words = new ArrayList<>(List.of("walk", walk, "--input", input, option, value));
    words.addAll(walk.equals("conv2d") ? List.of("--weight", weight) : List.of());

    CommandRun run = CommandRun.of(words.toArray());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(option + " must be at least 1, found " + value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 4, 2 | 2 | groups must divide the 5 input and the 4 output channels, found 2",
        "4 | 3, 2 | 2 | groups must divide the 4 input and the 3 output channels, found 2",
        "4 | 4, 4 | 2 | weight.npy: shape (out, 2, kh, kw) expected for 4 input channels in 2"
            + " groups, found (4, 4, 1, 1)",
        "3 | 2, 1 | 1 | weight.npy: shape (out, 3, kh, kw) expected for 3 input channels, found"
            + " (2, 1, 1, 1)",
      })
  void theMessageAboutGroupsHasTheNumbersOfTheFiles(
      int channels, String weights, int groups, String sentence) throws IOException {
    Path image = file("image.npy", Shape.of(channels, 1, 1), new float[channels]);
    int out = Integer.parseInt(weights.split(", ", -1)[0]);
    int in = Integer.parseInt(weights.split(", ", -1)[1]);
    Path kernels = file("weight.npy", Shape.of(out, in, 1, 1), new float[out * in]);

    CommandRun run =
        CommandRun.of("walk", "conv2d", "--input", image, "--weight", kernels, "--groups", groups);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().strip()).endsWith(sentence);
  }

  @Test
  void jsonTellsNanInfinitiesAndMinusZeroApart() throws IOException {
    float inf = Float.POSITIVE_INFINITY;
    Path odd = file("odd.npy", Shape.of(1, 5), Float.NaN, inf, -inf, -0f, 0);

    CommandRun run = CommandRun.of("walk", "pool2d", "--input", odd, "--kernel", 1, "--json");

    assertThat(run.lines())
        .endsWith(
            "{\"event\":\"done\",\"shape\":[1,5],"
                + "\"output\":[[\"NaN\",\"Infinity\",\"-Infinity\",-0.0,0]]}");
    assertThat(run.lines().getFirst())
        .endsWith("\"window\":[\"NaN\"],\"winner\":0,\"value\":\"NaN\"}");
    assertThat(run.lines().get(3)).endsWith("\"window\":[-0.0],\"winner\":0,\"value\":-0.0}");
  }

  @Test
  void nanIsTheMaximumOfItsWindowWhereverItStands() throws IOException {
    for (int at = 0; at < 4; at++) {
      float[] values = {1, 2, 3, 4};
      values[at] = Float.NaN;
      Path file = file("nan.npy", Shape.of(2, 2), values);

      assertThat(CommandRun.of("walk", "pool2d", "--input", file).lines())
          .endsWith("output = [[NaN]]");
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsFoundBeforeTheSteps() {
    CommandRun run =
        CommandRun.of(
            "walk",
            "conv2d",
            "--input",
            input,
            "--weight",
            weight,
            "--output",
            folder.resolve("no/such/folder/out.npy"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("out.npy");
  }

  /** 0.1 as float64 bits, little-endian. */
  @Test
  void whatIsRoundedToFloat32IsSaid() throws IOException {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }\n";
    byte[] bytes =
        ByteBuffer.allocate(10 + header.length() + 8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
            .putShort((short) header.length())
            .put(header.getBytes(StandardCharsets.ISO_8859_1))
            .putDouble(0.1)
            .array();
    Path doubles = Files.write(folder.resolve("doubles.npy"), bytes);

    CommandRun run = CommandRun.of("walk", "pool2d", "--input", doubles, "--kernel", 1, "--json");

    assertThat(run.status()).isZero();
    assertThat(run.err().strip())
        .isEqualTo(doubles + ": float64, rounded to float32, which walk computes in");
    assertThat(run.lines())
        .endsWith(
            "{\"event\":\"done\",\"computed_in\":\"float32\",\"shape\":[1,1],\"output\":[[0.1]]}");
    assertThat(CommandRun.of("walk", "pool2d", "--input", input).err()).isEmpty();
  }
}
