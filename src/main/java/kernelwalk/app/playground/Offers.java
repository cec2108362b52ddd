package kernelwalk.app.playground;

import java.util.Arrays;
import java.util.List;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/** What can be shown: the operations and passes that there is a film of. */
final class Offers {
  private static final Setup SMALL = Setup.first(Tensor.zeros(Shape.of(1, 1, 3, 3)));

  private Offers() {}

  static List<Kind> kinds() {
    return Arrays.stream(Kind.values()).filter(kind -> shown(SMALL.withKind(kind))).toList();
  }

  static List<Pass> passes(Kind kind) {
    return Arrays.stream(Pass.values())
        .filter(pass -> SMALL.withKind(kind).withPass(pass).pass() == pass)
        .filter(pass -> shown(SMALL.withKind(kind).withPass(pass)))
        .toList();
  }

  private static boolean shown(Setup setup) {
    try {
      return !setup.act().script().levels().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
