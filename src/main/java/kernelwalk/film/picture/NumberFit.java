package kernelwalk.film.picture;

/**
 * The fit of numbers in a grid's cells: how large they can be.
 *
 * @param size in pixels, 0 where they would be too small to read
 * @param decimals how many they have at most
 */
public record NumberFit(double size, int decimals) {
  /** From this side on, in pixels, a cell has room for a number. */
  public static final double READABLE = 18;

  public static final NumberFit NONE = new NumberFit(0, 0);

  private static final double SMALLEST = 7.2;
  private static final double LARGEST_SHARE = 0.4;

  /** What stays free beside the longest number, so that neighbours do not run together. */
  private static final double MARGIN = 0.16;

  /** The same where cells are as large as the text, from this side on. */
  private static final double MARGIN_OF_LARGE = 0.12;

  private static final double ROOMY = 40;

  /** From here on, in pixels, numbers are asked for by large text: rather large than precise. */
  private static final double LARGE = 20;

  /** As large as at least this share of what is asked for, where a decimal less makes it so. */
  private static final double WANTED = 0.5;

  /** Of more values the digits are not asked for. */
  public static final int MANY = 4096;

  /**
   * The best that fits these values into a cell of this side, with up to three decimals; where text
   * is large, with two, if three would keep them small and none of them becomes a whole number.
   */
  public static NumberFit fit(double cell, double largest, float... values) {
    if (values.length > MANY || cell < SMALLEST + 3) {
      return NONE;
    }
    NumberFit precise = fit(3, cell, largest, values);
    if (largest < LARGE || precise.decimals < 3 || precise.size >= WANTED * largest) {
      return precise;
    }
    for (float value : values) {
      if (value != Math.rint(value) && NumberText.text(value, 2).indexOf('.') < 0) {
        return precise;
      }
    }
    return fit(2, cell, largest, values);
  }

  private static NumberFit fit(int most, double cell, double largest, float... values) {
    for (int decimals = most; decimals >= 1; decimals--) {
      int characters = 1;
      for (float value : values) {
        characters = Math.max(characters, NumberText.cell(value, decimals).length());
      }
      double widest = TextWidth.monospacedSize(characters, cell - 3);
      if (Math.min(cell * LARGEST_SHARE, widest) >= SMALLEST && largest >= SMALLEST) {
        double margin = largest < LARGE || cell < ROOMY ? MARGIN : MARGIN_OF_LARGE;
        double airy = TextWidth.monospacedSize(characters, cell - Math.max(3, cell * margin));
        double size = Math.min(Math.min(largest, cell * LARGEST_SHARE), airy);
        return new NumberFit(Math.max(SMALLEST, size), decimals);
      }
    }
    return NONE;
  }
}
