package kernelwalk.image;

import java.util.Arrays;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** One grey picture, immutable: 0 background, 255 full ink where it is a digit's. */
public final class GreyImage {
  private final int height;
  private final int width;
  private final byte[] pixels;

  /** Over this very array of unsigned bytes, row by row, which the caller gives away. */
  public GreyImage(int height, int width, byte[] pixels) {
    if (height < 1 || width < 1 || pixels.length != (long) height * width) {
      throw new IllegalArgumentException(
          "a picture of %d×%d pixels cannot have %d values"
              .formatted(height, width, pixels.length));
    }
    this.height = height;
    this.width = width;
    this.pixels = pixels;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** The pixel at a row and a column, 0 to 255. */
  public int at(int row, int column) {
    if (column < 0 || column >= width) {
      throw new IndexOutOfBoundsException("column " + column + " of " + width);
    }
    return pixels[row * width + column] & 0xff;
  }

  /** The pixels as unsigned bytes, row by row, copied. */
  public byte[] bytes() {
    return pixels.clone();
  }

  /** As {@code [1, 1, H, W]}, normalised to (x − 127.5) / 127.5. */
  public Tensor tensor() {
    float[] values = new float[pixels.length];
    for (int p = 0; p < values.length; p++) {
      values[p] = normalised(pixels[p]);
    }
    return Tensor.wrap(Shape.of(1, 1, height, width), values);
  }

  /** (x − 127.5) / 127.5 of an unsigned byte: −1 background, 1 full ink. */
  public static float normalised(byte pixel) {
    return ((pixel & 0xff) - 127.5f) / 127.5f;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GreyImage that
        && height == that.height
        && width == that.width
        && Arrays.equals(pixels, that.pixels);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(pixels);
  }

  /** A row a line, two hexadecimal figures a pixel, {@code ..} for 0. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder((2 * width + 1) * height);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int value = at(row, column);
        text.append(value == 0 ? ".." : "%02x".formatted(value));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
