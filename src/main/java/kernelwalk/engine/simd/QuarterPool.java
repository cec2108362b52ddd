package kernelwalk.engine.simd;

import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import kernelwalk.tensor.Pool2d;

/**
 * Quartering pooling: over windows of 2×2 that tile the plane: what LeNets have. Rows with NaN,
 * which no healthy network has, are taken one value after another, so that the others lose no time.
 */
final class QuarterPool {
  private static final int G = Lanes.GROUP;

  private QuarterPool() {}

  static void forward(
      Pool2d.Mode mode, PlaneLayout in, float[] from, PlaneLayout out, float[] to, float floor) {
    for (int c = 0; c < out.channels(); c++) {
      for (int y = 0; y < out.height(); y++) {
        int p = in.at(c, 2 * y, 0);
        int q = out.at(c, y, 0);
        if (mode == Pool2d.Mode.MAX) {
          maxRow(from, p, p + in.pitch() * G, to, q, out.width(), floor);
        } else {
          meanRow(from, p, p + in.pitch() * G, to, q, out.width(), floor);
        }
      }
    }
  }

  /** Whether there is NaN in the row; it is in the maxima then, wherever it stood. */
  private static boolean maxRow(
      float[] from, int upper, int lower, float[] to, int q, int width, float floor) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int x = 0; x < width * G; x += G) {
      for (int h = 0; h < G; h += WIDTH) {
        int p = 2 * x + h;
        FloatVector a = FloatVector.fromArray(SPECIES, from, upper + p);
        FloatVector b = FloatVector.fromArray(SPECIES, from, upper + p + G);
        FloatVector c = FloatVector.fromArray(SPECIES, from, lower + p);
        FloatVector e = FloatVector.fromArray(SPECIES, from, lower + p + G);
        FloatVector m = a.blend(b, b.lt(a).not());
        m = m.blend(c, c.lt(m).not());
        m = m.blend(e, e.lt(m).not());
        m.blend(floor, m.lt(floor)).intoArray(to, q + x + h);
        sum = sum.add(a.add(b).add(c.add(e)));
      }
    }
    // So it is too where infinities meet; then nothing is lost but time.
    boolean nan = Float.isNaN(sum.reduceLanes(VectorOperators.ADD));
    for (int i = 0; nan && i < width * G; i++) {
      int p = 2 * i - i % G;
      float m = Math.max(from[upper + p], from[upper + p + G]);
      m = Math.max(m, Math.max(from[lower + p], from[lower + p + G]));
      to[q + i] = m < floor ? floor : m;
    }
    return nan;
  }

  private static void meanRow(
      float[] from, int upper, int lower, float[] to, int q, int width, float floor) {
    for (int x = 0; x < width * G; x += G) {
      for (int h = 0; h < G; h += WIDTH) {
        int p = 2 * x + h;
        FloatVector m =
            FloatVector.fromArray(SPECIES, from, upper + p)
                .add(FloatVector.fromArray(SPECIES, from, upper + p + G))
                .add(FloatVector.fromArray(SPECIES, from, lower + p))
                .add(FloatVector.fromArray(SPECIES, from, lower + p + G))
                .mul(0.25f);
        m.blend(floor, m.lt(floor)).intoArray(to, q + x + h);
      }
    }
  }

  /**
   * Writes the gradient before the input's activation: for maxima the derivative at each window's
   * winner, as the losers' does not matter.
   *
   * @param to for maxima it may be the values themselves
   * @param maxima room for one row of the output
   */
  static void backward(
      Pool2d.Mode mode,
      LayerValues in,
      float[] values,
      PlaneLayout out,
      float[] d,
      float[] to,
      float[] maxima) {
    PlaneLayout planeLayout = in.planeLayout();
    for (int c = 0; c < out.channels(); c++) {
      for (int y = 0; y < out.height(); y++) {
        int p = planeLayout.at(c, 2 * y, 0);
        int lower = p + planeLayout.pitch() * G;
        int q = out.at(c, y, 0);
        if (mode == Pool2d.Mode.AVERAGE) {
          meanRowBack(d, q, to, p, lower, out.width());
        } else {
          float none = Float.NEGATIVE_INFINITY;
          boolean nan = maxRow(values, p, lower, maxima, 0, out.width(), none);
          if (in.activation().isPresent()) {
            ActivationRows.backward(in.activation().get(), maxima, 0, d, q, out.width() * G);
          }
          if (nan) {
            nanRowBack(values, p, lower, d, q, to, out.width());
          } else {
            maxRowBack(values, p, lower, d, q, to, out.width());
          }
        }
      }
    }
    if (mode == Pool2d.Mode.AVERAGE) {
      in.deactivate(values, to);
    }
  }

  private static void maxRowBack(
      float[] values, int upper, int lower, float[] d, int q, float[] to, int width) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int x = 0; x < width * G; x += G) {
      for (int h = 0; h < G; h += WIDTH) {
        int p = 2 * x + h;
        FloatVector a = FloatVector.fromArray(SPECIES, values, upper + p);
        FloatVector b = FloatVector.fromArray(SPECIES, values, upper + p + G);
        FloatVector c = FloatVector.fromArray(SPECIES, values, lower + p);
        FloatVector e = FloatVector.fromArray(SPECIES, values, lower + p + G);
        FloatVector g = FloatVector.fromArray(SPECIES, d, q + x + h);
        VectorMask<Float> right = a.lt(b);
        FloatVector top = a.blend(b, right);
        VectorMask<Float> lowerRight = c.lt(e);
        FloatVector bottom = c.blend(e, lowerRight);
        VectorMask<Float> below = top.lt(bottom);
        FloatVector up = g.blend(zero, below);
        FloatVector down = zero.blend(g, below);
        up.blend(zero, right).intoArray(to, upper + p);
        zero.blend(up, right).intoArray(to, upper + p + G);
        down.blend(zero, lowerRight).intoArray(to, lower + p);
        zero.blend(down, lowerRight).intoArray(to, lower + p + G);
      }
    }
  }

  private static void nanRowBack(
      float[] values, int upper, int lower, float[] d, int q, float[] to, int width) {
    for (int i = 0; i < width * G; i++) {
      int p = 2 * i - i % G;
      int[] window = {upper + p, upper + p + G, lower + p, lower + p + G};
      int winner = window[0];
      for (int at : window) {
        winner = Pool2d.beats(values[at], values[winner]) ? at : winner;
      }
      for (int at : window) {
        to[at] = at == winner ? d[q + i] : 0;
      }
    }
  }

  private static void meanRowBack(float[] d, int q, float[] to, int upper, int lower, int width) {
    for (int x = 0; x < width * G; x += G) {
      for (int h = 0; h < G; h += WIDTH) {
        int p = 2 * x + h;
        FloatVector g = FloatVector.fromArray(SPECIES, d, q + x + h).mul(0.25f);
        g.intoArray(to, upper + p);
        g.intoArray(to, upper + p + G);
        g.intoArray(to, lower + p);
        g.intoArray(to, lower + p + G);
      }
    }
  }
}
