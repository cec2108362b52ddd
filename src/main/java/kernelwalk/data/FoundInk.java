package kernelwalk.data;

import java.util.Arrays;
import java.util.List;

/**
 * The ink of a picture.
 *
 * @param ink 0 paper, 128 the ink's edge, 255 ink; a part of the picture
 * @param left where the part begins in the picture, in pixels
 * @param top likewise
 * @param height of the picture
 * @param width of the picture
 */
record FoundInk(
    GreyImage ink, int left, int top, int height, int width, List<Component> pieces) {
  private static final int MARGIN = 4;

  static FoundInk of(InkCandidate found) {
    int width = found.width();
    int height = found.height();
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    boolean[] kept = new boolean[found.depth().length];
    for (Component piece : found.pieces()) {
      left = Math.min(left, piece.left());
      top = Math.min(top, piece.top());
      right = Math.max(right, piece.right());
      bottom = Math.max(bottom, piece.bottom());
      for (int p : piece.pixels()) {
        int row = p / width;
        int column = p % width;
        for (int r = Math.max(0, row - 2); r <= Math.min(height - 1, row + 2); r++) {
          int from = r * width + Math.max(0, column - 2);
          Arrays.fill(kept, from, r * width + Math.min(width, column + 3), true);
        }
      }
    }
    left = Math.max(0, left - MARGIN);
    top = Math.max(0, top - MARGIN);
    right = Math.min(width, right + MARGIN);
    bottom = Math.min(height, bottom + MARGIN);
    byte[] ink = new byte[(right - left) * (bottom - top)];
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        int p = row * width + column;
        if (kept[p]) {
          double level = 127.5 * found.depth()[p] / found.threshold()[p];
          ink[(row - top) * (right - left) + column - left] = (byte) Math.round(Math.min(255, level));
        }
      }
    }
    return new FoundInk(new GreyImage(bottom - top, right - left, ink), left, top, height, width, found.pieces());
  }

  /** The ink where it is on the whole picture. */
  GreyImage onPicture() {
    byte[] pixels = new byte[height * width];
    byte[] part = ink.bytes();
    for (int row = 0; row < ink.height(); row++) {
      System.arraycopy(
          part, row * ink.width(), pixels, (top + row) * width + left, ink.width());
    }
    return new GreyImage(height, width, pixels);
  }
}
