package kernelwalk.image;

/** Scales pictures by averaging: each pixel of the result is the mean of the area it covers. */
public final class AreaScaling {
  private AreaScaling() {}

  /**
   * A square cut of a picture, scaled.
   *
   * @param middleX what comes to lie in the middle, in pixels of the picture
   * @param middleY likewise
   * @param scale pixels of the result for a pixel of the picture
   * @param side of the result, in pixels; what lies outside the picture is 0
   */
  public static GreyImage scaled(
      GreyImage picture, double middleX, double middleY, double scale, int side) {
    double cell = 1 / scale;
    double left = middleX - side * cell / 2;
    double top = middleY - side * cell / 2;
    byte[] pixels = new byte[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double mean = mean(picture, left + column * cell, top + row * cell, cell);
        pixels[row * side + column] = (byte) Math.round(mean);
      }
    }
    return new GreyImage(side, side, pixels);
  }

  private static double mean(GreyImage picture, double left, double top, double cell) {
    int firstRow = (int) Math.clamp(Math.floor(top), 0.0, picture.height());
    int endRow = (int) Math.clamp(Math.ceil(top + cell), 0.0, picture.height());
    int firstColumn = (int) Math.clamp(Math.floor(left), 0.0, picture.width());
    int endColumn = (int) Math.clamp(Math.ceil(left + cell), 0.0, picture.width());
    double sum = 0;
    for (int row = firstRow; row < endRow; row++) {
      double high = Math.min(row + 1, top + cell) - Math.max(row, top);
      double line = 0;
      for (int column = firstColumn; column < endColumn; column++) {
        double wide = Math.min(column + 1, left + cell) - Math.max(column, left);
        line += wide * picture.at(row, column);
      }
      sum += high * line;
    }
    return sum / (cell * cell);
  }
}
