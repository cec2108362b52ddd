package kernelwalk.engine.simd;

import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * Register blocks: small blocks of weighted sums: 6 rows of 2 vectors are 12 running sums, which
 * with 2 inputs and a weight fill the 16 registers of AVX2. Each value is one chain of fused
 * multiply-adds in the order of k, so that the blocking does not show in the result.
 *
 * <p>Row r, column j of a block is {@code start[r] + Σ_k weight[r, k] · in[in0 + off[k] + j]} with
 * k from {@code from} to {@code to}, and again both moved by {@code skip}, {@code runs} times. A
 * sum below {@code floor} becomes it: 0 is ReLU, −∞ changes nothing.
 */
final class RegisterBlocks {
  /** Rows of a block. */
  static final int ROWS = 6;

  private static final int W = WIDTH;

  private RegisterBlocks() {}

  /** 6 rows of 2 vectors; weights of row r at {@code w0 + r · rowStride + k}. */
  static void wide(
      float[] w,
      int w0,
      int rowStride,
      float[] in,
      int in0,
      int[] off,
      int from,
      int to,
      int skip,
      int runs,
      float[] start,
      int start0,
      float floor,
      float[] out,
      int out0,
      int outStride) {
    FloatVector a0 = FloatVector.broadcast(SPECIES, start[start0]);
    FloatVector b0 = FloatVector.broadcast(SPECIES, start[start0 + 1]);
    FloatVector c0 = FloatVector.broadcast(SPECIES, start[start0 + 2]);
    FloatVector d0 = FloatVector.broadcast(SPECIES, start[start0 + 3]);
    FloatVector e0 = FloatVector.broadcast(SPECIES, start[start0 + 4]);
    FloatVector f0 = FloatVector.broadcast(SPECIES, start[start0 + 5]);
    FloatVector a1 = a0;
    FloatVector b1 = b0;
    FloatVector c1 = c0;
    FloatVector d1 = d0;
    FloatVector e1 = e0;
    FloatVector f1 = f0;
    int wa = w0;
    int wb = wa + rowStride;
    int wc = wb + rowStride;
    int wd = wc + rowStride;
    int we = wd + rowStride;
    int wf = we + rowStride;
    int low = from;
    int high = to;
    for (int run = 0; run < runs; run++) {
      for (int k = low; k < high; k++) {
        int p = in0 + off[k];
        FloatVector x = FloatVector.fromArray(SPECIES, in, p);
        FloatVector y = FloatVector.fromArray(SPECIES, in, p + W);
        FloatVector v = FloatVector.broadcast(SPECIES, w[wa + k]);
        a0 = x.fma(v, a0);
        a1 = y.fma(v, a1);
        v = FloatVector.broadcast(SPECIES, w[wb + k]);
        b0 = x.fma(v, b0);
        b1 = y.fma(v, b1);
        v = FloatVector.broadcast(SPECIES, w[wc + k]);
        c0 = x.fma(v, c0);
        c1 = y.fma(v, c1);
        v = FloatVector.broadcast(SPECIES, w[wd + k]);
        d0 = x.fma(v, d0);
        d1 = y.fma(v, d1);
        v = FloatVector.broadcast(SPECIES, w[we + k]);
        e0 = x.fma(v, e0);
        e1 = y.fma(v, e1);
        v = FloatVector.broadcast(SPECIES, w[wf + k]);
        f0 = x.fma(v, f0);
        f1 = y.fma(v, f1);
      }
      low += skip;
      high += skip;
    }
    int q = out0;
    a0.blend(floor, a0.lt(floor)).intoArray(out, q);
    a1.blend(floor, a1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    b0.blend(floor, b0.lt(floor)).intoArray(out, q);
    b1.blend(floor, b1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    c0.blend(floor, c0.lt(floor)).intoArray(out, q);
    c1.blend(floor, c1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    d0.blend(floor, d0.lt(floor)).intoArray(out, q);
    d1.blend(floor, d1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    e0.blend(floor, e0.lt(floor)).intoArray(out, q);
    e1.blend(floor, e1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    f0.blend(floor, f0.lt(floor)).intoArray(out, q);
    f1.blend(floor, f1.lt(floor)).intoArray(out, q + W);
  }

  /** 4 rows of 2 vectors: fits the registers with room to spare. */
  static void four(
      float[] w,
      int w0,
      int rowStride,
      float[] in,
      int in0,
      int[] off,
      int from,
      int to,
      int skip,
      int runs,
      float[] start,
      int start0,
      float floor,
      float[] out,
      int out0,
      int outStride) {
    FloatVector a0 = FloatVector.broadcast(SPECIES, start[start0]);
    FloatVector b0 = FloatVector.broadcast(SPECIES, start[start0 + 1]);
    FloatVector c0 = FloatVector.broadcast(SPECIES, start[start0 + 2]);
    FloatVector d0 = FloatVector.broadcast(SPECIES, start[start0 + 3]);
    FloatVector a1 = a0;
    FloatVector b1 = b0;
    FloatVector c1 = c0;
    FloatVector d1 = d0;
    int wa = w0;
    int wb = wa + rowStride;
    int wc = wb + rowStride;
    int wd = wc + rowStride;
    int low = from;
    int high = to;
    for (int run = 0; run < runs; run++) {
      for (int k = low; k < high; k++) {
        int p = in0 + off[k];
        FloatVector x = FloatVector.fromArray(SPECIES, in, p);
        FloatVector y = FloatVector.fromArray(SPECIES, in, p + W);
        FloatVector v = FloatVector.broadcast(SPECIES, w[wa + k]);
        a0 = x.fma(v, a0);
        a1 = y.fma(v, a1);
        v = FloatVector.broadcast(SPECIES, w[wb + k]);
        b0 = x.fma(v, b0);
        b1 = y.fma(v, b1);
        v = FloatVector.broadcast(SPECIES, w[wc + k]);
        c0 = x.fma(v, c0);
        c1 = y.fma(v, c1);
        v = FloatVector.broadcast(SPECIES, w[wd + k]);
        d0 = x.fma(v, d0);
        d1 = y.fma(v, d1);
      }
      low += skip;
      high += skip;
    }
    int q = out0;
    a0.blend(floor, a0.lt(floor)).intoArray(out, q);
    a1.blend(floor, a1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    b0.blend(floor, b0.lt(floor)).intoArray(out, q);
    b1.blend(floor, b1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    c0.blend(floor, c0.lt(floor)).intoArray(out, q);
    c1.blend(floor, c1.lt(floor)).intoArray(out, q + W);
    q += outStride;
    d0.blend(floor, d0.lt(floor)).intoArray(out, q);
    d1.blend(floor, d1.lt(floor)).intoArray(out, q + W);
  }

  /** 6 rows of 1 vector. */
  static void narrow(
      float[] w,
      int w0,
      int rowStride,
      float[] in,
      int in0,
      int[] off,
      int from,
      int to,
      int skip,
      int runs,
      float[] start,
      int start0,
      float floor,
      float[] out,
      int out0,
      int outStride) {
    FloatVector a = FloatVector.broadcast(SPECIES, start[start0]);
    FloatVector b = FloatVector.broadcast(SPECIES, start[start0 + 1]);
    FloatVector c = FloatVector.broadcast(SPECIES, start[start0 + 2]);
    FloatVector d = FloatVector.broadcast(SPECIES, start[start0 + 3]);
    FloatVector e = FloatVector.broadcast(SPECIES, start[start0 + 4]);
    FloatVector f = FloatVector.broadcast(SPECIES, start[start0 + 5]);
    int low = from;
    int high = to;
    for (int run = 0; run < runs; run++) {
      for (int k = low; k < high; k++) {
        FloatVector x = FloatVector.fromArray(SPECIES, in, in0 + off[k]);
        int q = w0 + k;
        a = x.fma(FloatVector.broadcast(SPECIES, w[q]), a);
        b = x.fma(FloatVector.broadcast(SPECIES, w[q + rowStride]), b);
        c = x.fma(FloatVector.broadcast(SPECIES, w[q + 2 * rowStride]), c);
        d = x.fma(FloatVector.broadcast(SPECIES, w[q + 3 * rowStride]), d);
        e = x.fma(FloatVector.broadcast(SPECIES, w[q + 4 * rowStride]), e);
        f = x.fma(FloatVector.broadcast(SPECIES, w[q + 5 * rowStride]), f);
      }
      low += skip;
      high += skip;
    }
    a.blend(floor, a.lt(floor)).intoArray(out, out0);
    b.blend(floor, b.lt(floor)).intoArray(out, out0 + outStride);
    c.blend(floor, c.lt(floor)).intoArray(out, out0 + 2 * outStride);
    d.blend(floor, d.lt(floor)).intoArray(out, out0 + 3 * outStride);
    e.blend(floor, e.lt(floor)).intoArray(out, out0 + 4 * outStride);
    f.blend(floor, f.lt(floor)).intoArray(out, out0 + 5 * outStride);
  }

  /** One value at a time: for blocks with fewer rows, or rows shorter than a vector. */
  static void plain(
      float[] w,
      int w0,
      int rowStride,
      float[] in,
      int in0,
      int[] off,
      int from,
      int to,
      int skip,
      int runs,
      float[] start,
      int start0,
      float floor,
      float[] out,
      int out0,
      int outStride,
      int rows,
      int columns) {
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < columns; j++) {
        float sum = start[start0 + r];
        for (int run = 0; run < runs; run++) {
          for (int k = from + run * skip; k < to + run * skip; k++) {
            sum = Math.fma(w[w0 + r * rowStride + k], in[in0 + off[k] + j], sum);
          }
        }
        out[out0 + r * outStride + j] = sum < floor ? floor : sum;
      }
    }
  }

  /**
   * Rows of weighted sums of any number and length, cut into blocks; the last block of a side is
   * moved back over its neighbour where it would stick out, which computes some values twice.
   *
   * @param bias added to each row; its row 0 stands at {@code bias0}
   * @param rows of the result
   * @param columns of the result, contiguous
   */
  static void rows(
      float[] w,
      int w0,
      int rowStride,
      float[] in,
      int in0,
      int[] off,
      int from,
      int to,
      int skip,
      int runs,
      float[] bias,
      int bias0,
      float floor,
      float[] out,
      int out0,
      int outStride,
      int rows,
      int columns) {
    if (rows < ROWS || columns < W) {
      plain(
          w, w0, rowStride, in, in0, off, from, to, skip, runs, bias, bias0, floor, out, out0,
          outStride, rows, columns);
      return;
    }
    int block = rows % 4 == 0 && columns >= 2 * W ? 4 : ROWS;
    for (int r = 0; r < rows; r += block) {
      int row = Math.min(r, rows - block);
      int wr = w0 + row * rowStride;
      int qr = out0 + row * outStride;
      if (columns < 2 * W) {
        for (int j = 0; j < columns; j += W) {
          int column = Math.min(j, columns - W);
          narrow(
              w,
              wr,
              rowStride,
              in,
              in0 + column,
              off,
              from,
              to,
              skip,
              runs,
              bias,
              bias0 + row,
              floor,
              out,
              qr + column,
              outStride);
        }
      } else {
        for (int j = 0; j < columns; j += 2 * W) {
          int column = Math.min(j, columns - 2 * W);
          if (block == 4) {
            four(
                w,
                wr,
                rowStride,
                in,
                in0 + column,
                off,
                from,
                to,
                skip,
                runs,
                bias,
                bias0 + row,
                floor,
                out,
                qr + column,
                outStride);
          } else {
            wide(
                w,
                wr,
                rowStride,
                in,
                in0 + column,
                off,
                from,
                to,
                skip,
                runs,
                bias,
                bias0 + row,
                floor,
                out,
                qr + column,
                outStride);
          }
        }
      }
    }
  }
}
