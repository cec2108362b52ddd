package kernelwalk.ink.paper;

import java.util.Arrays;

/**
 * Distances in masks, exact (Felzenszwalb and Huttenlocher, "Distance transforms of sampled
 * functions", 2012).
 */
public final class DistanceField {
  private DistanceField() {}

  /** Distance of each pixel to the nearest one that is as told; 0 for those themselves. */
  public static double[] to(boolean[] mask, boolean wanted, int height, int width) {
    double far = 1e12;
    double[] squared = new double[mask.length];
    for (int p = 0; p < mask.length; p++) {
      squared[p] = mask[p] == wanted ? 0 : far;
    }
    LowerEnvelope envelope = new LowerEnvelope(Math.max(height, width));
    for (int column = 0; column < width; column++) {
      envelope.transform(squared, column, width, height);
    }
    for (int row = 0; row < height; row++) {
      envelope.transform(squared, row * width, 1, width);
    }
    for (int p = 0; p < squared.length; p++) {
      squared[p] = Math.sqrt(squared[p]);
    }
    return squared;
  }

  /**
   * The widths of strokes along their middles, in pixels, the least first.
   *
   * @param inside distance of each pixel of a stroke to the nearest that is none
   */
  public static double[] ridgeWidths(double[] inside, int height, int width) {
    double[] ridge = new double[inside.length];
    int n = 0;
    for (int row = 1; row < height - 1; row++) {
      for (int column = 1; column < width - 1; column++) {
        int p = row * width + column;
        double here = inside[p];
        boolean across = here >= inside[p - 1] && here >= inside[p + 1];
        boolean down = here >= inside[p - width] && here >= inside[p + width];
        if (here > 0 && across && down) {
          ridge[n++] = 2 * here - 1;
        }
      }
    }
    double[] widths = Arrays.copyOf(ridge, n);
    Arrays.sort(widths);
    return widths;
  }

  /** The one-dimensional transform: the lower envelope of parabolas rooted at each sample. */
  private static final class LowerEnvelope {
    private final double[] values;
    private final int[] roots;
    private final double[] borders;

    LowerEnvelope(int longest) {
      values = new double[longest];
      roots = new int[longest];
      borders = new double[longest + 1];
    }

    void transform(double[] field, int offset, int stride, int n) {
      for (int i = 0; i < n; i++) {
        values[i] = field[offset + i * stride];
      }
      int k = 0;
      roots[0] = 0;
      borders[0] = Double.NEGATIVE_INFINITY;
      borders[1] = Double.POSITIVE_INFINITY;
      for (int q = 1; q < n; q++) {
        double s = crossing(q, roots[k]);
        while (s <= borders[k]) {
          k--;
          s = crossing(q, roots[k]);
        }
        k++;
        roots[k] = q;
        borders[k] = s;
        borders[k + 1] = Double.POSITIVE_INFINITY;
      }
      k = 0;
      for (int q = 0; q < n; q++) {
        while (borders[k + 1] < q) {
          k++;
        }
        double d = q - roots[k];
        field[offset + q * stride] = d * d + values[roots[k]];
      }
    }

    private double crossing(int q, int r) {
      return (values[q] + (double) q * q - values[r] - (double) r * r) / (2.0 * (q - r));
    }
  }
}
