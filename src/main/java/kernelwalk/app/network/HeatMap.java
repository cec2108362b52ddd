package kernelwalk.app.network;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import kernelwalk.app.raster.PixelImage;
import kernelwalk.app.setting.Palette;
import kernelwalk.net.PixelRegion;
import kernelwalk.tensor.Tensor;

/**
 * A heat map: signed maps of 28×28 values as pictures to be laid over a drawing: clear where there
 * is nothing.
 */
final class HeatMap {
  private static final double STRONGEST = 0.95;
  private static final double PALE = 0.45;

  private HeatMap() {}

  /** Orange above zero, blue below, the clearer the nearer to zero. */
  static WritableImage image(double[] values, Palette palette) {
    double most = 1e-12;
    for (double value : values) {
      most = Math.max(most, Math.abs(value));
    }
    int[] pixels = new int[values.length];
    for (int i = 0; i < pixels.length; i++) {
      Color colour = values[i] < 0 ? palette.negative() : palette.positive();
      pixels[i] = PixelImage.pixel(colour, STRONGEST * Math.abs(values[i]) / most);
    }
    return PixelImage.of(pixels, PixelRegion.SIDE);
  }

  /** A network's input as pale ink on nothing, without the border that some networks have. */
  static WritableImage ink(Tensor input, Palette palette) {
    int width = input.shape().dim(3);
    int border = (width - PixelRegion.SIDE) / 2;
    double most = 1e-9;
    for (float value : input.values()) {
      most = Math.max(most, value);
    }
    int[] pixels = new int[PixelRegion.SIDE * PixelRegion.SIDE];
    for (int i = 0; i < pixels.length; i++) {
      int row = i / PixelRegion.SIDE;
      float value = input.values()[(row + border) * width + i % PixelRegion.SIDE + border];
      double share = most > 1 ? value / most : (value + 1) / 2;
      pixels[i] = PixelImage.pixel(palette.secondary(), PALE * Math.clamp(share, 0, 1));
    }
    return PixelImage.of(pixels, PixelRegion.SIDE);
  }
}
