package kernelwalk.app.chart;

import java.util.Locale;

/** Numbers as the lab shows them: a point for decimals in every language. */
public final class ChartNumbers {
  private ChartNumbers() {}

  /** At most three decimals, as many as needed. */
  static String decimal(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  /** Exactly three decimals, for columns and for what moves. */
  public static String fixed(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Tenths of a second. */
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }

  /** A share of 0 to 1 as a percentage with two decimals. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** A whole number with commas between thousands. */
  public static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
