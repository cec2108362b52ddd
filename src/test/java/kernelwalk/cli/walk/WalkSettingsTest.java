package kernelwalk.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.cli.CommandRun;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings as other libraries have them; results by NumPy and by hand. */
class WalkSettingsTest {
  @TempDir Path folder;

  private Path file(String name, Shape shape, float... values) throws IOException {
    Path file = folder.resolve(name);
    Npy.write(file, Tensor.of(shape, values));
    return file;
  }

  private Path ones(String name, int... dims) throws IOException {
    Shape shape = Shape.of(dims);
    float[] values = new float[shape.size()];
    Arrays.fill(values, 1);
    return file(name, shape, values);
  }

  private Path counted(String name, int... dims) throws IOException {
    Shape shape = Shape.of(dims);
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return file(name, shape, values);
  }

  /** The command's last line, without its name. */
  private static String output(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("walk"));
    all.addAll(List.of(arguments));
    CommandRun run = CommandRun.of(all.toArray());
    assertThat(run.err()).isEmpty();
    return run.lines().getLast().replace("output = ", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 2 | 1 | same | [[4,4,4,2],[4,4,4,2],[4,4,4,2],[2,2,2,1]]",
        "6 | 3 | 2 | same | [[9,9,6],[9,9,6],[6,6,4]]",
        "6 | 3 | 2 | same-lower | [[4,6,6],[6,9,9],[6,9,9]]",
        "6 | 3 | 2 | half | [[4,6,6],[6,9,9],[6,9,9]]",
        "6 | 3 | 2 | 1 | [[4,6,6],[6,9,9],[6,9,9]]",
        "6 | 3 | 2 | valid | [[9,9],[9,9]]",
        "2 | 2 | 1 | full | [[1,2,1],[2,4,2],[1,2,1]]",
        "2 | 2 | 1 | 0,1,1,0 | [[2,4],[1,2]]",
      })
  void paddingByNumbersAndByName(int side, int kernel, int stride, String padding, String result)
      throws IOException {
    Path input = ones("input.npy", side, side);
    Path weight = ones("weight.npy", kernel, kernel);
    assertThat(
            output(
                "conv2d",
                "--input",
                input,
                "--weight",
                weight,
                "--stride",
                stride,
                "--padding",
                padding))
        .isEqualTo(result);
  }

  /**
   * The figures 1.7 of Dumoulin and Visin, A guide to convolution arithmetic; then true
   * convolution.
   */
  @Test
  void theGuidesExampleAndTheSameWithTheKernelTurned() throws IOException {
    Path input =
        file(
            "input.npy",
            Shape.of(5, 5),
            new float[] {
              2, 2, 3, 3, 3, 0, 1, 3, 0, 3, 2, 3, 0, 1, 3, 3, 3, 2, 1, 2, 3, 3, 0, 2, 3
            });
    Path weight = file("weight.npy", Shape.of(3, 3), 2, 0, 1, 1, 0, 0, 0, 1, 1);
    Path turned = file("turned.npy", Shape.of(3, 3), 1, 1, 0, 0, 0, 1, 1, 0, 2);
    assertThat(
            output("conv2d", "--input", input, "--weight", weight, "--stride", 2, "--padding", 1))
        .isEqualTo("[[1,5,6],[7,8,3],[3,10,4]]");
    assertThat(
            output("conv2d", "--input", input, "--weight", turned, "--stride", 2, "--padding", 1))
        .isEqualTo("[[4,4,0],[9,10,4],[6,7,3]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | [[1,1,3,2,2],[1,1,3,2,2],[4,4,10,6,6],[3,3,7,4,4],[3,3,7,4,4]]",
        "1 | 0 | [[1,3,2],[4,10,6],[3,7,4]]",
        "1 | 1 | [[1,3,2,2],[4,10,6,6],[3,7,4,4],[3,7,4,4]]",
        "1,0,0,2 | 0 | [[1,1,3],[4,4,10],[3,3,7],[3,3,7]]",
        "same | 0 | [[1,1,3,2],[1,1,3,2],[4,4,10,6],[3,3,7,4]]",
      })
  void transposedConvolutionCutsAndAdds(String padding, String extra, String result)
      throws IOException {
    Path input = file("input.npy", Shape.of(2, 2), 1, 2, 3, 4);
    Path weight = ones("weight.npy", 3, 3);
    assertThat(
            output(
                "convtranspose2d",
                "--input",
                input,
                "--weight",
                weight,
                "--stride",
                2,
                "--padding",
                padding,
                "--output-padding",
                extra))
        .isEqualTo(result);
  }

  @Test
  void aStepOfATransposedConvolutionHasTheCopiesThatOverlapThere() throws IOException {
    Path input = file("input.npy", Shape.of(2, 2), 1, 2, 3, 4);
    Path weight = file("weight.npy", Shape.of(1, 1, 3, 1), 1, -2, 5);
    List<String> lines =
        CommandRun.of(
                "walk", "convtranspose2d", "--input", input, "--weight", weight, "--stride", "2,3")
            .lines();
    assertThat(lines)
        .contains(
            "convtranspose2d: input (1, 1, 2, 2), weight (1, 1, 3, 1), output (1, 1, 5, 4)",
            "step 2 of 20: output[0, 0, 0, 1] = 0 = 0",
            "step 9 of 20: output[0, 0, 2, 0] = 1·5 + 3·1 = 8");
    assertThat(
            CommandRun.of(
                    "walk",
                    "convtranspose2d",
                    "--json",
                    "--step",
                    9,
                    "--input",
                    input,
                    "--weight",
                    weight,
                    "--stride",
                    "2,3")
                .lines())
        .containsExactly(
            "{\"event\":\"step\",\"step\":9,\"steps\":20,\"cell\":[0,0,2,0],\"channels\":[{\"channel\":0,"
                + "\"products\":[{\"input\":1,\"weight\":5,\"product\":5},{\"input\":3,\"weight\":1,\"product\":3}],"
                + "\"sum\":8}],\"bias\":0,\"value\":8}");
  }

  /** With a kernel smaller than its stride, too, same is input × stride. */
  @Test
  void transposedSameIsInputTimesStride() throws IOException {
    Path input = ones("input.npy", 2, 2);
    Path weight = ones("weight.npy", 2, 2);
    assertThat(
            output(
                "convtranspose2d",
                "--input",
                input,
                "--weight",
                weight,
                "--stride",
                "3,1",
                "--padding",
                "same"))
        .isEqualTo("[[1,2],[1,2],[0,0],[1,2],[1,2],[0,0]]");
  }

  @Test
  void poolingsStrideIsItsKernelAndCeilLetsTheLastWindowHangOver() throws IOException {
    Path a16 = counted("a16.npy", 4, 4);
    assertThat(output("pool2d", "--input", a16)).isEqualTo("[[5,7],[13,15]]");
    assertThat(output("pool2d", "--input", a16, "--stride", 1))
        .isEqualTo("[[5,6,7],[9,10,11],[13,14,15]]");
    Path a49 = counted("a49.npy", 7, 7);
    assertThat(output("pool2d", "--input", a49, "--mode", "avg", "--stride", 3, "--ceil"))
        .isEqualTo("[[4,7,9.5],[25,28,30.5],[42.5,45.5,48]]");
    assertThat(
            CommandRun.of(
                    "walk", "pool2d", "--input", a49, "--mode", "avg", "--stride", 3, "--ceil")
                .lines())
        .contains("step 3 of 9: output[0, 0, 0, 2] = (6 + 13) / 2 = 9.5");
  }

  @Test
  void aMeanCountsPaddingOrNot() throws IOException {
    Path ones = ones("ones.npy", 2, 2);
    assertThat(output("pool2d", "--input", ones, "--mode", "avg", "--padding", 1))
        .isEqualTo("[[0.25,0.25],[0.25,0.25]]");
    assertThat(
            output(
                "pool2d",
                "--input",
                ones,
                "--mode",
                "avg",
                "--padding",
                "1,0,1,0",
                "--exclude-padding"))
        .isEqualTo("[[1],[1]]");
  }

  @Test
  void poolingIsDilatedInEitherDirection() throws IOException {
    Path a16 = counted("a16.npy", 4, 4);
    assertThat(output("pool2d", "--input", a16, "--dilation", "1,3", "--stride", 1))
        .isEqualTo("[[7],[11],[15]]");
  }

  /** A row, a matrix of one row, and samples of channels: the same convolution in one dimension. */
  @Test
  void aRowHasOneNumberInItsIndex() throws IOException {
    Path weight = file("weight.npy", Shape.of(2), 1, 10);
    Path row = file("row.npy", Shape.of(3), 1, 2, 3);
    assertThat(CommandRun.of("walk", "conv2d", "--input", row, "--weight", weight).lines())
        .containsExactly(
            "conv1d: input (1, 1, 3), weight (1, 1, 2), output (1, 1, 2)",
            "step 1 of 2: output[0, 0, 0] = 1·1 + 2·10 = 21",
            "step 2 of 2: output[0, 0, 1] = 2·1 + 3·10 = 32",
            "output = [21,32]");
    Path matrix = file("matrix.npy", Shape.of(1, 3), 1, 2, 3);
    Path flat = file("flat.npy", Shape.of(1, 2), 1, 10);
    assertThat(output("conv2d", "--input", matrix, "--weight", flat, "--padding", "same"))
        .isEqualTo("[[21,32,3]]");
    Path samples = file("samples.npy", Shape.of(2, 1, 3), 1, 2, 3, 4, 5, 6);
    Path kernels = file("kernels.npy", Shape.of(3, 1, 2), 1, 10, 1, -1, 0, 2);
    for (String name : List.of("conv2d", "conv1d")) {
      assertThat(output(name, "--input", samples, "--weight", kernels, "--stride", 2))
          .isEqualTo("[[[21],[-1],[4]],[[54],[-1],[10]]]");
    }
    assertThat(output("pool1d", "--input", samples)).isEqualTo("[[[2]],[[5]]]");
    assertThat(output("pool2d", "--input", matrix, "--stride", 1, "--padding", "1,0"))
        .isEqualTo("[[1,2,3]]");
    Path laid = file("laid.npy", Shape.of(1, 2, 2), 1, 10, 0, 1);
    Path one = file("one.npy", Shape.of(1, 1, 2), 1, 2);
    assertThat(output("convtranspose2d", "--input", one, "--weight", laid))
        .isEqualTo("[[[1,12,20],[0,1,2]]]");
  }

  /** Both readings fit: channels of a picture, as ever. */
  @Test
  void channelsOfAPictureStayChannels() throws IOException {
    Path picture = ones("picture.npy", 2, 2, 3);
    Path kernel = ones("kernel.npy", 2, 2, 2);
    assertThat(output("conv2d", "--input", picture, "--weight", kernel)).isEqualTo("[[[8,8]]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "-1", "upper", "1,2,3,4,5", ""})
  void paddingThatIsNoneIsWrongUsage(String padding) throws IOException {
    CommandRun run =
        CommandRun.of("walk", "pool2d", "--input", ones("i.npy", 4, 4), "--padding", padding);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--padding").contains("same-lower");
  }

  @Test
  void aWindowOfPaddingAloneIsOneSentence() throws IOException {
    CommandRun run =
        CommandRun.of("walk", "pool2d", "--input", ones("i.npy", 4, 4), "--padding", "2");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("pooling's window for output row 0 meets nothing but padding");
  }
}
