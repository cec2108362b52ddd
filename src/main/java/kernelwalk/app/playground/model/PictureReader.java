package kernelwalk.app.playground.model;

import java.io.IOException;
import java.nio.file.Path;
import kernelwalk.image.ColourImage;
import kernelwalk.image.PictureFile;
import kernelwalk.image.PictureFormat;
import kernelwalk.image.UnreadablePicture;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** A picture from disk, made small. */
final class PictureReader {
  private PictureReader() {}

  /**
   * {@code [1, 3, H, W]}, or {@code [1, 1, H, W]} in grey, values 0 … 255.
   *
   * @param side the longer side's greatest length
   */
  static Tensor read(Path file, int side, boolean grey) throws InputMistake {
    String name = String.valueOf(file.getFileName());
    try {
      return small(PictureFile.read(file), side, grey);
    } catch (UnreadablePicture.TooLarge large) {
      throw new InputMistake(
          "picture.large",
          name,
          large.width(),
          large.height(),
          PictureFile.MOST_PIXELS / 1_000_000);
    } catch (UnreadablePicture.Damaged damaged) {
      throw new InputMistake("picture.damaged", name, damaged.format().title());
    } catch (IOException e) {
      throw new InputMistake("picture.none", name, PictureFormat.titles());
    }
  }

  /** Each pixel the mean of those that it covers; what is transparent lies on white. */
  static Tensor small(ColourImage picture, int side, boolean grey) {
    double scale = Math.min(1, side / (double) Math.max(picture.width(), picture.height()));
    int width = Math.max(1, (int) Math.round(picture.width() * scale));
    int height = Math.max(1, (int) Math.round(picture.height() * scale));
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

  private static double[] mean(ColourImage picture, int row, int column, int height, int width) {
    int top = row * picture.height() / height;
    int bottom = Math.max(top + 1, (row + 1) * picture.height() / height);
    int left = column * picture.width() / width;
    int right = Math.max(left + 1, (column + 1) * picture.width() / width);
    double[] sum = new double[3];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int argb = picture.argb(y, x);
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
