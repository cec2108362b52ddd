package kernelwalk.ink;

import kernelwalk.image.GreyImage;

/**
 * The slant of a drawing: how far the ink moves to the right for each unit that it rises. Only what
 * both the mass of the ink and its rising strokes say is slant: a 4 or a 9 whose stem is upright
 * has its mass askew, an upright 2 or 7 has a stroke that leans, and neither is to be leant over
 * (measured: docs/drawn-digits.md).
 */
final class Slant {
  /** Slants beyond this are shapes, not slants: nobody's hand leans by more than 31°. */
  private static final double LIMIT = 0.6;

  /** How much of it is taken out: the rest may be the digit's shape. */
  private static final double PART = 0.8;

  private Slant() {}

  /** What has to be taken out of a drawing so that it stands upright. */
  static double excess(Ink ink) {
    return excess(MassLean.of(ink), StrokeLean.of(ink));
  }

  /** As {@link #excess(Ink)}, of a picture of ink: bright on 0. */
  static double excess(GreyImage ink) {
    return excess(MassLean.of(ink), StrokeLean.of(ink));
  }

  /** Of two that point the same way the lesser counts, of others none. */
  private static double excess(double ofMass, double ofStrokes) {
    if (ofMass * ofStrokes <= 0) {
      return 0;
    }
    double lesser = Math.min(Math.abs(ofMass), Math.abs(ofStrokes));
    return PART * Math.copySign(Math.min(lesser, LIMIT), ofMass);
  }

  /** The drawing, sheared about its middle by this slant. */
  static Ink removed(Ink ink, double slant) {
    if (slant == 0) {
      return ink;
    }
    double middle = ink.bounds().centreY();
    return ink.map(p -> new PenPoint(p.x() + slant * (p.y() - middle), p.y(), p.pressure()));
  }

  /**
   * The picture, each row moved so that the slant is gone, as much wider as that needs, and every
   * distance between columns multiplied by {@code width}.
   */
  static GreyImage removed(GreyImage ink, double slant, double width) {
    double middle = (ink.height() - 1) / 2.0;
    int margin = (int) Math.ceil(Math.abs(slant) * middle) + 1;
    int columns = (int) Math.ceil((ink.width() + 2 * margin) * width);
    byte[] pixels = new byte[ink.height() * columns];
    for (int y = 0; y < ink.height(); y++) {
      double shift = slant * (y - middle) + margin;
      for (int x = 0; x < columns; x++) {
        double from = x / width - shift;
        int left = (int) Math.floor(from);
        double right = from - left;
        double value = (1 - right) * at(ink, y, left) + right * at(ink, y, left + 1);
        pixels[y * columns + x] = (byte) Math.round(value);
      }
    }
    return new GreyImage(ink.height(), columns, pixels);
  }

  private static int at(GreyImage ink, int y, int x) {
    return x < 0 || x >= ink.width() ? 0 : ink.at(y, x);
  }
}
