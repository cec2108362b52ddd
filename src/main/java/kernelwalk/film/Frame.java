package kernelwalk.film;

/**
 * How a stage is divided: labels above, the strip of the formula below, the rest between.
 *
 * @param scale of text
 * @param margin left and right
 */
record Frame(double width, double height, double scale, double margin) {

  static Frame of(Staging staging) {
    return new Frame(
        staging.width(),
        staging.height(),
        Math.min(staging.textScale(), largest(staging)),
        Math.clamp(staging.width() * 0.03, 14, 36));
  }

  /** The scale from which on captions and formulas leave the numbers no room. */
  private static double largest(Staging staging) {
    return Math.min(Math.max(0.8, staging.height() / 350), Math.max(1, staging.width() / 520));
  }

  /** Upper edge of what is below the labels. */
  double top() {
    return margin * 0.6 + 24 * scale;
  }

  /** Height of a line of captions. */
  double caption() {
    return 30 * scale;
  }

  /** Upper edge of the formula's strip. */
  double stripY() {
    return height - 84 * scale;
  }

  /** Height between the labels and the captions above the strip. */
  double room() {
    return stripY() - top() - caption();
  }

  /** Between two columns. */
  double gap() {
    return Math.clamp(width * 0.05, 22, 64);
  }
}
