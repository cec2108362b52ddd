package kernelwalk.film.layout;

import kernelwalk.film.FilmSettings;

/**
 * The layout of a stage: labels above, the strip of the formula below, the rest between.
 *
 * @param scale of the room that words take
 * @param numbers scale of numbers, as far as there is room for them: where text is large, they may
 *     grow more than the words around them, which would only take that room away
 * @param margin left and right
 */
public record StageLayout(
    double width, double height, double scale, double numbers, double margin) {
  private static final double FULL = 1.5;

  public static StageLayout of(FilmSettings settings) {
    double asked = settings.textScale();
    double scale = Math.min(asked, largest(settings));
    double numbers = scale;
    if (asked > 1) {
      double roomy = Math.min(settings.height() / 680, settings.width() / 600);
      scale = Math.max(Math.min(1, scale), Math.min(asked, roomy));
      numbers = asked;
    }
    return new StageLayout(
        settings.width(),
        settings.height(),
        scale,
        numbers,
        Math.clamp(settings.width() * 0.03, 14, 36));
  }

  /** The scale from which on captions and formulas leave the numbers no room. */
  private static double largest(FilmSettings settings) {
    return Math.min(Math.max(0.8, settings.height() / 350), Math.max(1, settings.width() / 520));
  }

  /** Scale of captions and labels, which may fill the room that they have a little more. */
  public double words() {
    return numbers > scale ? Math.min(numbers, FULL * scale) : scale;
  }

  /** Scale of the largest cells: with larger text they take what room there is. */
  public double cells() {
    return numbers > 1 ? numbers : Math.min(1, scale);
  }

  /** Upper edge of what is below the labels. */
  public double top() {
    return margin * 0.6 + 24 * scale;
  }

  /** Height of a line of captions. */
  public double caption() {
    return 30 * scale;
  }

  /** Upper edge of the formula's strip. */
  public double stripY() {
    return height - 84 * scale;
  }

  /** Height between the labels and the captions above the strip. */
  public double room() {
    return stripY() - top() - caption();
  }

  /** Between two columns. */
  public double gap() {
    return Math.clamp(width * 0.05, 22, 64);
  }
}
