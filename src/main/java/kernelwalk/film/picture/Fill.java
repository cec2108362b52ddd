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

  /** From the lowest to the highest of these values. */
  public static Fill over(ColourScale colourScale, float... values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (colourScale == ColourScale.DIVERGING || colourScale == ColourScale.GRADIENT) {
      double bound = Math.max(Math.abs(low), Math.abs(high));
      return bound == 0 ? new Fill(colourScale, -1, 1) : new Fill(colourScale, -bound, bound);
    }
    return new Fill(colourScale, low, high);
  }

  /** Where the value lies between the ends, 0 … 1. */
  public double at(double value) {
    return Math.clamp((value - low) / (high - low), 0, 1);
  }
}
