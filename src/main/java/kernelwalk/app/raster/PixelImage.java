package kernelwalk.app.raster;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Pictures for the screen from numbers. */
public final class PixelImage {
  private PixelImage() {}

  /** A picture of rows of {@code 0xAARRGGBB}, from the top. */
  public static WritableImage of(int[] pixels, int width) {
    int height = pixels.length / width;
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  /** The pixel of an opaque colour. */
  public static int pixel(Color colour) {
    return pixel(colour, 1);
  }

  /** The pixel of a colour, whose own opacity does not count, at this opacity, 0 to 1. */
  public static int pixel(Color colour, double opacity) {
    return (int) Math.round(255 * opacity) << 24
        | (int) Math.round(255 * colour.getRed()) << 16
        | (int) Math.round(255 * colour.getGreen()) << 8
        | (int) Math.round(255 * colour.getBlue());
  }
}
