package kernelwalk.ink.inkml;

/** Reads the values of a trace point one after another, with or without blanks between them. */
public final class InkMlPoint {
  private final String text;
  private int at;

  public InkMlPoint(String text) {
    this.text = text;
  }

  public boolean atEnd() {
    pastBlanks();
    return at == text.length();
  }

  /** The prefix that stands here, or what it was. */
  public char mode(char before) {
    pastBlanks();
    char mode = next("!'\"") ? text.charAt(at++) : before;
    pastBlanks();
    return mode;
  }

  /** Whether this character stands here; it is passed over. */
  public boolean skip(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  /** T or F. */
  public boolean truth() {
    if (next("TF")) {
      return text.charAt(at++) == 'T';
    }
    throw new IllegalArgumentException("T or F expected in the trace, found " + word());
  }

  /** A decimal number, or {@code #} and a hexadecimal one; blanks may follow the sign. */
  public double number() {
    int from = at;
    boolean minus = skip('-');
    if (!minus) {
      skip('+');
    }
    pastBlanks();
    double value = skip('#') ? hexadecimal(from) : decimal(from);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "a finite number expected in the trace, found "
              + InkMlMistake.quoted(text.substring(from, at)));
    }
    return minus ? -value : value;
  }

  private double hexadecimal(int from) {
    int first = at;
    double value = 0;
    while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
      value = value * 16 + Character.digit(text.charAt(at++), 16);
    }
    if (at == first) {
      throw noNumber(from);
    }
    return value;
  }

  private double decimal(int from) {
    int first = at;
    int digits = pastDigits();
    if (skip('.')) {
      digits += pastDigits();
    }
    if (digits == 0) {
      throw noNumber(from);
    }
    int mantissa = at;
    if (next("eE")) {
      at++;
      if (next("+-")) {
        at++;
      }
      at = pastDigits() == 0 ? mantissa : at;
    }
    return Double.parseDouble(text.substring(first, at));
  }

  private int pastDigits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  private IllegalArgumentException noNumber(int from) {
    at = from;
    return new IllegalArgumentException("a number expected in the trace, found " + word());
  }

  /** What stands here up to the next blank. */
  private String word() {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return InkMlMistake.quoted(text.substring(at, end));
  }

  private boolean next(String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  private void pastBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  @Override
  public String toString() {
    return InkMlMistake.quoted(text);
  }
}
