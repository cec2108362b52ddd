package kernelwalk.film.picture;

/**
 * The width of a text, guessed as a share of its size: pictures are made without a font. Chinese
 * characters are as wide as they are high in every face.
 */
public final class TextWidth {
  /** Of a character of the monospaced face, in which numbers and code stand. */
  private static final double MONOSPACED = 0.602;

  /**
   * Of a character of the proportional face, in which words stand: hardly any are narrower on
   * average.
   */
  private static final double PROPORTIONAL_LEAST = 0.5;

  private static final double PROPORTIONAL = 0.53;
  private static final double PROPORTIONAL_MOST = 0.6;

  /** From here on Unicode has the characters that are as wide as they are high. */
  private static final int WIDE = 0x2e80;

  private TextWidth() {}

  /** Of so many characters of the monospaced face, in the unit of their size. */
  public static double monospaced(int characters, double size) {
    return characters * size * MONOSPACED;
  }

  /** The size at which so many characters of the monospaced face take this width. */
  public static double monospacedSize(int characters, double width) {
    return width / (characters * MONOSPACED);
  }

  /** About how wide words are, in the unit of their size. */
  public static double words(String text, double size) {
    return words(text, size, PROPORTIONAL);
  }

  /** What words take at least: for what is left out only if it has no room at all. */
  public static double wordsAtLeast(String text, double size) {
    return words(text, size, PROPORTIONAL_LEAST);
  }

  /** What words take at most: for what has to cover them. */
  public static double wordsAtMost(String text, double size) {
    return words(text, size, PROPORTIONAL_MOST);
  }

  private static double words(String text, double size, double share) {
    double wide = text.chars().filter(each -> each > WIDE).count();
    return size * (wide + (text.length() - wide) * share);
  }
}
