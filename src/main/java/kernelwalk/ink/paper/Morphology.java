package kernelwalk.ink.paper;

/**
 * The largest and the least of every square of pixels, in a time that does not depend on the
 * square's size (van Herk 1992; Gil and Werman, "Computing 2-D min, median and max filters", 1993).
 */
final class Morphology {
  private Morphology() {}

  /**
   * The closing by a square: what is darker than its surroundings and narrower than the square is
   * filled with their brightness; edges between larger parts stay where they are (Serra, "Image
   * Analysis and Mathematical Morphology", 1982). Squares reach beyond the border.
   */
  static Levels closed(Levels levels, int size) {
    int odd = size | 1;
    return least(largest(levels, odd), odd);
  }

  static Levels largest(Levels levels, int size) {
    return new Levels(
        levels.height(),
        levels.width(),
        filtered(levels.values().clone(), levels.height(), levels.width(), size | 1, 1));
  }

  private static Levels least(Levels levels, int size) {
    return new Levels(
        levels.height(),
        levels.width(),
        filtered(levels.values().clone(), levels.height(), levels.width(), size, -1));
  }

  /** In place; for the least, all values are turned round before and after. */
  private static float[] filtered(float[] values, int height, int width, int size, int sign) {
    int half = size / 2;
    Line line = new Line(Math.max(height, width), size);
    for (int row = 0; row < height; row++) {
      line.filter(values, row * width, 1, width, half, sign);
    }
    for (int column = 0; column < width; column++) {
      line.filter(values, column, width, height, half, sign);
    }
    return values;
  }

  /** Room for a row or a column, with margins, and its largest values from both ends of blocks. */
  private static final class Line {
    private final int size;
    private final float[] padded;
    private final float[] forward;
    private final float[] backward;

    Line(int longest, int size) {
      this.size = size;
      int room = longest + 3 * size;
      padded = new float[room];
      forward = new float[room];
      backward = new float[room];
    }

    void filter(float[] values, int offset, int stride, int n, int half, int sign) {
      int blocks = Math.ceilDiv(n + 2 * half, size);
      int room = blocks * size;
      for (int i = 0; i < room; i++) {
        int from = i - half;
        padded[i] =
            from < 0 || from >= n ? Float.NEGATIVE_INFINITY : sign * values[offset + from * stride];
      }
      for (int block = 0; block < room; block += size) {
        forward[block] = padded[block];
        for (int i = block + 1; i < block + size; i++) {
          forward[i] = Math.max(forward[i - 1], padded[i]);
        }
        backward[block + size - 1] = padded[block + size - 1];
        for (int i = block + size - 2; i >= block; i--) {
          backward[i] = Math.max(backward[i + 1], padded[i]);
        }
      }
      for (int i = 0; i < n; i++) {
        values[offset + i * stride] = sign * Math.max(backward[i], forward[i + size - 1]);
      }
    }
  }
}
