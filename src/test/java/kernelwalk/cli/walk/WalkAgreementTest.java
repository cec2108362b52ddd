package kernelwalk.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.cli.CommandRun;
import kernelwalk.net.Npy;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** The command's steps and its whole result against ND4J's own operations. */
class WalkAgreementTest {
  private static final Pattern VALUE = Pattern.compile("\"value\":([-\\d.E]+)}");

  @TempDir private Path folder = Path.of("");

  @Test
  void convolutionIsNd4jsForAHundredAndTwentySettings() throws IOException {
    for (int seed = 0; seed < 120; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int kh = random.nextInt(1, 4);
      int kw = random.nextInt(1, 4);
      int dh = random.nextInt(1, 3);
      int dw = random.nextInt(1, 3);
      int sh = random.nextInt(1, 4);
      int sw = random.nextInt(1, 4);
      int ph = random.nextInt(0, 3);
      int pw = random.nextInt(0, 3);
      int in = random.nextInt(1, 4);
      int out = random.nextInt(1, 4);
      int high = dh * (kh - 1) + 1 + random.nextInt(0, 4);
      int wide = dw * (kw - 1) + 1 + random.nextInt(0, 4);
      Tensor input = random(random, random.nextInt(1, 3), in, high, wide);
      Tensor weight = random(random, out, in, kh, kw);
      Tensor bias = random(random, out);
      INDArray expected =
          run("conv2d", new int[] {kh, kw, sh, sw, ph, pw, dh, dw, 0, 0, 1}, input, weight, bias);

      agree(
          expected,
          List.of(
              "conv2d",
              "--weight",
              file("weight.npy", weight),
              "--bias",
              file("bias.npy", bias),
              "--dilation",
              dh + "," + dw),
          input,
          sh + "," + sw,
          ph + "," + pw);
    }
  }

  @Test
  void poolingIsNd4jsForEightySettings() throws IOException {
    for (int seed = 0; seed < 80; seed++) {
      SplittableRandom random = new SplittableRandom(1000 + seed);
      int kh = random.nextInt(1, 4);
      int kw = random.nextInt(1, 4);
      int sh = random.nextInt(1, 4);
      int sw = random.nextInt(1, 4);
      int ph = random.nextInt(0, kh / 2 + 1);
      int pw = random.nextInt(0, kw / 2 + 1);
      boolean max = random.nextBoolean();
      Tensor input =
          random(
              random,
              random.nextInt(1, 3),
              random.nextInt(1, 4),
              kh + random.nextInt(0, 4),
              kw + random.nextInt(0, 4));
      INDArray expected =
          run(
              max ? "maxpool2d" : "avgpool2d",
              new int[] {kh, kw, sh, sw, ph, pw, 1, 1, 0, 1, 0},
              input);

      agree(
          expected,
          List.of("pool2d", "--kernel", kh + "," + kw, "--mode", max ? "max" : "avg"),
          input,
          sh + "," + sw,
          ph + "," + pw);
    }
  }

  private void agree(
      INDArray expected, List<Object> operation, Tensor input, String stride, String padding)
      throws IOException {
    Path output = folder.resolve("output.npy");
    List<Object> words = new ArrayList<>(List.of("walk"));
    words.addAll(operation);
    words.addAll(List.of("--input", file("input.npy", input), "--stride", stride));
    words.addAll(List.of("--padding", padding, "--output", output, "--json"));
    CommandRun run = CommandRun.of(words.toArray());

    assertThat(run.status()).as(words + " " + run.err()).isZero();
    float[] values = expected.dup('c').data().asFloat();
    Tensor found = Npy.read(output);
    assertThat(Arrays.stream(found.shape().dims()).asLongStream().toArray())
        .as(words.toString())
        .isEqualTo(expected.shape());
    assertThat(found.values()).containsExactly(values, within(1e-5f));
    int cell = 0;
    for (String line : run.lines()) {
      if (line.startsWith("{\"event\":\"step\"")) {
        Matcher value = VALUE.matcher(line);
        assertThat(value.find()).as(line).isTrue();
        assertThat(Float.parseFloat(value.group(1))).isCloseTo(values[cell++], within(1e-5f));
      }
    }
    assertThat(cell).isEqualTo(values.length);
  }

  private Path file(String name, Tensor tensor) throws IOException {
    Path file = folder.resolve(name);
    Npy.write(file, tensor);
    return file;
  }

  private static Tensor random(SplittableRandom random, int... dims) {
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = random.nextInt(-20, 21) / 8f;
    }
    return tensor;
  }

  private static INDArray run(String operation, int[] settings, Tensor... inputs) {
    INDArray[] arrays =
        Arrays.stream(inputs)
            .map(
                tensor ->
                    Nd4j.createFromArray(tensor.values().clone())
                        .reshape(
                            'c', Arrays.stream(tensor.shape().dims()).asLongStream().toArray()))
            .toArray(INDArray[]::new);
    return Nd4j.exec(
        DynamicCustomOp.builder(operation).addInputs(arrays).addIntegerArguments(settings).build())[
        0];
  }
}
