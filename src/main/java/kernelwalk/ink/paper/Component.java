package kernelwalk.ink.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of ink whose pixels touch, also at their corners.
 *
 * @param pixels their places, row by row
 * @param left the box: from the left edge of its leftmost pixel …
 * @param right … to the right edge of its rightmost
 * @param edge how many sides of pixels it has, outer and inner
 * @param contact on each side of the picture (left, top, right, bottom), how many pixels touch it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Component(int[] pixels, int left, int top, int right, int bottom, int edge, int[] contact) {
  private static final double SPECK = 0.12;
  private static final double HAIR = 0.45;
  private static final double SHRED = 0.4;
  private static final double STRIP = 0.7;

  int area() {
    return pixels.length;
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  int side() {
    return Math.max(width(), height());
  }

  int contacts() {
    return contact[0] + contact[1] + contact[2] + contact[3];
  }

  /** How wide its strokes are, if it consists of strokes: twice the area over the edge. */
  double strokeWidth() {
    return 2.0 * area() / edge;
  }

  /** How long its strokes are in widths: π for a disc, more for whatever is drawn by a pen. */
  double length() {
    return (double) edge * edge / (4.0 * area()) * (Math.PI / 4);
  }

  /**
   * Whether another piece may be of the same writing as this: no speck, no hair.
   *
   * @param atEdge whether the other is at the picture's edge, where shreds of other things are
   */
  boolean hasLike(Component other, boolean atEdge) {
    return other.area() > 2
        && other.side() >= (atEdge ? SHRED : SPECK) * side()
        && other.strokeWidth() >= (atEdge ? STRIP : HAIR) * strokeWidth();
  }

  /** Whether it comes this near to the picture's border, in pixels. */
  boolean isNearEdge(int margin, int pictureHeight, int pictureWidth) {
    return left <= margin
        || top <= margin
        || right >= pictureWidth - margin
        || bottom >= pictureHeight - margin;
  }

  /** Whether all of it is nearer than so much to one side of the picture. */
  boolean isWithinRim(double rim, int pictureHeight, int pictureWidth) {
    return right <= rim
        || bottom <= rim
        || left >= pictureWidth - rim
        || top >= pictureHeight - rim;
  }

  /** All pieces of a mask, from the top. */
  static List<Component> of(boolean[] mask, int height, int width) {
    List<Component> all = new ArrayList<>();
    boolean[] seen = new boolean[mask.length];
    int[] stack = new int[mask.length];
    for (int start = 0; start < mask.length; start++) {
      if (mask[start] && !seen[start]) {
        all.add(from(start, mask, height, width, seen, stack));
      }
    }
    return all;
  }

  private static Component from(
      int start, boolean[] mask, int height, int width, boolean[] seen, int[] pixels) {
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    int edge = 0;
    int[] contact = new int[4];
    int found = 1;
    seen[start] = true;
    pixels[0] = start;
    for (int next = 0; next < found; next++) {
      int p = pixels[next];
      int row = p / width;
      int column = p % width;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
      contact[0] += column == 0 ? 1 : 0;
      contact[1] += row == 0 ? 1 : 0;
      contact[2] += column == width - 1 ? 1 : 0;
      contact[3] += row == height - 1 ? 1 : 0;
      for (int r = row - 1; r <= row + 1; r++) {
        for (int c = column - 1; c <= column + 1; c++) {
          boolean inside = r >= 0 && c >= 0 && r < height && c < width;
          int q = r * width + c;
          if (inside && mask[q]) {
            if (!seen[q]) {
              seen[q] = true;
              pixels[found++] = q;
            }
          } else if (r == row || c == column) {
            edge++;
          }
        }
      }
    }
    int[] own = Arrays.copyOf(pixels, found);
    Arrays.sort(own);
    return new Component(own, left, top, right, bottom, edge, contact);
  }
}
