package kernelwalk.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * The samples of a decoded picture as they are in the file. {@link BufferedImage#getRGB} takes grey
 * samples for linear light and bends them; here a grey of 64 is 64 whether it is stored as grey, as
 * a palette's colour or as three equal colours, with 1 to 16 bits.
 */
final class PictureSamples {
  private final Raster raster;
  private final ColorModel colours;
  private final int bands;
  private final double[] scales;
  private final double[][] line;

  private PictureSamples(BufferedImage image) {
    raster = image.getRaster();
    colours = image.getColorModel();
    bands = raster.getNumBands();
    scales = new double[bands];
    for (int band = 0; band < bands; band++) {
      scales[band] = scale(band);
    }
    line = new double[bands][raster.getWidth()];
  }

  /** All samples of a picture, as 8 bits each. */
  static ColourImage of(BufferedImage image) {
    int height = image.getHeight();
    int width = image.getWidth();
    int[] argb = new int[Math.multiplyExact(height, width)];
    if (isPlain(image)) {
      PictureSamples samples = new PictureSamples(image);
      for (int row = 0; row < height; row++) {
        samples.read(row, argb);
      }
    } else {
      BufferedImage standard = standard(image);
      for (int row = 0; row < height; row++) {
        standard.getRGB(0, row, width, 1, argb, row * width, width);
      }
    }
    return new ColourImage(height, width, argb);
  }

  /** Whether each sample is a grey, or a red, green or blue of the screen's own colours. */
  private static boolean isPlain(BufferedImage image) {
    if (!(image.getColorModel() instanceof ComponentColorModel model)) {
      return false;
    }
    ColorSpace space = model.getColorSpace();
    return space.getType() == ColorSpace.TYPE_GRAY || space.isCS_sRGB();
  }

  /** What is in other colours (a profile's, CMYK) in the screen's; all at once, which is faster. */
  private static BufferedImage standard(BufferedImage image) {
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.isCS_sRGB() || !(space instanceof ICC_ColorSpace)) {
      return image;
    }
    BufferedImage converted =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    return new ColorConvertOp(null).filter(image, converted);
  }

  private double scale(int band) {
    int type = raster.getTransferType();
    if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
      return 255;
    }
    double most = Math.pow(2, colours.getComponentSize(band)) - 1;
    return 255 / (type == DataBuffer.TYPE_SHORT ? Short.MAX_VALUE : most);
  }

  private void read(int row, int[] argb) {
    for (int band = 0; band < bands; band++) {
      raster.getSamples(
          raster.getMinX(), raster.getMinY() + row, line[band].length, 1, band, line[band]);
    }
    int colour = colours.getNumColorComponents();
    boolean clear = colours.hasAlpha();
    for (int column = 0; column < raster.getWidth(); column++) {
      double opacity = clear ? level(colour, column) : 255;
      double part = colours.isAlphaPremultiplied() && opacity > 0 ? 255 / opacity : 1;
      int red = eight(part * level(0, column));
      int green = colour < 3 ? red : eight(part * level(1, column));
      int blue = colour < 3 ? red : eight(part * level(2, column));
      argb[row * raster.getWidth() + column] = eight(opacity) << 24 | red << 16 | green << 8 | blue;
    }
  }

  private double level(int band, int column) {
    return line[band][column] * scales[band];
  }

  private static int eight(double level) {
    return (int) Math.round(Math.clamp(level, 0.0, 255.0));
  }
}
