package kernelwalk.engine.simd;

import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * Gradients of a convolution's kernels: for each weight the products of the input that it met and
 * the gradient of what came out, summed over rows, then columns, then the samples of the group.
 */
final class KernelGradient {
  private static final int G = Lanes.GROUP;
  private static final int W = WIDTH;

  private KernelGradient() {}

  /**
   * Overwrites one convolution's share of the gradient.
   *
   * @param in {@code [C, H, W]} groups, kernel position (0, 0) of output (0, 0) first
   * @param d gradient of the output
   * @param scratch at least 10 groups
   */
  static void weights(
      PlaneLayout inputs,
      float[] in,
      PlaneLayout outputs,
      float[] d,
      int kernelHeight,
      int kernelWidth,
      float[] scratch,
      float[] gradient,
      int g0) {
    int field = kernelHeight * kernelWidth;
    int perOut = inputs.channels() * field;
    for (int o = 0; o < outputs.channels(); o += 2) {
      boolean pair = o + 1 < outputs.channels();
      int d0 = outputs.at(o, 0, 0);
      int d1 = pair ? outputs.at(o + 1, 0, 0) : d0;
      for (int c = 0; c < inputs.channels(); c++) {
        for (int ky = 0; ky < kernelHeight; ky++) {
          int g = g0 + o * perOut + c * field + ky * kernelWidth;
          int p = inputs.corner(c, ky, 0);
          int kx = 0;
          while (kx < kernelWidth) {
            int taps = kernelWidth - kx >= 5 ? 5 : kernelWidth - kx >= 3 ? 3 : 1;
            for (int h = 0; h < G; h += W) {
              int from = p + kx * G + h;
              switch (taps) {
                case 5 -> five(inputs, in, from, outputs, d, d0 + h, d1 + h, scratch, h);
                case 3 -> three(inputs, in, from, outputs, d, d0 + h, d1 + h, scratch, h);
                default -> one(inputs, in, from, outputs, d, d0 + h, d1 + h, scratch, h);
              }
            }
            for (int t = 0; t < taps; t++) {
              gradient[g + kx + t] = Lanes.sum(scratch, t * G);
              if (pair) {
                gradient[g + perOut + kx + t] = Lanes.sum(scratch, (taps + t) * G);
              }
            }
            kx += taps;
          }
        }
      }
    }
  }

