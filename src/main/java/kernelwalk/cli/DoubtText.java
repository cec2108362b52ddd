package kernelwalk.cli;

import java.util.Optional;
import kernelwalk.reading.Doubt;
import kernelwalk.reading.PenPathRanges;
import kernelwalk.reading.Reading;
import kernelwalk.reading.Robustness;

/**
 * A doubt as commands tell it: the name that a program reads, and the same in words.
 *
 * @param name the doubt's kind in lower case, as {@code wavering}
 * @param sentence what speaks against the reading, without a full stop
 */
record DoubtText(String name, String sentence) {
  /** What speaks against this reading, if anything does. */
  static Optional<DoubtText> of(Reading reading) {
    int first = reading.first();
    return switch (reading.doubt()) {
      case Doubt.None _ -> Optional.empty();
      case Doubt.Close _ ->
          said("close", "not sure, perhaps %d (%s)".formatted(reading.second(), second(reading)));
      case Doubt.Flat _ ->
          said(
              "flat",
              "perhaps no digit, and nearly as much like %d (%s)"
                  .formatted(reading.second(), second(reading)));
      case Doubt.Wavering wavering ->
          said("wavering", "not sure, " + tries("it stays so", wavering.same()));
      case Doubt.Unsteady unsteady ->
          said("unsteady", "perhaps no digit, " + tries("it stays so only", unsteady.same()));
      case Doubt.Unlike unlike -> unlike(unlike, first);
      case Doubt.Inky _ ->
          said("inky", "more ink than any of MNIST's 10,000 test pictures has, perhaps no digit");
      case Doubt.Parted parted ->
          said("parted", "%d separate pieces, perhaps no digit".formatted(parted.parts()));
    };
  }

  private static Optional<DoubtText> unlike(Doubt.Unlike unlike, int digit) {
    int drawn = PenPathRanges.of(digit).drawn();
    String how =
        switch (unlike.trait()) {
          case LONGER -> "went a longer way than";
          case WINDING -> "turned more than";
          case STRAIGHTER -> "turned less than";
        };
    return said(
        "unlike",
        "perhaps no digit, the pen %s in any of %d drawn %ds".formatted(how, drawn, digit));
  }

  private static Optional<DoubtText> said(String name, String sentence) {
    return Optional.of(new DoubtText(name, sentence));
  }

  private static String second(Reading reading) {
    return "%.1f %%".formatted(100 * reading.probability(reading.second()));
  }

  private static String tries(String stays, int same) {
    return "moved or turned a little %s in %d of %d tries".formatted(stays, same, Robustness.COUNT);
  }
}
