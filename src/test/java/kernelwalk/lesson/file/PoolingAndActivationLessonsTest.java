package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import kernelwalk.lesson.ScenePass;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

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
    assertThat(gradient("activation", "through")).containsExactly(0, 0, 0, 1, 1);
    assertThat(gradient("activation", "leak")).containsExactly(0.1f, 0.1f, 0.1f, 1, 1);
    assertThat(output("activation", "leaky")[0]).isEqualTo(-0.4f);
  }
}
