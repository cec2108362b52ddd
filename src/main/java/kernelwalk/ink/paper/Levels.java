package kernelwalk.ink.paper;

import java.util.Arrays;
import kernelwalk.image.GreyImage;

/** Brightness as real numbers, 0 to 255, row by row; what filters compute with. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Levels(int height, int width, float[] values) {
  static Levels of(GreyImage picture) {
    byte[] pixels = picture.bytes();
    float[] values = new float[pixels.length];
    for (int p = 0; p < values.length; p++) {
      values[p] = pixels[p] & 0xff;
    }
    return new Levels(picture.height(), picture.width(), values);
  }

  float at(int row, int column) {
    return values[row * width + column];
  }

  int side() {
    return Math.max(height, width);
  }

  /** Light for dark. */
  Levels inverted() {
    float[] other = new float[values.length];
    for (int p = 0; p < other.length; p++) {
      other[p] = 255 - values[p];
    }
    return new Levels(height, width, other);
  }

  Levels transposed() {
    float[] turned = new float[values.length];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        turned[column * height + row] = values[row * width + column];
      }
    }
    return new Levels(width, height, turned);
  }

  /** Each pixel the mean of a square of them; as it is where it is no larger than the side. */
  Levels reduced(int side) {
    int factor = Math.ceilDiv(side(), side);
    if (factor == 1) {
      return this;
    }
    int rows = Math.ceilDiv(height, factor);
    int columns = Math.ceilDiv(width, factor);
    float[] sums = new float[rows * columns];
    int[] counts = new int[sums.length];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int q = row / factor * columns + column / factor;
        sums[q] += values[row * width + column];
        counts[q]++;
      }
    }
    for (int q = 0; q < sums.length; q++) {
      sums[q] /= counts[q];
    }
    return new Levels(rows, columns, sums);
  }

  /** Means over squares of 3×3, at the border of those that are there. */
  Levels smoothed() {
    float[] means = new float[values.length];
    for (int row = 0; row < height; row++) {
      int top = Math.max(0, row - 1);
      int bottom = Math.min(height - 1, row + 1);
      for (int column = 0; column < width; column++) {
        int left = Math.max(0, column - 1);
        int right = Math.min(width - 1, column + 1);
        float sum = 0;
        for (int r = top; r <= bottom; r++) {
          for (int c = left; c <= right; c++) {
            sum += values[r * width + c];
          }
        }
        means[row * width + column] = sum / ((bottom - top + 1) * (right - left + 1));
      }
    }
    return new Levels(height, width, means);
  }

  /**
   * Standard deviation of the grain, as flat parts show it: the median of absolute responses to a
   * mask that sees neither slopes nor bends (Immerkær, "Fast noise variance estimation", 1996).
   */
  double grain() {
    if (height < 3 || width < 3) {
      return 0;
    }
    float[] responses = new float[(height - 2) * (width - 2)];
    int n = 0;
    for (int row = 1; row < height - 1; row++) {
      for (int column = 1; column < width - 1; column++) {
        int p = row * width + column;
        float corners =
            values[p - width - 1]
                + values[p - width + 1]
                + values[p + width - 1]
                + values[p + width + 1];
        float sides = values[p - 1] + values[p + 1] + values[p - width] + values[p + width];
        responses[n++] = Math.abs(corners - 2 * sides + 4 * values[p]);
      }
    }
    Arrays.sort(responses);
    return responses[n / 2] / 6 / 0.6745;
  }
}
