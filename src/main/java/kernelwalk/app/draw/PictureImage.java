package kernelwalk.app.draw;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import kernelwalk.image.ColourImage;
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
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  /**
   * The pixels of an image; none where it has none. One from the clipboard that is clear all over
   * is opaque: some systems leave the opacity out.
   */
  static Optional<ColourImage> pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader reader = image.getPixelReader();
    if (reader == null || width < 1 || height < 1) {
      return Optional.empty();
    }
    int[] argb = new int[Math.multiplyExact(width, height)];
    reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    if (Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0)) {
      Arrays.setAll(argb, p -> argb[p] | 0xff000000);
    }
    return Optional.of(new ColourImage(height, width, argb));
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
