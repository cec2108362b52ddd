package kernelwalk.film.layout;

import kernelwalk.film.FilmSettings;

/**
 * How a stage is divided: labels above, the strip of the formula below, the rest between.
 *
 * @param scale of text
 * @param margin left and right
 */
public record StageLayout(double width, double height, double scale, double margin) {

  public static StageLayout of(FilmSettings filmSettings) {
    return new StageLayout(
        filmSettings.width(),
        filmSettings.height(),
        Math.min(filmSettings.textScale(), largest(filmSettings)),
        Math.clamp(filmSettings.width() * 0.03, 14, 36));
  }

  /** The scale from which on captions and formulas leave the numbers no room. */
  private static double largest(FilmSettings filmSettings) {
    return Math.min(
        Math.max(0.8, filmSettings.height() / 350), Math.max(1, filmSettings.width() / 520));
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
