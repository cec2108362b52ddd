package kernelwalk.cli.bench;

import java.util.Arrays;

/** Times of many measurements, and what is told of them. */
final class MeasuredTimes {
  private MeasuredTimes() {}

  /** The middle one, or the mean of the two in the middle; NaN of none. */
  static double median(double... values) {
    double[] sorted = sorted(values);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /**
   * The smallest value that at least this share of all does not exceed; NaN of none.
   *
   * @param share above 0 and at most 1
   */
  static double percentile(double share, double... values) {
    double[] sorted = sorted(values);
    int n = sorted.length;
    return n == 0 ? Double.NaN : sorted[Math.clamp((int) Math.ceil(share * n) - 1, 0, n - 1)];
  }

  private static double[] sorted(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
