package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.Translations;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
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
        Arguments.of("turned", new float[] {5, 11, 23, 29}),
        Arguments.of("stride", new float[] {29, 41, 89, 101}),
        Arguments.of("border", new float[] {63, 72, 81, 108, 117, 126, 153, 162, 171}),
        Arguments.of("padding", new float[] {8, 15, 12, 21, 36, 27, 20, 33, 24}),
        Arguments.of("channels", new float[] {1101}));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void sceneGives(String scene, float[] expected) throws IOException {
    assertThat(scene(scene).output().values()).containsExactly(expected);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void textTellsWhatTheSceneGives(String id, float[] expected) throws IOException {
    for (String language : Translations.LANGUAGES) {
      String text = Shipped.text("convolution", id, language);
      switch (id) {
        case "rule" -> assertThat(text).contains("19", "25");
        case "border" -> assertThat(text).doesNotContain("63");
        case "padding" -> assertThat(text).contains("36", "= 3", "8");
        case "channels" -> assertThat(text).contains("805 + 271 + 25 = 1101");
        default -> {
          for (float value : expected) {
            assertThat(text).contains(Integer.toString((int) value).replace('-', '−'));
          }
        }
      }
    }
  }

  @Test
  void threeChannelsAddUpTo1101() throws IOException {
    SteppedOperation scene = scene("channels");
    ConvWalk walk = new ConvWalk((Conv2d) scene.operation(), scene.input(), scene.parameters());

    assertThat(walk.result(walk.place(0)))
        .isInstanceOfSatisfying(
            ConvStep.Result.class,
            result -> assertThat(result.channelSums()).containsExactly(805.0, 271.0, 25.0));
    assertThat(180 + 224 + 2 * 169 + 32 + 31).isEqualTo(805);
  }

  @Test
  void theTurnedKernelIsTheFirstOneReadBackwards() throws IOException {
    Tensor first = scene("slide").parameters().getFirst();
    Tensor turned = scene("turned").parameters().getFirst();
    for (int i = 0; i < 4; i++) {
      assertThat(turned.values()[i]).isEqualTo(first.values()[3 - i]);
    }
  }

  @Test
  void aCornerIsUsedOnceAndTheMiddleNineTimesWithoutPaddingAndTheCornerFourTimesWith()
      throws IOException {
    assertThat(uses(scene("border")).get(0, 0, 0, 0)).isEqualTo(1);
    assertThat(uses(scene("border")).get(0, 0, 2, 2)).isEqualTo(9);
    assertThat(uses(scene("padding")).get(0, 0, 0, 0)).isEqualTo(4);
  }

  @Test
  void aStrideOfTwoNeverLooksAtTheLastRowAndColumn() throws IOException {
    Tensor uses = uses(scene("stride"));
    for (int i = 0; i < 5; i++) {
      assertThat(uses.get(0, 0, 4, i)).isZero();
      assertThat(uses.get(0, 0, i, 4)).isZero();
      assertThat(uses.get(0, 0, Math.min(i, 3), 0)).isEqualTo(1);
    }
  }

  private static Tensor uses(SteppedOperation scene) {
    return Shipped.uses(scene);
  }

  private static SteppedOperation scene(String id) throws IOException {
    return Shipped.scene("convolution", id);
  }
}
