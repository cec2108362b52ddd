package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import kernelwalk.lesson.ScenePass;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lessons on pooling and activation functions say is what the operations give. */
final class PoolingAndActivationLessonsTest {
  private static float[] output(String lesson, String scene) throws IOException {
    return Shipped.scene(lesson, scene).output().values();
  }

  private static float[] gradient(String lesson, String id) throws IOException {
    SteppedOperation scene = Shipped.scene(lesson, id);
    Tensor given = ((ScenePass.Backward) scene.pass()).gradient();
    return scene.operation().backward(scene.input(), scene.parameters(), given).input().values();
  }

  @Test
  void maximaAndMeansAreThoseOfTheText() throws IOException {
    assertThat(output("pooling", "greatest")).containsExactly(4, 5, 8, 6);
    assertThat(output("pooling", "mean")).containsExactly(2.5f, 2, 2.75f, 3.5f);
  }

  @Test
  void aStrokeMovedByAPixelPoolsToTheSame() throws IOException {
    assertThat(output("pooling", "stroke")).containsExactly(9, 0, 9, 0);
    assertThat(output("pooling", "shifted")).containsExactly(9, 0, 9, 0);
  }

  @Test
  void overlappingWindowsAreNineAndTheSixWinsThree() throws IOException {
    assertThat(output("pooling", "overlap")).hasSize(9).containsSequence(6, 6);
    int sixes = 0;
    for (float value : output("pooling", "overlap")) {
      sixes += value == 6 ? 1 : 0;
    }
    assertThat(sixes).isEqualTo(3);
  }

  @Test
  void aSevenKeepsAQuarterOfItsNumbers() throws IOException {
    assertThat(Shipped.scene("pooling", "digit").input().values()).hasSize(196);
    assertThat(output("pooling", "digit")).hasSize(49);
  }

  @Test
  void onlyWinnersGetAGradient() throws IOException {
    assertThat(gradient("pooling", "back"))
        .containsExactly(0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 4, 0, 0, 3, 0, 0);
  }

  @Test
  void slopesAreThoseOfTheText() {
    assertThat(Activation.SIGMOID.value(0)).isEqualTo(0.5);
    assertThat(Activation.SIGMOID.derivative(0)).isEqualTo(0.25);
    assertThat(Activation.SIGMOID.derivative(4)).isCloseTo(0.018, within(0.0005));
    assertThat(Activation.TANH.derivative(0)).isEqualTo(1);
    assertThat(Activation.TANH.derivative(2)).isCloseTo(0.071, within(0.0005));
    assertThat(Math.pow(0.25, 5)).isLessThan(0.001);
  }

  @Test
  void gradientsVanishComeThroughAndLeak() throws IOException {
    float[] sigmoid = gradient("activation", "vanishing");
    assertThat(sigmoid[2]).isEqualTo(0.25f);
    assertThat(sigmoid[3]).isCloseTo(0.045f, within(0.0005f));
    assertThat(sigmoid[4]).isCloseTo(0.002f, within(0.0005f));
    assertThat(gradient("activation", "through")).containsExactly(1, 1, 1, 1, 1, 0, 1, 0, 1, 0);
    assertThat(gradient("activation", "leak"))
        .containsExactly(1, 1, 1, 1, 1, 0.01f, 1, 0.01f, 1, 0.01f);
    assertThat(output("activation", "leaky")[0]).isEqualTo(-0.4f);
  }

  /** A row a layer: what comes out of one goes into the next. */
  @ParameterizedTest
  @ValueSource(strings = {"five-sigmoid", "five-tanh", "through", "leak"})
  void aGradientGoesOnFromLayerToLayer(String id) throws IOException {
    SteppedOperation scene = Shipped.scene("activation", id);
    Tensor given = ((ScenePass.Backward) scene.pass()).gradient();
    Tensor found = scene.operation().backward(scene.input(), scene.parameters(), given).input();
    int columns = given.shape().dim(3);
    assertThat(given.shape().dim(2)).isEqualTo(5);
    for (int column = 0; column < columns; column++) {
      assertThat(given.get(0, 0, 0, column)).isEqualTo(1);
      for (int layer = 1; layer < 5; layer++) {
        assertThat(given.get(0, 0, layer, column))
            .isCloseTo(found.get(0, 0, layer - 1, column), withinPercentage(0.001));
      }
    }
  }

  @Test
  void throughFiveLayersIsLeftWhatTheTextSays() throws IOException {
    assertThat(gradient("activation", "five-sigmoid")[12]).isCloseTo(0.00098f, within(5e-6f));
    assertThat(gradient("activation", "five-tanh")[12]).isEqualTo(1);
    assertThat(gradient("activation", "five-tanh")[13]).isCloseTo(0.013f, within(5e-4f));
  }

  @Test
  void aMeanGivesEachOfFourAQuarterOfTheGradient() throws IOException {
    assertThat(gradient("pooling", "back-mean")[13]).isEqualTo(0.75f);
    assertThat(gradient("pooling", "back-mean")[0]).isEqualTo(0.25f);
  }
}
