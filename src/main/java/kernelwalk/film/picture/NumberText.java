package kernelwalk.film.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The text of a number, in the one format: as many decimals as needed, at most three, a true minus
 * sign.
 */
public final class NumberText {
  /** The one sign for a multiplication; "×" stands between the sides of a rectangle. */
  public static final String TIMES = "·";

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
      return large(value);
    }
    String plain =
        BigDecimal.valueOf(value)
            .setScale(decimals, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return plain.equals("0") || plain.equals("-0") ? "0" : plain.replace("-", MINUS);
  }

  /** Three digits and the power of ten: {@code 1.5e30}. */
  private static String large(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    int power = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(power).toPlainString().replace("-", MINUS) + "e" + power;
  }
}
