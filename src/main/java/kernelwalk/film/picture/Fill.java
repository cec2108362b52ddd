package kernelwalk.film.picture;

/**
 * A fill of cells: a scale and the values at its ends.
 *
 * @param low the value at the scale's lower end
 * @param high the value at its upper end, above {@code low}
 */
public record Fill(ColourScale colourScale, double low, double high) {
  public Fill {
    if (!(high > low)) {
      high = low + 1;
    }
  }

  /** Cells without a fill. */
  public static final Fill PLAIN = new Fill(ColourScale.PLAIN, 0, 1);

  /**
   * A fill for all of these values, in which zero always has the same colour: from 0 to the
   * greatest of them, or, where the scale is for signed values or some are below zero, diverging
   * with zero in its middle. What is not finite does not stretch it.
   */
  public static Fill over(ColourScale colourScale, float... values) {
    boolean signed = colourScale == ColourScale.DIVERGING;
    for (float value : values) {
      signed |= value < 0;
    }
    double bound = bound(values);
    return signed ? signed(bound) : new Fill(colourScale, 0, bound == 0 ? 1 : bound);
  }

  /** Diverging, with zero in its middle and this magnitude at its ends. */
  public static Fill signed(double bound) {
    double end = bound > 0 && Double.isFinite(bound) ? bound : 1;
    return new Fill(ColourScale.DIVERGING, -end, end);
  }

  /** The greatest magnitude among these values, as far as they are finite. */
  public static double bound(float... values) {
    double bound = 0;
    for (float value : values) {
      bound = Float.isFinite(value) ? Math.max(bound, Math.abs(value)) : bound;
    }
    return bound;
  }

  /** The same for the values of a single channel of a picture. */
  public Fill of(int channel) {
    return new Fill(colourScale.of(channel), low, high);
  }

  /** Where the value lies between the ends, 0 … 1; NaN where it is none. */
  public double at(double value) {
    return Double.isNaN(value) ? value : Math.clamp((value - low) / (high - low), 0, 1);
  }
}