  private static void five(
      PlaneLayout inputs,
      float[] in,
      int in0,
      PlaneLayout outputs,
      float[] d,
      int d0,
      int d1,
      float[] scratch,
      int h) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    int height = outputs.height();
    int columns = outputs.width() * G;
    int inRow = inputs.pitch() * G;
    int outRow = outputs.pitch() * G;
    for (int y = 0; y < height; y++) {
      int p = in0 + y * inRow;
      int q = d0 + y * outRow;
      int r = d1 + y * outRow;
      for (int x = 0; x < columns; x += G) {
        FloatVector u = FloatVector.fromArray(SPECIES, d, q + x);
        FloatVector v = FloatVector.fromArray(SPECIES, d, r + x);
        FloatVector i = FloatVector.fromArray(SPECIES, in, p + x);
        a0 = i.fma(u, a0);
        b0 = i.fma(v, b0);
        i = FloatVector.fromArray(SPECIES, in, p + x + G);
        a1 = i.fma(u, a1);
        b1 = i.fma(v, b1);
        i = FloatVector.fromArray(SPECIES, in, p + x + 2 * G);
        a2 = i.fma(u, a2);
        b2 = i.fma(v, b2);
        i = FloatVector.fromArray(SPECIES, in, p + x + 3 * G);
        a3 = i.fma(u, a3);
        b3 = i.fma(v, b3);
        i = FloatVector.fromArray(SPECIES, in, p + x + 4 * G);
        a4 = i.fma(u, a4);
        b4 = i.fma(v, b4);
      }
    }
    a0.intoArray(scratch, h);
    a1.intoArray(scratch, h + G);
    a2.intoArray(scratch, h + 2 * G);
    a3.intoArray(scratch, h + 3 * G);
    a4.intoArray(scratch, h + 4 * G);
    b0.intoArray(scratch, h + 5 * G);
    b1.intoArray(scratch, h + 6 * G);
    b2.intoArray(scratch, h + 7 * G);
    b3.intoArray(scratch, h + 8 * G);
    b4.intoArray(scratch, h + 9 * G);
  }

  private static void three(
      PlaneLayout inputs,
      float[] in,
      int in0,
      PlaneLayout outputs,
      float[] d,
      int d0,
      int d1,
      float[] scratch,
      int h) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    int height = outputs.height();
    int columns = outputs.width() * G;
    int inRow = inputs.pitch() * G;
    int outRow = outputs.pitch() * G;
    for (int y = 0; y < height; y++) {
      int p = in0 + y * inRow;
      int q = d0 + y * outRow;
      int r = d1 + y * outRow;
      for (int x = 0; x < columns; x += G) {
        FloatVector u = FloatVector.fromArray(SPECIES, d, q + x);
        FloatVector v = FloatVector.fromArray(SPECIES, d, r + x);
        FloatVector i = FloatVector.fromArray(SPECIES, in, p + x);
        a0 = i.fma(u, a0);
        b0 = i.fma(v, b0);
        i = FloatVector.fromArray(SPECIES, in, p + x + G);
        a1 = i.fma(u, a1);
        b1 = i.fma(v, b1);
        i = FloatVector.fromArray(SPECIES, in, p + x + 2 * G);
        a2 = i.fma(u, a2);
        b2 = i.fma(v, b2);
      }
    }
    a0.intoArray(scratch, h);
    a1.intoArray(scratch, h + G);
    a2.intoArray(scratch, h + 2 * G);
    b0.intoArray(scratch, h + 3 * G);
    b1.intoArray(scratch, h + 4 * G);
    b2.intoArray(scratch, h + 5 * G);
  }

  private static void one(
      PlaneLayout inputs,
      float[] in,
      int in0,
      PlaneLayout outputs,
      float[] d,
      int d0,
      int d1,
      float[] scratch,
      int h) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    for (int y = 0; y < outputs.height(); y++) {
      int p = in0 + y * inputs.pitch() * G;
      int row = y * outputs.pitch() * G;
      for (int x = 0; x < outputs.width() * G; x += G) {
        FloatVector i = FloatVector.fromArray(SPECIES, in, p + x);
        a = i.fma(FloatVector.fromArray(SPECIES, d, d0 + row + x), a);
        b = i.fma(FloatVector.fromArray(SPECIES, d, d1 + row + x), b);
      }
    }
    a.intoArray(scratch, h);
    b.intoArray(scratch, h + G);
  }

  /** Overwrites the biases' gradients: the sums of d over each channel. */
  static void biases(PlaneLayout outputs, float[] d, float[] scratch, float[] gradient, int g0) {
    for (int o = 0; o < outputs.channels(); o++) {
      for (int h = 0; h < G; h += W) {
        channel(outputs, d, outputs.at(o, 0, 0) + h, scratch, h);
      }
      gradient[g0 + o] = Lanes.sum(scratch, 0);
    }
  }

  private static void channel(PlaneLayout outputs, float[] d, int d0, float[] scratch, int h) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = even;
    int paired = outputs.width() / 2 * 2 * G;
    for (int y = 0; y < outputs.height(); y++) {
      int p = d0 + y * outputs.pitch() * G;
      for (int x = 0; x < paired; x += 2 * G) {
        even = even.add(FloatVector.fromArray(SPECIES, d, p + x));
        odd = odd.add(FloatVector.fromArray(SPECIES, d, p + x + G));
      }
      if (paired < outputs.width() * G) {
        even = even.add(FloatVector.fromArray(SPECIES, d, p + paired));
      }
    }
    even.add(odd).intoArray(scratch, h);
  }
}
