package kernelwalk.ink;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A drawing, the digit it is meant to be where somebody said so, and who drew it where that is
 * known.
 */
public record LabelledInk(Ink ink, OptionalInt label, Optional<String> writer) {
  public LabelledInk {
    if (label.isPresent() && (label.getAsInt() < 0 || label.getAsInt() > 9)) {
      throw new IllegalArgumentException("a label is a digit 0 to 9, found " + label.getAsInt());
    }
  }

  public LabelledInk(Ink ink, int label) {
    this(ink, OptionalInt.of(label), Optional.empty());
  }
}
