package kernelwalk.film.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The text of a number, in the one format: as many decimals as needed, at most three, a true minus
 * sign.
 */
public final class NumberText {
  private static final String MINUS = "\u2212";

  private NumberText() {}

  /** With at most three decimals. */
  public static String text(double value) {
    return text(value, 3);
  }

  /** In a cell, with at most this many decimals: what is not zero does not look as if it were. */
  public static String cell(double value, int decimals) {
    String text = text(value, decimals);
    return value != 0 && text.equals("0") ? "≈0" : text;
  }

  /** With at most this many decimals. */
  public static String text(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : MINUS + "∞";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      long whole = (long) value;
      return whole < 0 ? MINUS + -whole : Long.toString(whole);
    }
    if (Math.abs(value) >= 1e9) {
      return String.format(java.util.Locale.ROOT, "%.3g", value).replace("-", MINUS);
    }
    String plain =
        BigDecimal.valueOf(value)
            .setScale(decimals, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return plain.equals("0") || plain.equals("-0") ? "0" : plain.replace("-", MINUS);
  }
}
