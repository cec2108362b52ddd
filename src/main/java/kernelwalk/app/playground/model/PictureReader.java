package kernelwalk.app.playground.model;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** A picture from disk, made small; how large it is is read before anything is decoded. */
final class PictureReader {
  private static final long MOST_PIXELS = 50_000_000;

  private PictureReader() {}

  /**
   * {@code [1, 3, H, W]}, or {@code [1, 1, H, W]} in grey, values 0 … 255.
   *
   * @param side the longer side's greatest length
   */
  static Tensor read(Path file, int side, boolean grey) throws InputMistake {
    String name = String.valueOf(file.getFileName());
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers =
          in == null ? java.util.Collections.emptyIterator() : ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new InputMistake("playground.file.none", name);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader, name, side, grey);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new InputMistake("playground.file.none", name);
    }
  }

  private static Tensor read(ImageReader reader, String name, int side, boolean grey)
      throws IOException, InputMistake {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new InputMistake("playground.file.large", name, width, height, MOST_PIXELS / 1_000_000);
    }
    ImageReadParam sparse = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / (side * 4));
    sparse.setSourceSubsampling(step, step, 0, 0);
    return small(reader.read(0, sparse), side, grey);
  }

  /** Each pixel the mean of those that it covers; what is transparent lies on white. */
  static Tensor small(BufferedImage picture, int side, boolean grey) {
    double scale = Math.min(1, side / (double) Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    Tensor tensor = Tensor.zeros(Shape.of(1, grey ? 1 : 3, height, width));
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double[] mean = mean(picture, row, column, height, width);
        if (grey) {
          double luma = 0.299 * mean[0] + 0.587 * mean[1] + 0.114 * mean[2];
          tensor.set((float) Math.rint(luma), 0, 0, row, column);
        } else {
          for (int channel = 0; channel < mean.length; channel++) {
            tensor.set((float) Math.rint(mean[channel]), 0, channel, row, column);
          }
        }
      }
    }
    return tensor;
  }

  private static double[] mean(BufferedImage picture, int row, int column, int height, int width) {
    int top = row * picture.getHeight() / height;
    int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / height);
    int left = column * picture.getWidth() / width;
    int right = Math.max(left + 1, (column + 1) * picture.getWidth() / width);
    double[] sum = new double[3];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int argb = picture.getRGB(x, y);
        double opacity = (argb >>> 24) / 255.0;
        double paper = 255 * (1 - opacity);
        sum[0] += paper + opacity * (argb >> 16 & 0xff);
        sum[1] += paper + opacity * (argb >> 8 & 0xff);
        sum[2] += paper + opacity * (argb & 0xff);
      }
    }
    int count = (bottom - top) * (right - left);
    return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
  }
}
