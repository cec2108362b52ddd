package kernelwalk.ink;

import java.util.Arrays;
import kernelwalk.image.GreyImage;

/**
 * The field of distances to a stroke's edge: how far every pixel is from the edge of the ink, which
 * tells how wide the strokes are and lets them be thinned or thickened without a skeleton.
 *
 * <p>Distances are exact (Felzenszwalb and Huttenlocher, "Distance transforms of sampled
 * functions", 2012).
 */
final class StrokeField {
  /** Room around the ink, for strokes that grow. */
  private static final int MARGIN = 64;

  private final int height;
  private final int width;
  private final double[] inside;
  private final double[] outside;

  private StrokeField(int height, int width, boolean[] ink) {
    this.height = height;
    this.width = width;
    this.inside = distances(ink, false);
    this.outside = distances(ink, true);
  }

  /**
   * The field of a part of a picture.
   *
   * @param box left, top, right, bottom of the ink in the picture
   * @param factor how much larger than the picture the field is
   */
  static StrokeField of(GreyImage picture, int[] box, double factor) {
    int height = (int) Math.ceil((box[3] - box[1]) * factor) + 2 * MARGIN;
    int width = (int) Math.ceil((box[2] - box[0]) * factor) + 2 * MARGIN;
    boolean[] ink = new boolean[height * width];
    for (int row = 0; row < height; row++) {
      double y = (row + 0.5 - height / 2.0) / factor + (box[1] + box[3]) / 2.0;
      for (int column = 0; column < width; column++) {
        double x = (column + 0.5 - width / 2.0) / factor + (box[0] + box[2]) / 2.0;
        ink[row * width + column] = sample(picture, x, y, 1 / factor) >= 127.5;
      }
    }
    return new StrokeField(height, width, ink);
  }

  /** The median width of the strokes, in pixels of the field; measured along their middles. */
  double strokeWidth() {
    double[] ridge = new double[inside.length];
    int n = 0;
    for (int row = 1; row < height - 1; row++) {
      for (int column = 1; column < width - 1; column++) {
        int p = row * width + column;
        double here = inside[p];
        boolean across = here >= inside[p - 1] && here >= inside[p + 1];
        boolean down = here >= inside[p - width] && here >= inside[p + width];
        if (here > 0 && across && down) {
          ridge[n++] = here;
        }
      }
    }
    Arrays.sort(ridge, 0, n);
    return n == 0 ? 0 : 2 * ridge[n / 2] - 1;
  }

  /** The ink with its edge moved outwards by so many pixels of the field, or inwards. */
  GreyImage grown(double by) {
    byte[] pixels = new byte[inside.length];
    for (int p = 0; p < pixels.length; p++) {
      double beyond = outside[p] > 0 ? outside[p] - 0.5 : 0.5 - inside[p];
      pixels[p] = (byte) Math.round(255 * Math.clamp(by - beyond + 0.5, 0.0, 1.0));
    }
    return new GreyImage(height, width, pixels);
  }

  /** The picture at a point: the mean of what a pixel of the field covers, or between pixels. */
  private static double sample(GreyImage picture, double x, double y, double cell) {
    if (cell <= 1) {
      int left = (int) Math.floor(x - 0.5);
      int top = (int) Math.floor(y - 0.5);
      double right = x - 0.5 - left;
      double down = y - 0.5 - top;
      return (1 - down)
              * ((1 - right) * at(picture, top, left) + right * at(picture, top, left + 1))
          + down
              * ((1 - right) * at(picture, top + 1, left) + right * at(picture, top + 1, left + 1));
    }
    int reach = (int) Math.ceil(cell);
    int left = (int) Math.floor(x - cell / 2);
    int top = (int) Math.floor(y - cell / 2);
    double sum = 0;
    for (int row = top; row < top + reach; row++) {
      for (int column = left; column < left + reach; column++) {
        sum += at(picture, row, column);
      }
    }
    return sum / (reach * reach);
  }

  private static int at(GreyImage picture, int row, int column) {
    boolean within = row >= 0 && row < picture.height() && column >= 0 && column < picture.width();
    return within ? picture.at(row, column) : 0;
  }

  /** Distance of each pixel to the nearest one whose ink is as told; 0 for those themselves. */
  private double[] distances(boolean[] ink, boolean wanted) {
    double far = 1e12;
    double[] squared = new double[ink.length];
    for (int p = 0; p < ink.length; p++) {
      squared[p] = ink[p] == wanted ? 0 : far;
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
