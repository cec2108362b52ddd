package kernelwalk.engine;

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
  public static final float LOG2E = 0x1.715476p0f;

  /** ln 2 in two parts, the first with so few bits that its products with exponents are exact. */
  public static final float LN2_HIGH = 0x1.63p-1f;

  public static final float LN2_LOW = -0x1.bd0106p-13f;

  /** Adding and taking it away rounds to the nearest whole number: 1.5 · 2^23. */
  public static final float ROUNDER = 0x1.8p23f;

  /**
   * (e^r − 1 − r) / r^2 for |r| ≤ ln 2 / 2 as a polynomial of degree 5, highest power first: our
   * own least-squares fit on Chebyshev nodes, rounded to floats.
   */
  public static final float C5 = 0x1.a152acp-13f;

  public static final float C4 = 0x1.6d444ep-10f;
  public static final float C3 = 0x1.1110c6p-7f;
  public static final float C2 = 0x1.5554e8p-5f;
  public static final float C1 = 0x1.555556p-3f;
  public static final float C0 = 0.5f;

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
    float p = Math.fma(C5, r, C4);
    p = Math.fma(p, r, C3);
    p = Math.fma(p, r, C2);
    p = Math.fma(p, r, C1);
    p = Math.fma(p, r, C0);
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
