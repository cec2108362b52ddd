package kernelwalk.tensor;

/** Padding: rows and columns added around an input, each at least 0, and what they hold. */
public record Padding(int top, int bottom, int left, int right, Mode mode) {
  /** What the added cells hold; the letters show a row {@code a b c} padded by two. */
  public enum Mode {
    /** Zeros: {@code 0 0 a b c 0 0}. */
    ZERO,
    /** The row mirrored at its first and last cell: {@code c b a b c b a}. */
    REFLECT,
    /** The first and last cell again and again: {@code a a a b c c c}. */
    REPLICATE
  }

  /** Nothing added: a "valid" convolution. */
  public static final Padding NONE = new Padding(0, 0, 0, 0, Mode.ZERO);

  public Padding {
    if (top < 0 || bottom < 0 || left < 0 || right < 0) {
      throw new IllegalArgumentException(
          "padding must be at least 0 on every side, found top %d, bottom %d, left %d, right %d"
              .formatted(top, bottom, left, right));
    }
  }

  /** Zeros, equally many on all four sides. */
  public static Padding of(int all) {
    return of(all, all);
  }

  /** Zeros: {@code rows} above and below, {@code columns} left and right. */
  public static Padding of(int rows, int columns) {
    return new Padding(rows, rows, columns, columns, Mode.ZERO);
  }

  /** With so many rows below and columns at the right more. */
  public Padding grown(int rows, int columns) {
    return new Padding(top, bottom + rows, left, right + columns, mode);
  }

  /** Whether opposite sides are alike. */
  public boolean isEven() {
    return top == bottom && left == right;
  }

  public Padding withMode(Mode other) {
    return new Padding(top, bottom, left, right, other);
  }

  public boolean isNone() {
    return top == 0 && bottom == 0 && left == 0 && right == 0;
  }
}
