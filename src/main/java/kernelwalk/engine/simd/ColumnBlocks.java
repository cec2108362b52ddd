package kernelwalk.engine.simd;

import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * Column blocks: as {@link RegisterBlocks}, with the matrix taken by columns: row r of a block is
 * {@code Σ_k weight[w0 + k · step + r] · in[in0 + k · 16]}, which is the gradient that a linear
 * layer hands back.
 */
final class ColumnBlocks {
  private static final int W = WIDTH;

  private ColumnBlocks() {}

  /** All rows for one group of samples. */
  static void rows(float[] w, int w0, int step, float[] in, int count, float[] out, int rows) {
    if (rows < RegisterBlocks.ROWS) {
      for (int r = 0; r < rows; r++) {
        for (int j = 0; j < Lanes.GROUP; j++) {
          float sum = 0;
          for (int k = 0; k < count; k++) {
            sum = Math.fma(w[w0 + k * step + r], in[k * Lanes.GROUP + j], sum);
          }
          out[r * Lanes.GROUP + j] = sum;
        }
      }
      return;
    }
    int block = W == Lanes.GROUP ? RegisterBlocks.ROWS : 4;
    for (int r = 0; r < rows; r += block) {
      int row = Math.min(r, rows - block);
      if (W == Lanes.GROUP) {
        narrow(w, w0 + row, step, in, 0, count, out, row * Lanes.GROUP);
      } else {
        for (int j = 0; j < Lanes.GROUP; j += 2 * W) {
          wide(w, w0 + row, step, in, j, count, out, row * Lanes.GROUP + j);
        }
      }
    }
  }

  private static void wide(
      float[] w, int w0, int step, float[] in, int in0, int count, float[] out, int out0) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector d0 = a0;
    FloatVector d1 = a0;
    int q = w0;
    for (int k = 0; k < count; k++) {
      int p = in0 + k * Lanes.GROUP;
      FloatVector x = FloatVector.fromArray(SPECIES, in, p);
      FloatVector y = FloatVector.fromArray(SPECIES, in, p + W);
      FloatVector v = FloatVector.broadcast(SPECIES, w[q]);
      a0 = x.fma(v, a0);
      a1 = y.fma(v, a1);
      v = FloatVector.broadcast(SPECIES, w[q + 1]);
      b0 = x.fma(v, b0);
      b1 = y.fma(v, b1);
      v = FloatVector.broadcast(SPECIES, w[q + 2]);
      c0 = x.fma(v, c0);
      c1 = y.fma(v, c1);
      v = FloatVector.broadcast(SPECIES, w[q + 3]);
      d0 = x.fma(v, d0);
      d1 = y.fma(v, d1);
      q += step;
    }
    a0.intoArray(out, out0);
    a1.intoArray(out, out0 + W);
    b0.intoArray(out, out0 + Lanes.GROUP);
    b1.intoArray(out, out0 + Lanes.GROUP + W);
    c0.intoArray(out, out0 + 2 * Lanes.GROUP);
    c1.intoArray(out, out0 + 2 * Lanes.GROUP + W);
    d0.intoArray(out, out0 + 3 * Lanes.GROUP);
    d1.intoArray(out, out0 + 3 * Lanes.GROUP + W);
  }

  private static void narrow(
      float[] w, int w0, int step, float[] in, int in0, int count, float[] out, int out0) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    int q = w0;
    for (int k = 0; k < count; k++) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, in0 + k * Lanes.GROUP);
      a = x.fma(FloatVector.broadcast(SPECIES, w[q]), a);
      b = x.fma(FloatVector.broadcast(SPECIES, w[q + 1]), b);
      c = x.fma(FloatVector.broadcast(SPECIES, w[q + 2]), c);
      d = x.fma(FloatVector.broadcast(SPECIES, w[q + 3]), d);
      e = x.fma(FloatVector.broadcast(SPECIES, w[q + 4]), e);
      f = x.fma(FloatVector.broadcast(SPECIES, w[q + 5]), f);
      q += step;
    }
    a.intoArray(out, out0);
    b.intoArray(out, out0 + Lanes.GROUP);
    c.intoArray(out, out0 + 2 * Lanes.GROUP);
    d.intoArray(out, out0 + 3 * Lanes.GROUP);
    e.intoArray(out, out0 + 4 * Lanes.GROUP);
    f.intoArray(out, out0 + 5 * Lanes.GROUP);
  }
}
