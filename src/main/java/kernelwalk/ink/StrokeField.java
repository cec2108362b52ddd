package kernelwalk.ink;

import kernelwalk.image.GreyImage;
import kernelwalk.ink.paper.DistanceField;

/**
 * The field of distances to a stroke's edge: how far every pixel is from the edge of the ink, which
 * tells how wide the strokes are and lets them be thinned or thickened without a skeleton.
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
    this.inside = DistanceField.to(ink, false, height, width);
    this.outside = DistanceField.to(ink, true, height, width);
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
    double[] widths = DistanceField.ridgeWidths(inside, height, width);
    return widths.length == 0 ? 0 : widths[widths.length / 2];
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
}
