package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.Translations;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers that the lesson "Convolution" tells are those that the operations give. */
final class ConvolutionLessonTest {

  static Stream<Arguments> outputs() {
    return Stream.of(
        Arguments.of("rule", new float[] {19, 25, 37, 43}),
        Arguments.of("slide", new float[] {19, 25, 37, 43}),
        Arguments.of("bias", new float[] {-11, -5, 7, 13}),
        Arguments.of("edge", new float[] {0, 30, 30, 0, 0, 30, 30, 0, 0, 30, 30, 0}),
        Arguments.of("turned", new float[] {5, 11, 23, 29}));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void sceneGives(String scene, float[] expected) throws IOException {
    assertThat(scene(scene).output().values()).containsExactly(expected);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void lessonTellsWhatTheSceneGives(String id, float[] expected) throws IOException {
    for (String language : Translations.LANGUAGES) {
      String told = Shipped.told("convolution", id, language);
      switch (id) {
        case "rule" -> assertThat(told).contains("19", "25");
        case "slide" -> assertThat(told).contains("= 19", "= 25", "= 37");
        default -> {
          for (float value : expected) {
            assertThat(told).contains(Integer.toString((int) value).replace('-', '−'));
          }
        }
      }
    }
  }

  @Test
  void theTurnedKernelIsTheFirstOneReadBackwards() throws IOException {
    Tensor first = scene("slide").parameters().getFirst();
    Tensor turned = scene("turned").parameters().getFirst();
    for (int i = 0; i < 4; i++) {
      assertThat(turned.values()[i]).isEqualTo(first.values()[3 - i]);
    }
  }

  /** From the wall to the table: 120, 105, 90, 75, and 120, 165, 30, 75. */
  @Test
  void blurMakesASlopeOfTheEdgeOfTheTableAndSharpenAJump() throws IOException {
    assertThat(leftColumn("blur")).containsExactly(120, 105, 90, 75);
    assertThat(leftColumn("sharpen")).containsExactly(120, 165, 30, 75);
  }

  private static int[] leftColumn(String id) throws IOException {
    Tensor output = scene(id).output();
    return IntStream.rangeClosed(6, 9).map(row -> Math.round(output.get(0, 0, row, 0))).toArray();
  }

  @Test
  void aKernelForVerticalEdgesDoesNotSeeTheBarOfASeven() throws IOException {
    Tensor output = scene("digit").output();
    assertThat(output.get(0, 0, 1, 5)).isZero();
    assertThat(output.get(0, 0, 7, 4)).as("the left rim of its stroke").isPositive();
    assertThat(output.get(0, 0, 7, 8)).as("the right rim").isNegative();
  }

  @Test
  void weightsAddUpToWhatTheTextSaysOfEvenAreas() throws IOException {
    assertThat(sum("blur")).isCloseTo(1, within(1e-6));
    assertThat(sum("sharpen")).isEqualTo(1);
    assertThat(sum("emboss")).isEqualTo(1);
    assertThat(sum("edge")).isZero();
  }

  private static double sum(String id) throws IOException {
    double sum = 0;
    for (float weight : scene(id).parameters().getFirst().values()) {
      sum += weight;
    }
    return sum;
  }

  private static SteppedOperation scene(String id) throws IOException {
    return Shipped.scene("convolution", id);
  }
}
