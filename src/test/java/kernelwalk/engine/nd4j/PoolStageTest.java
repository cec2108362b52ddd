package kernelwalk.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import org.junit.jupiter.api.Test;

class PoolStageTest {
  @Test
  void nanWinsAMaximumWhereverItStandsAndGetsTheGradient() {
    int samples = Nd4jWorkspace.SAMPLES;
    PoolLayer stage = new PoolLayer(Pool2d.max(2), Shape.of(1, 1, 2, 2), samples);
    for (int at = 0; at < 4; at++) {
      float[] input = new float[4 * samples];
      for (int i = 0; i < 4; i++) {
        Arrays.fill(input, i * samples, (i + 1) * samples, i == 1 ? 9 : i);
      }
      Arrays.fill(input, at * samples + 1, (at + 1) * samples, Float.NaN);
      float[] output = new float[samples];
      float[] back = new float[input.length];

      stage.forward(input, output);
      float[] gradient = new float[samples];
      Arrays.fill(gradient, 0.5f);
      stage.backward(input, output, gradient, back);

      assertThat(output[0]).isEqualTo(9);
      assertThat(output[samples - 1]).isNaN();
      for (int i = 0; i < 4; i++) {
        assertThat(back[i * samples]).isEqualTo(i == 1 ? 0.5f : 0);
        assertThat(back[(i + 1) * samples - 1]).isEqualTo(i == at ? 0.5f : 0);
      }
    }
  }
}
