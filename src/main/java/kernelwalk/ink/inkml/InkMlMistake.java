package kernelwalk.ink.inkml;

/** What is wrong with an InkML document, in one sentence, and on which line, counted from one. */
public final class InkMlMistake extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int line;

  InkMlMistake(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  public int line() {
    return line;
  }

  /** As much of what was found as a sentence can quote, on one line. */
  public static String quoted(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return "\"" + (line.length() <= 20 ? line : line.substring(0, 20) + "…") + "\"";
  }
}
