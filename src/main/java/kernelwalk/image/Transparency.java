package kernelwalk.image;

import java.util.Arrays;

/**
 * The brightness of pictures that are not opaque all over. What is clear has no brightness of its
 * own: around an opaque card (a sticker, a cut-out photograph) it counts as more of the card's rim;
 * around ink that lies on nothing it is the paper, and how opaque the ink is tells how black it is,
 * whatever its colour.
 */
final class Transparency {
  /** A smaller difference of opacity is no shape. */
  private static final int LEAST_OPACITY = 24;

  /** A card shows at least so much difference in itself, in levels of brightness. */
  private static final int LEAST_CONTRAST = 48;

  /** A card fills at least this part of its box; strokes, other than a lone one, do not. */
  private static final double FULL = 0.6;

  /** What is more slender may be a lone stroke. */
  private static final double SLENDER = 0.3;

  /** The part of a slender card's rim that has the rim's brightness. */
  private static final double EVEN = 0.8;

  private final ColourImage picture;
  private final int height;
  private final int width;

  private Transparency(ColourImage picture) {
    this.picture = picture;
    this.height = picture.height();
    this.width = picture.width();
  }

  /** Brightness, 0 black to 255 white. */
  static GreyImage grey(ColourImage picture) {
    Transparency here = new Transparency(picture);
    int least = 255;
    int most = 0;
    for (int row = 0; row < here.height; row++) {
      for (int column = 0; column < here.width; column++) {
        int opacity = picture.opacity(row, column);
        least = Math.min(least, opacity);
        most = Math.max(most, opacity);
      }
    }
    if (most - least < LEAST_OPACITY) {
      return most == 0 ? here.opacities() : here.lumas();
    }
    return here.isCard() ? here.card() : here.opacities();
  }

  private GreyImage lumas() {
    byte[] pixels = new byte[height * width];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) picture.luma(p / width, p % width);
    }
    return new GreyImage(height, width, pixels);
  }

  /** Black on white: what is opaque is ink. */
  private GreyImage opacities() {
    byte[] pixels = new byte[height * width];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) (255 - picture.opacity(p / width, p % width));
    }
    return new GreyImage(height, width, pixels);
  }

  private boolean isOpaque(int row, int column) {
    return picture.opacity(row, column) >= 128;
  }

  private boolean isCard() {
    int[] histogram = new int[256];
    int[] rim = new int[256];
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    int area = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        if (isOpaque(row, column)) {
          left = Math.min(left, column);
          top = Math.min(top, row);
          right = Math.max(right, column + 1);
          bottom = Math.max(bottom, row + 1);
          area++;
          int luma = picture.luma(row, column);
          histogram[luma]++;
          rim[luma] += isRim(row, column) ? 1 : 0;
        }
      }
    }
    int few = Math.max(1, area / 2000);
    if (area == 0 || value(histogram, area - few) - value(histogram, few) < LEAST_CONTRAST) {
      return false;
    }
    double high = bottom - top;
    double wide = right - left;
    boolean slender = Math.min(high, wide) < SLENDER * Math.max(high, wide);
    return area >= FULL * high * wide && (!slender || isEven(rim));
  }

  private boolean isRim(int row, int column) {
    return (row > 0 && !isOpaque(row - 1, column))
        || (row < height - 1 && !isOpaque(row + 1, column))
        || (column > 0 && !isOpaque(row, column - 1))
        || (column < width - 1 && !isOpaque(row, column + 1));
  }

  private static boolean isEven(int[] rim) {
    int count = Arrays.stream(rim).sum();
    int median = value(rim, count / 2);
    int near = 0;
    for (int level = Math.max(0, median - 32); level <= Math.min(255, median + 32); level++) {
      near += rim[level];
    }
    return near >= EVEN * count;
  }

  /** The level that so many of the pixels of a histogram do not exceed. */
  private static int value(int[] histogram, int count) {
    int seen = 0;
    for (int level = 0; level < 256; level++) {
      seen += histogram[level];
      if (seen >= count) {
        return level;
      }
    }
    return 255;
  }

  /** The card's brightness, carried on beyond its rim. */
  private GreyImage card() {
    float[] lumas = new float[height * width];
    boolean[] known = new boolean[lumas.length];
    for (int p = 0; p < lumas.length; p++) {
      known[p] = isOpaque(p / width, p % width);
      lumas[p] = picture.luma(p / width, p % width);
    }
    Continuation.fill(lumas, known, height, width);
    byte[] pixels = new byte[lumas.length];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) Math.round(lumas[p]);
    }
    return new GreyImage(height, width, pixels);
  }
}
