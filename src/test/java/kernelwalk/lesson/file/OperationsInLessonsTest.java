package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.lesson.ScenePass;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scene can name besides a convolution, and what it says where that does not fit. */
final class OperationsInLessonsTest {
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

  private LessonFolder read(String... lines) throws IOException {
    StringBuilder yaml = new StringBuilder(HEAD);
    for (String line : lines) {
      yaml.append("    ").append(line).append('\n');
    }
    Files.writeString(folder.resolve("lesson.yaml"), yaml);
    for (String language : List.of("en", "zh")) {
      Files.writeString(folder.resolve("text." + language + ".md"), "# one\n\nWords.\n");
    }
    return LessonReader.read(folder);
  }

  private SteppedOperation scene(String... lines) throws IOException {
    LessonFolder found = read(lines);
    assertThat(found.errors()).isEmpty();
    return found.lesson().orElseThrow().scenes().getFirst().stepped().orElseThrow();
  }

  @Test
  void anActivationOfAMatrixHasItsFinestLevel() throws IOException {
    SteppedOperation scene =
        scene(
            "operation: activation",
            "settings: {function: leaky-relu, slope: 0.1}",
            "input: [[-1, 2], [3, -4]]");
    assertThat(scene.operation()).isEqualTo(Activation.leakyRelu(0.1));
    assertThat(scene.input().shape()).isEqualTo(Shape.of(1, 1, 2, 2));
    assertThat(scene.output().values()).containsExactly(-0.1f, 2, 3, -0.4f);
    assertThat(scene.level()).isEqualTo(Level.CELL);
    assertThat(scene.filmSource().levels()).containsExactly(Level.LAYER, Level.CELL);
  }

  @Test
  void aTransposedConvolutionStampsItsKernel() throws IOException {
    SteppedOperation scene =
        scene(
            "operation: conv_transpose2d",
            "settings: {stride: 2}",
            "input: [[1, 2]]",
            "weight: [[1, 10]]");
    assertThat(scene.operation()).isInstanceOf(ConvTranspose2d.class);
    assertThat(scene.output().values()).containsExactly(1, 10, 2, 20);
  }

  @Test
  void aBackwardPassLeadsFromAGradientToATensor() throws IOException {
    SteppedOperation scene =
        scene(
            "operation: conv2d",
            "input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]",
            "weight: [[0, 1], [2, 3]]",
            "backward: weight",
            "gradient: [[1, 2], [3, 4]]",
            "level: product");
    assertThat(scene.pass()).isInstanceOf(ScenePass.Backward.class);
    assertThat(((ScenePass.Backward) scene.pass()).target()).isEqualTo(GradientTarget.WEIGHT);
    assertThat(scene.filmSource().levels()).contains(Level.PRODUCT);
  }

  /** {@code scipy.signal.convolve2d(x, w, mode="valid")} gives the same. */
  @Test
  void aFlippedKernelIsTheConvolutionOfMathematics() throws IOException {
    SteppedOperation scene =
        scene(
            "operation: conv2d",
            "settings: {flip: true}",
            "input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]",
            "weight: [[0, 1], [2, 3]]");
    assertThat(scene.parameters().getFirst().values()).containsExactly(3, 2, 1, 0);
    assertThat(scene.output().values()).containsExactly(5, 11, 23, 29);
  }

  @Test
  void aSoftmaxWithLabelsHasALoss() throws IOException {
    SteppedOperation scene = scene("operation: softmax", "input: [1, 2, 3]", "labels: [2]");
    assertThat(scene.pass()).isEqualTo(new ScenePass.Loss(List.of(2)));
    assertThat(scene("operation: softmax", "input: [1, 2, 3]").pass())
        .isEqualTo(new ScenePass.Forward());
  }

  @Test
  void flatteningAndLinearLayersHaveFilms() throws IOException {
    assertThat(scene("operation: flatten", "input: [[1, 2], [3, 4]]").output().shape())
        .isEqualTo(Shape.of(1, 4));
    SteppedOperation linear =
        scene(
            "operation: linear", "input: [1, 2]", "weight: [[3, 4]]", "bias: 5", "level: product");
    assertThat(linear.output().values()).containsExactly(16);
  }

  /** Each: the scene's lines, the line of the mistake and its sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "operation: pool3d; input: [[1]]|7|unknown operation 'pool3d'; did you mean 'pool2d'?",
        "operation: activation; settings: {function: rleu}; input: [1]|8|unknown function 'rleu'",
        "operation: softmax; input: [1, 2]; labels: [2]|5|label 2 of sample 0 is outside 0 to 1",
        "operation: softmax; input: [1, 2]; labels: [x]|9|must be classes counted from 0",
        "operation: softmax; input: [1, 2]; backward: bias|5|the key 'gradient' is missing",
        "operation: softmax; input: [1, 2]; level: layr|9|unknown level 'layr'",
        "operation: flatten; input: [[1]]; level: product|9|'level' must be one of layer, cell",
        "operation: flatten; input: [[1]]; start: 2|9|'start' must be a step from 1 to 1, found 2",
        "operation: linear; input: [1]; weight: [[1, 2]]; bias: 0|5|Linear",
      })
  void saysWhatIsWrongAndWhere(String lines, int line, String sentence) throws IOException {
    LessonFolder found = read(lines.split("; "));
    assertThat(found.lesson()).isEmpty();
    assertThat(found.errors())
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(sentence);
              assertThat(error.line()).isEqualTo(line);
            });
  }

  @Test
  void aGradientOfAnotherShapeIsAMistakeOfTheScene() throws IOException {
    LessonFolder found =
        read(
            "operation: pool2d",
            "settings: {mode: max}",
            "input: [[1, 2], [3, 4]]",
            "backward: input",
            "gradient: [[1, 2]]");
    assertThat(found.errors()).hasSize(1);
    assertThat(found.errors().getFirst().message())
        .contains("the output's gradient: shape (1, 1, 1, 1) expected, found (1, 1, 1, 2)");
  }
}
