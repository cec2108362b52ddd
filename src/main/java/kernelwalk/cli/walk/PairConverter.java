package kernelwalk.cli.walk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.tensor.Size;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converter of a pair: {@code 2} for both axes, or {@code 2,3} for rows and columns. */
final class PairConverter implements ITypeConverter<PairConverter.Pair> {
  private static final Pattern PAIR = Pattern.compile("(\\d{1,6})(?:[,x](\\d{1,6}))?");

  /**
   * Rows and columns, each at least 0.
   *
   * @param single whether one number was given for both
   */
  record Pair(int rows, int columns, boolean single) {
    static final Pair ONE = new Pair(1, 1, true);

    /**
     * As a height and a width.
     *
     * @param row whether there is one dimension, so that a single number is a width
     */
    Size size(boolean row) {
      return new Size(row && single ? 1 : rows, columns);
    }

    @Override
    public String toString() {
      return rows == columns ? Integer.toString(rows) : rows + "," + columns;
    }
  }

  @Override
  public Pair convert(String text) {
    Matcher pair = PAIR.matcher(text);
    if (!pair.matches()) {
      throw new TypeConversionException(
          "\"" + text + "\" is no whole number (2) and no pair of rows and columns (2,3)");
    }
    int rows = Integer.parseInt(pair.group(1));
    String columns = pair.group(2);
    return columns == null
        ? new Pair(rows, rows, true)
        : new Pair(rows, Integer.parseInt(columns), false);
  }
}
