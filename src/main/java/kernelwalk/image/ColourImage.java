package kernelwalk.image;

/** One picture in colour with its opacity, immutable. */
public final class ColourImage {
  private final int height;
  private final int width;
  private final int[] argb;

  /**
   * Over this very array, which the caller gives away.
   *
   * @param argb row by row, {@code 0xAARRGGBB}: opacity, red, green, blue, the colours not
   *     multiplied by the opacity
   */
  public ColourImage(int height, int width, int[] argb) {
    if (height < 1 || width < 1 || argb.length != (long) height * width) {
      throw new IllegalArgumentException(
          "a picture of %d×%d pixels cannot have %d values".formatted(height, width, argb.length));
    }
    this.height = height;
    this.width = width;
    this.argb = argb;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** A pixel as {@code 0xAARRGGBB}. */
  public int argb(int row, int column) {
    if (column < 0 || column >= width) {
      throw new IndexOutOfBoundsException("column " + column + " of " + width);
    }
    return argb[row * width + column];
  }

  /** How opaque a pixel is, 0 to 255. */
  public int opacity(int row, int column) {
    return argb(row, column) >>> 24;
  }

  /** Luma by ITU-R BT.601, 0 to 255; a grey keeps its value. */
  public int luma(int row, int column) {
    int pixel = argb(row, column);
    int red = pixel >> 16 & 0xff;
    int green = pixel >> 8 & 0xff;
    int blue = pixel & 0xff;
    return (299 * red + 587 * green + 114 * blue + 500) / 1000;
  }

  /** The brightness, 0 black to 255 white; see {@link Transparency} for what is not opaque. */
  public GreyImage grey() {
    return Transparency.grey(this);
  }

  /**
   * The picture, its longer side at most so many pixels: each pixel the mean of a square of them,
   * weighted by opacity. One that is small enough stays as it is.
   */
  public ColourImage reduced(int side) {
    int factor = Math.ceilDiv(Math.max(height, width), side);
    if (factor == 1) {
      return this;
    }
    int rows = Math.ceilDiv(height, factor);
    int columns = Math.ceilDiv(width, factor);
    int[] means = new int[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        means[row * columns + column] = mean(row * factor, column * factor, factor);
      }
    }
    return new ColourImage(rows, columns, means);
  }

  private int mean(int top, int left, int factor) {
    int bottom = Math.min(height, top + factor);
    int right = Math.min(width, left + factor);
    long opacity = 0;
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        int pixel = argb[row * width + column];
        int alpha = pixel >>> 24;
        opacity += alpha;
        red += (long) alpha * (pixel >> 16 & 0xff);
        green += (long) alpha * (pixel >> 8 & 0xff);
        blue += (long) alpha * (pixel & 0xff);
      }
    }
    if (opacity == 0) {
      return 0;
    }
    long half = opacity / 2;
    long count = (long) (bottom - top) * (right - left);
    return (int)
        ((((opacity + count / 2) / count) << 24)
            | (((red + half) / opacity) << 16)
            | (((green + half) / opacity) << 8)
            | ((blue + half) / opacity));
  }

  /** The picture as it is to be looked at. */
  ColourImage turned(Orientation orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return this;
    }
    int rows = orientation.swapsSides() ? width : height;
    int columns = orientation.swapsSides() ? height : width;
    int[] turned = new int[argb.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[row * columns + column] = argb[orientation.source(row, column, height, width)];
      }
    }
    return new ColourImage(rows, columns, turned);
  }
}
