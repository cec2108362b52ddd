package kernelwalk.engine.simd;

import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * The machine's limit: how many fused multiply-adds of single precision this machine can do at
 * most: ten chains of them in registers on each thread, with no memory in the way.
 */
public final class MachineLimit {
  private static final int CHAINS = 10;
  private static final int LENGTH = 2_000_000;
  private static final int TRIES = 12;

  private MachineLimit() {}

  /**
   * Measures, in less than a second or so.
   *
   * @param threads that compute at once, at least 1
   * @return floating-point operations a second in units of 10⁹, a multiply-add counted as two: the
   *     best of several tries
   */
  public static double gigaflops(int threads) {
    float[] results = new float[threads * Lanes.GROUP];
    double best = 0;
    try (WorkerTeam workerTeam = new WorkerTeam(threads)) {
      for (int i = 0; i < TRIES; i++) {
        long start = System.nanoTime();
        workerTeam.run(threads, (part, worker) -> chains(results, part * Lanes.GROUP));
        double seconds = (System.nanoTime() - start) / 1e9;
        best = Math.max(best, 2.0 * CHAINS * WIDTH * LENGTH * threads / seconds / 1e9);
      }
    }
    return best;
  }

  private static void chains(float[] results, int at) {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.999f);
    FloatVector y = FloatVector.broadcast(SPECIES, 0.001f);
    FloatVector a = y;
    FloatVector b = x.mul(0.1f);
    FloatVector c = x.mul(0.2f);
    FloatVector d = x.mul(0.3f);
    FloatVector e = x.mul(0.4f);
    FloatVector f = x.mul(0.5f);
    FloatVector g = x.mul(0.6f);
    FloatVector h = x.mul(0.7f);
    FloatVector i = x.mul(0.8f);
    FloatVector j = x.mul(0.9f);
    for (int n = 0; n < LENGTH; n++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
    }
    a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).intoArray(results, at);
  }
}
