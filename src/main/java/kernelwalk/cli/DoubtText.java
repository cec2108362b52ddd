package kernelwalk.cli;

import kernelwalk.reading.Doubt;
import kernelwalk.reading.Reading;
import kernelwalk.reading.Robustness;

/** A doubt in words, for the end of a line that says which digit was read. */
final class DoubtText {
  private DoubtText() {}

  /** Begins with a semicolon; empty where there is no doubt. */
  static String of(Reading reading) {
    int first = reading.first();
    return switch (reading.doubt()) {
      case Doubt.None none -> "";
      case Doubt.Close close -> "; not sure: %s".formatted(second(reading));
      case Doubt.Flat flat ->
          "; perhaps no digit: the network cannot decide, %s".formatted(second(reading));
      case Doubt.Wavering wavering ->
          "; not sure: moved or turned a little, it stays a %d in %d of %d tries"
              .formatted(first, wavering.same(), Robustness.COUNT);
      case Doubt.Unsteady unsteady ->
          "; perhaps no digit: moved or turned a little, it stays a %d in only %d of %d tries"
              .formatted(first, unsteady.same(), Robustness.COUNT);
      case Doubt.Unlike unlike ->
          "; perhaps no digit: %s any %d that people drew"
              .formatted(
                  switch (unlike.trait()) {
                    case LONGER -> "its line is longer than in";
                    case WINDING -> "its line bends more than in";
                    case STRAIGHTER -> "its line bends less than in";
                  },
                  unlike.digit());
      case Doubt.Strange strange ->
          "; perhaps no digit: its strokes run otherwise than in a %d that people draw"
              .formatted(strange.digit());
      case Doubt.Weak weak ->
          "; not sure: the network has learnt too little, of %d plain digits it reads %d"
              .formatted(weak.of(), weak.right());
      case Doubt.Inky inky -> "; perhaps no digit: too much ink for one";
      case Doubt.Parted parted ->
          "; perhaps no digit: it is in %d separate pieces".formatted(parted.parts());
      // what the line says of the pieces is enough
      case Doubt.Several several -> "";
    };
  }

  private static String second(Reading reading) {
    int second = reading.second();
    return "or a %d (%.1f %%)".formatted(second, 100 * reading.probability(second));
  }
}
