package kernelwalk.ink.inkml;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody said a drawing is meant to be, as it was written: a digit, another sign, or a
 * formula in LaTeX.
 */
public record InkMlTruth(String text) {
  /** What CROHME writes over a formula's symbols, where a truth would be: it is none. */
  private static final String HEADING = "Segmentation";

  /** What the annotations of an element say; none where they say nothing. */
  public static Optional<InkMlTruth> of(InkMlElement element) {
    return element.annotation("truth").filter(text -> !text.equals(HEADING)).map(InkMlTruth::new);
  }

  /** The digit 0 to 9; none where it is something else. */
  public OptionalInt digit() {
    String bare = without(without(without(text, "\\(", "\\)"), "\\[", "\\]"), "$", "$");
    bare = without(without(bare, "$", "$"), "{", "}");
    return bare.length() == 1 && bare.charAt(0) >= '0' && bare.charAt(0) <= '9'
        ? OptionalInt.of(bare.charAt(0) - '0')
        : OptionalInt.empty();
  }

  private static String without(String text, String before, String after) {
    boolean within =
        text.length() > before.length() + after.length()
            && text.startsWith(before)
            && text.endsWith(after);
    return within ? text.substring(before.length(), text.length() - after.length()).strip() : text;
  }
}
