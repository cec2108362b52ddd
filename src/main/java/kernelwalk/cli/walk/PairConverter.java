package kernelwalk.cli.walk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.tensor.Size;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converter of a pair: {@code 2} for both axes, or {@code 2,3} for rows and columns. */
final class PairConverter implements ITypeConverter<PairConverter.Pair> {
  private static final Pattern PAIR = Pattern.compile("(\\d{1,6})(?:[,x](\\d{1,6}))?");

  /** Rows and columns, each at least 0. */
  record Pair(int rows, int columns) {
    Size size() {
      return new Size(rows, columns);
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
    return new Pair(rows, columns == null ? rows : Integer.parseInt(columns));
  }
}
