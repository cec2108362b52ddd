package kernelwalk.engine.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Size;
import org.junit.jupiter.api.Test;

class PoolingTest {
  private static final int G = Lanes.GROUP;

  /** NaN at each place of a window in turn, in all samples but the first. */
  @Test
  void nanWinsAMaximumWhereverItStandsAndGetsTheGradient() {
    for (int at = 0; at < 4; at++) {
      float[] input = {1, 4, 2, 3};
      float[][] found = run(Pool2d.max(2), 2, input, at, 0.5f);

      assertThat(found[0]).containsExactly(4, Float.NaN);
      assertThat(found[1]).containsExactly(0, 0.5f, 0, 0);
      float[] given = new float[4];
      given[at] = 0.5f;
      assertThat(found[2]).containsExactly(given);
    }
  }

  @Test
  void windowsOfAnyKindDoAsMuch() {
    Pool2d pool = new Pool2d(Pool2d.Mode.MAX, Size.of(3), Size.of(3), Padding.NONE);
    for (int at = 0; at < 9; at++) {
      float[] input = {1, 2, 3, 4, 9, 5, 6, 7, 8};
      float[][] found = run(pool, 3, input, at, 0.5f);

      assertThat(found[0]).containsExactly(9, Float.NaN);
      float[] given = new float[9];
      given[4] = 0.5f;
      assertThat(found[1]).containsExactly(given);
      given[4] = 0;
      given[at] = 0.5f;
      assertThat(found[2]).containsExactly(given);
    }
  }

  /**
   * One window as large as its plane.
   *
   * @return the results of the first and the last sample, then the gradient of each one's input
   */
  private static float[][] run(Pool2d pool, int side, float[] input, int nan, float gradient) {
    LayerValues in = new LayerValues(PlaneLayout.of(1, side, side), Optional.empty(), false);
    LayerValues out = new LayerValues(PlaneLayout.of(1, 1, 1), Optional.empty(), false);
    GroupBuffers groupBuffers = new GroupBuffers(List.of(out, in, out));
    Pooling pooling = new Pooling(1, in, out, pool);
    for (int i = 0; i < input.length; i++) {
      Arrays.fill(groupBuffers.values(1), i * G, (i + 1) * G, input[i]);
    }
    Arrays.fill(groupBuffers.values(1), nan * G + 1, (nan + 1) * G, Float.NaN);
    Arrays.fill(groupBuffers.gradient(2), gradient);

    pooling.forward(new float[0], groupBuffers);
    float[] results = {groupBuffers.values(2)[0], groupBuffers.values(2)[G - 1]};
    pooling.backward(new float[0], groupBuffers, new float[0], true);

    float[] first = new float[input.length];
    float[] last = new float[input.length];
    for (int i = 0; i < input.length; i++) {
      first[i] = groupBuffers.gradient(1)[i * G];
      last[i] = groupBuffers.gradient(1)[i * G + G - 1];
    }
    return new float[][] {results, first, last};
  }
}
