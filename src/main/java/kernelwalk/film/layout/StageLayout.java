package kernelwalk.film.layout;

import kernelwalk.film.FilmSettings;

/**
 * The layout of a stage: labels above, the strip of the formula below, the rest between.
 *
 * @param scale of text
 * @param margin left and right
 */
public record StageLayout(double width, double height, double scale, double margin) {

  public static StageLayout of(FilmSettings settings) {
    return new StageLayout(
        settings.width(),
        settings.height(),
        Math.min(settings.textScale(), largest(settings)),
        Math.clamp(settings.width() * 0.03, 14, 36));
  }

  /** The scale from which on captions and formulas leave the numbers no room. */
  private static double largest(FilmSettings settings) {
    return Math.min(Math.max(0.8, settings.height() / 350), Math.max(1, settings.width() / 520));
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
