package kernelwalk.train;

/**
 * e to the power of x in single precision, in fused steps: the same bits on every machine, unlike
 * {@code Math.exp}.
 */
public final class Exponential {
  /** Beyond it the result is infinite. */
  public static final float MAX = 88.72284f;

  /** Below it the result is 0: the smallest normal result is the last one given. */
  public static final float MIN = -87.33654f;

  /** 1 / ln 2. */
  public static final float LOG2E = 1.4426950408889634f;

  /** ln 2 in two parts, the first with few enough bits that its small multiples are exact. */
  public static final float LN2_HIGH = 0.693359375f;

  public static final float LN2_LOW = -2.12194440054690581e-4f;

  /** Adding and taking it away rounds to the nearest whole number: 1.5 · 2^23. */
  public static final float ROUNDER = 12582912f;

  /**
   * Coefficients of r^2 upwards of a polynomial for e^r with |r| ≤ ln 2 / 2: those of the Cephes
   * library's {@code expf} (Moshier), lowest power last.
   */
  static final float[] P = {
    1.9875691500e-4f,
    1.3981999507e-3f,
    8.3334519073e-3f,
    4.1665795894e-2f,
    1.6666665459e-1f,
    5.0000001201e-1f
  };

  private Exponential() {}

  /** e^x, within 2 units in the last place; below {@link #MIN} 0. */
  public static float exp(float x) {
    if (!(x <= MAX)) {
      return Float.isNaN(x) ? x : Float.POSITIVE_INFINITY;
    }
    if (x < MIN) {
      return 0;
    }
    float n = Math.fma(x, LOG2E, ROUNDER) - ROUNDER;
    float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
    float p = P[0];
    p = Math.fma(p, r, P[1]);
    p = Math.fma(p, r, P[2]);
    p = Math.fma(p, r, P[3]);
    p = Math.fma(p, r, P[4]);
    p = Math.fma(p, r, P[5]);
    p = Math.fma(p, r * r, r) + 1;
    int exponent = (int) n;
    int half = exponent >> 1;
    return p * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  /** 2^exponent for exponents from −126 to 127. */
  private static float powerOfTwo(int exponent) {
    return Float.intBitsToFloat((exponent + 127) << 23);
  }
}
