package kernelwalk.reading;

import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.ink.InkSteps;

/**
 * The facts of a drawing that do not depend on who reads it.
 *
 * @param ink of the 28×28 in full pixels
 * @param parts separate pieces of ink; 0 where they are not to be judged
 * @param digits how many stand apart
 * @param penPath the pen's way; empty where it is not known
 * @param strokeDirections of the strokes; empty where they are not known
 */
record InkFacts(
    double ink,
    int parts,
    int digits,
    Optional<PenPath> penPath,
    Optional<double[]> strokeDirections) {

  static InkFacts of(NetworkInput networkInput) {
    Optional<InkSteps> steps = networkInput.steps();
    return new InkFacts(
        networkInput.ink(),
        steps.isPresent() ? networkInput.parts() : 0,
        networkInput.digits(),
        steps.map(s -> PenPath.of(s.drawn())),
        steps.map(StrokeDirections::of));
  }

  /**
   * Whether people draw one of the ten digits like this, whatever a network takes it for. A network
   * that cannot decide then tells of itself and not of the drawing. False where the pen's way is
   * not known.
   */
  boolean likeSomeDigit() {
    return penPath.isPresent()
        && strokeDirections.isPresent()
        && IntStream.range(0, 10)
            .anyMatch(
                digit ->
                    PenPathRanges.of(digit).unlike(penPath.get()).isEmpty()
                        && !DrawnDigits.of(digit).unlike(strokeDirections.get()));
  }
}
