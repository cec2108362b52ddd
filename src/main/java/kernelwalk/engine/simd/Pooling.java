package kernelwalk.engine.simd;

import static jdk.incubator.vector.VectorOperators.IS_NAN;
import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Size;

/** Maximum or mean over windows of any size, stride and padding. */
final class Pooling implements SimdLayer {
  private static final int G = Lanes.GROUP;

  private final int input;
  private final LayerValues in;
  private final LayerValues out;
  private final Pool2d pool;

  /**
   * @param input position of the input among the nodes
   */
  Pooling(int input, LayerValues in, LayerValues out, Pool2d pool) {
    this.input = input;
    this.in = in;
    this.out = out;
    this.pool = pool;
  }

  /** Whether {@link QuarterPool} computes it. */
  static boolean isQuarter(Pool2d pool, PlaneLayout in) {
    return pool.kernel().equals(Size.of(2))
        && pool.stride().equals(Size.of(2))
        && pool.padding().isNone()
        && in.height() % 2 == 0
        && in.width() % 2 == 0;
  }

  @Override
  public void forward(float[] weights, GroupBuffers groupBuffers) {
    float[] from = groupBuffers.values(input);
    float[] to = groupBuffers.values(input + 1);
    if (isQuarter(pool, in.planeLayout())) {
      QuarterPool.forward(pool.mode(), in.planeLayout(), from, out.planeLayout(), to, out.floor());
    } else {
      windows(from, to);
    }
    out.activate(to);
  }

  @Override
  public void backward(
      float[] weights, GroupBuffers groupBuffers, float[] gradient, boolean onward) {
    if (!onward) {
      return;
    }
    float[] values = groupBuffers.values(input);
    float[] to = groupBuffers.gradient(input);
    float[] d = groupBuffers.gradient(input + 1);
    if (isQuarter(pool, in.planeLayout())) {
      QuarterPool.backward(
          pool.mode(), in, values, out.planeLayout(), d, to, groupBuffers.transposed());
    } else {
      Arrays.fill(to, 0);
      spread(values, d, to);
      in.deactivate(values, to);
    }
  }

  private void windows(float[] from, float[] to) {
    PlaneLayout planeLayout = out.planeLayout();
    float share = 1f / pool.kernel().area();
    for (int c = 0; c < planeLayout.channels(); c++) {
      for (int y = 0; y < planeLayout.height(); y++) {
        for (int x = 0; x < planeLayout.width(); x++) {
          for (int h = 0; h < G; h += WIDTH) {
            FloatVector value = window(from, c, y, x, h);
            value = pool.mode() == Pool2d.Mode.MAX ? value : value.mul(share);
            value
                .blend(out.floor(), value.lt(out.floor()))
                .intoArray(to, planeLayout.at(c, y, x) + h);
          }
        }
      }
    }
  }

  /** Maximum or sum over one window. */
  private FloatVector window(float[] from, int c, int y, int x, int h) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    FloatVector value = FloatVector.broadcast(SPECIES, max ? Float.NEGATIVE_INFINITY : 0);
    for (int row = firstRow(y); row < lastRow(y); row++) {
      for (int column = firstColumn(x); column < lastColumn(x); column++) {
        FloatVector v =
            FloatVector.fromArray(SPECIES, from, in.planeLayout().at(c, row, column) + h);
        value = max ? greater(value, v) : value.add(v);
      }
    }
    return value;
  }

  /** Of equal values the later one; NaN where one of them is. */
  static FloatVector greater(FloatVector value, FloatVector next) {
    return next.blend(value, next.lt(value).or(value.test(IS_NAN)));
  }

  private void spread(float[] values, float[] d, float[] to) {
    float share = 1f / pool.kernel().area();
    PlaneLayout planeLayout = out.planeLayout();
    for (int c = 0; c < planeLayout.channels(); c++) {
      for (int y = 0; y < planeLayout.height(); y++) {
        for (int x = 0; x < planeLayout.width(); x++) {
          for (int h = 0; h < G; h += WIDTH) {
            FloatVector g = FloatVector.fromArray(SPECIES, d, planeLayout.at(c, y, x) + h);
            if (pool.mode() == Pool2d.Mode.MAX) {
              toWinners(values, to, c, y, x, h, g);
            } else {
              toAll(to, c, y, x, h, g.mul(share));
            }
          }
        }
      }
    }
  }

  private void toAll(float[] to, int c, int y, int x, int h, FloatVector g) {
    for (int row = firstRow(y); row < lastRow(y); row++) {
      for (int column = firstColumn(x); column < lastColumn(x); column++) {
        int at = in.planeLayout().at(c, row, column) + h;
        FloatVector.fromArray(SPECIES, to, at).add(g).intoArray(to, at);
      }
    }
  }

  /** The first of equal maxima takes all; where there is NaN, the first NaN. */
  private void toWinners(float[] values, float[] to, int c, int y, int x, int h, FloatVector g) {
    FloatVector max = window(values, c, y, x, h);
    FloatVector rest = g;
    for (int row = firstRow(y); row < lastRow(y); row++) {
      for (int column = firstColumn(x); column < lastColumn(x); column++) {
        int at = in.planeLayout().at(c, row, column) + h;
        FloatVector v = FloatVector.fromArray(SPECIES, values, at);
        var wins = v.eq(max).or(v.test(IS_NAN));
        FloatVector share = FloatVector.zero(SPECIES).blend(rest, wins);
        FloatVector.fromArray(SPECIES, to, at).add(share).intoArray(to, at);
        rest = rest.blend(0f, wins);
      }
    }
  }

  private int firstRow(int y) {
    return Math.max(0, y * pool.stride().height() - pool.padding().top());
  }

  private int lastRow(int y) {
    int end = y * pool.stride().height() - pool.padding().top() + pool.kernel().height();
    return Math.min(in.planeLayout().height(), end);
  }

  private int firstColumn(int x) {
    return Math.max(0, x * pool.stride().width() - pool.padding().left());
  }

  private int lastColumn(int x) {
    int end = x * pool.stride().width() - pool.padding().left() + pool.kernel().width();
    return Math.min(in.planeLayout().width(), end);
  }
}
