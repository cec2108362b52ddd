package kernelwalk.ink.paper;

import java.util.Arrays;
import java.util.List;
import kernelwalk.image.GreyImage;

/**
 * Some pieces of the ink on a picture.
 *
 * @param ink 0 paper, 128 the ink's edge, 255 ink; the part of the picture where the pieces are
 * @param left where the part begins in the picture, in pixels
 * @param top likewise
 * @param height of the picture
 * @param width of the picture
 */
public record InkPart(GreyImage ink, int left, int top, int height, int width) {
  private static final int MARGIN = 4;

  /** How far a soft edge may reach beyond a piece, in pixels. */
  private static final int EDGE = 2;

  /** These pieces, with their soft edges and without what else there is. */
  static InkPart of(InkCandidate found, List<Component> pieces) {
    int width = found.width();
    int height = found.height();
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    for (Component piece : pieces) {
      left = Math.min(left, piece.left() - MARGIN);
      top = Math.min(top, piece.top() - MARGIN);
      right = Math.max(right, piece.right() + MARGIN);
      bottom = Math.max(bottom, piece.bottom() + MARGIN);
    }
    left = Math.max(0, left);
    top = Math.max(0, top);
    right = Math.min(width, right);
    bottom = Math.min(height, bottom);
    boolean[] kept = kept(found, pieces);
    byte[] ink = new byte[(right - left) * (bottom - top)];
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        int p = row * width + column;
        if (kept[p]) {
          double level = 127.5 * found.depth()[p] / found.threshold()[p];
          ink[(row - top) * (right - left) + column - left] =
              (byte) Math.round(Math.min(255, level));
        }
      }
    }
    return new InkPart(new GreyImage(bottom - top, right - left, ink), left, top, height, width);
  }

  private static boolean[] kept(InkCandidate found, List<Component> pieces) {
    int width = found.width();
    boolean[] kept = new boolean[found.depth().length];
    for (Component piece : pieces) {
      for (int p : piece.pixels()) {
        int row = p / width;
        int from = Math.max(0, p % width - EDGE);
        int to = Math.min(width, p % width + EDGE + 1);
        int last = Math.min(found.height() - 1, row + EDGE);
        for (int r = Math.max(0, row - EDGE); r <= last; r++) {
          Arrays.fill(kept, r * width + from, r * width + to, true);
        }
      }
    }
    for (Component other : found.all()) {
      if (!pieces.contains(other)) {
        for (int p : other.pixels()) {
          kept[p] = false;
        }
      }
    }
    return kept;
  }

  /** The ink where it is on the whole picture. */
  public GreyImage onPicture() {
    byte[] pixels = new byte[height * width];
    byte[] part = ink.bytes();
    for (int row = 0; row < ink.height(); row++) {
      System.arraycopy(part, row * ink.width(), pixels, (top + row) * width + left, ink.width());
    }
    return new GreyImage(height, width, pixels);
  }
}
