package kernelwalk.reading;

import java.util.Optional;
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
}
