package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.lesson.SteppedOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a window slides in a lesson's scene, with the command line's words; results by hand. */
final class WindowReaderTest {
  private static final String HEAD =
      """
      id: tiny
      order: 1
      title: {en: Tiny, zh: 小}
      scenes:
        - id: one
          title: {en: One, zh: 一}
      """;

  @TempDir Path folder;

  private LessonFolder read(String lines) throws IOException {
    String scene = lines.lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
    Files.writeString(folder.resolve("lesson.yaml"), HEAD + scene);
    for (String language : List.of("en", "zh")) {
      Files.writeString(folder.resolve("text." + language + ".md"), "# one\n\nWords.\n");
    }
    return LessonReader.read(folder);
  }

  /** Each: operation, settings, input, weight where there is one, the shape and the values. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "conv2d|padding: [1, 0, 0, 2]|[[1, 2], [3, 4]]|[[1]]|1,1,3,4|0,0,0,0,1,2,0,0,3,4,0,0",
        "conv2d|padding: [0, 1]|[[1, 2]]|[[1]]|1,1,1,4|0,1,2,0",
        "conv2d|padding: half|[[1, 2]]|[[1, 1, 1]]|1,1,1,2|3,3",
        "conv1d|padding: same|[1, 2, 3, 4]|[1, 10]|1,1,1,4|21,32,43,4",
        "conv1d|padding: same-lower|[1, 2, 3, 4]|[1, 10]|1,1,1,4|10,21,32,43",
        "conv1d|padding: same, stride: 2|[1, 2, 3, 4, 5]|[1, 1, 1]|1,1,1,3|3,9,9",
        "conv1d|padding: [2, 0]|[1, 2]|[1, 1]|1,1,1,3|0,1,3",
        "conv1d|padding: 1, padding-mode: replicate|[1, 2]|[1, 1]|1,1,1,3|2,3,4",
        "conv1d|dilation: 2|[1, 2, 3, 4]|[1, -1]|1,1,1,2|-2,-2",
        "conv1d|groups: 1|[[1, 2, 3], [4, 5, 6]]|[[1, 1], [1, 1]]|1,1,1,2|12,16",
        "conv2d|stride: [2, 1], dilation: [1, 2]|[[1, 2, 3], [4, 5, 6], [7, 8, 9]]|[[1, 1]]"
            + "|1,1,2,1|4,16",
        "pool2d|mode: max, kernel: [1, 2], stride: [2, 1]|[[1, 2, 3], [4, 5, 6], [7, 8, 9]]||"
            + "1,1,2,2|2,3,8,9",
        "pool2d|mode: max, kernel: [1, 2], dilation: [1, 2]|[[1, 2, 3], [4, 5, 6]]||1,1,2,1|3,6",
        "pool1d|mode: max, kernel: 2|[1, 2, 3, 4, 5]||1,1,1,2|2,4",
        "pool1d|mode: max, kernel: 2, ceil: true|[1, 2, 3, 4, 5]||1,1,1,3|2,4,5",
        "pool1d|mode: avg, stride: 1, padding: 1|[2, 4]||1,1,1,3|1,3,2",
        "pool1d|mode: avg, stride: 1, padding: 1, exclude-padding: true|[2, 4]||1,1,1,3|2,3,4",
        "conv_transpose1d|stride: 2, output-padding: 1|[1, 2]|[1, 10]|1,1,1,5|1,10,2,20,0",
        "conv_transpose1d|stride: 3, padding: same|[1, 2]|[1, 10]|1,1,1,6|1,10,0,2,20,0",
        "conv_transpose1d|dilation: 2, padding: [1, 0]|[1, 2]|[1, 10]|1,1,1,3|2,10,20",
        "conv_transpose2d|output-padding: [0, 1], stride: 2|[[1]]|[[3]]|1,1,1,2|3,0",
        "conv_transpose2d|groups: 2|[[[1]], [[2]]]|[[[[3]]], [[[5]]]]|1,2,1,1|3,10",
      })
  void slidesAsTheCommandLineDoes(
      String operation, String settings, String input, String weight, String shape, String values)
      throws IOException {
    LessonFolder found =
        read(
            "operation: %s\nsettings: {%s}\ninput: %s\n%s"
                .formatted(operation, settings, input, weight == null ? "" : "weight: " + weight));
    assertThat(found.errors()).isEmpty();
    SteppedOperation scene =
        found.lesson().orElseThrow().scenes().getFirst().stepped().orElseThrow();
    assertThat(numbers(scene.output().shape().dims())).isEqualTo(shape);
    assertThat(scene.output().values()).containsExactly(floats(values));
  }

  private static String numbers(int... dims) {
    return Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  private static float[] floats(String values) {
    String[] each = values.split(",", -1);
    float[] floats = new float[each.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = Float.parseFloat(each[i]);
    }
    return floats;
  }

  /** Each: operation, settings, the rest, the line of the mistake and its sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "conv2d|padding: [1, 2, 3]|[[1]]|8|'padding' must be a number, [height, width] or [top,"
            + " left, bottom, right], found 3 numbers",
        "conv1d|padding: [1, 2, 3]|[1]|8|'padding' must be a number or [left, right], found 3",
        "conv2d|padding: sane|[[1]]|8|unknown padding 'sane'; did you mean 'same'?",
        "conv2d|padding: -1|[[1]]|8|'padding' must be a whole number of at least 0, found '-1'",
        "conv2d|stride: [1, 2, 3]|[[1]]|8|'stride' must be a number or [height, width], found 3",
        "conv2d|stride: [0, 1]|[[1]]|8|'stride' must be a whole number of at least 1, found '0'",
        "conv2d|ceil: true|[[1]]|8|unknown key 'ceil'",
        "conv1d|stride: 1|[[[[1]]]]|9|input: a row of numbers, or channels of rows, expected",
      })
  void saysWhichSettingIsWrongAndWhere(
      String operation, String settings, String input, int line, String sentence)
      throws IOException {
    LessonFolder found =
        read(
            "operation: %s\nsettings: {%s}\ninput: %s\nweight: [[1]]"
                .formatted(operation, settings, input));
    assertThat(found.lesson()).isEmpty();
    assertThat(found.errors())
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(sentence);
              assertThat(error.line()).isEqualTo(line);
            });
  }

  @Test
  void theOlderNameOfOutputPaddingIsKept() throws IOException {
    LessonFolder found =
        read(
            "operation: conv_transpose2d\nsettings: {stride: 2, extra: 1}\n"
                + "input: [[1, 2]]\nweight: [[1]]");
    assertThat(found.errors()).isEmpty();
    assertThat(found.lesson().orElseThrow().scenes().getFirst().stepped().orElseThrow().output())
        .extracting(tensor -> tensor.shape().dims())
        .isEqualTo(new int[] {1, 1, 2, 4});
  }
}
