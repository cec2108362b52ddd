package kernelwalk.app.draw;

import javafx.scene.image.Image;
import kernelwalk.app.raster.PixelImage;
import kernelwalk.image.GreyImage;

/** A grey picture as an image for the screen, no larger than the screen has use for. */
final class PictureImage {
  private static final int LARGEST = 800;

  private PictureImage() {}

  /** The picture, each of its pixels the mean of those that fall on it. */
  static Image of(GreyImage picture) {
    int factor = Math.max(1, Math.ceilDiv(Math.max(picture.width(), picture.height()), LARGEST));
    int width = Math.ceilDiv(picture.width(), factor);
    int height = Math.ceilDiv(picture.height(), factor);
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = 0xff000000 | 0x010101 * mean(picture, y, x, factor);
      }
    }
    return PixelImage.of(pixels, width);
  }

  private static int mean(GreyImage picture, int y, int x, int factor) {
    int bottom = Math.min(picture.height(), (y + 1) * factor);
    int right = Math.min(picture.width(), (x + 1) * factor);
    long sum = 0;
    for (int row = y * factor; row < bottom; row++) {
      for (int column = x * factor; column < right; column++) {
        sum += picture.at(row, column);
      }
    }
    return (int) (sum / ((long) (bottom - y * factor) * (right - x * factor)));
  }
}
