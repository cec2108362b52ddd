package kernelwalk.app.playground.panel;

import java.util.Arrays;
import java.util.List;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/** The operations that can be shown: those and passes that there is a film of. */
public final class AvailableOperations {
  private static final Setup SMALL = Setup.first(Tensor.zeros(Shape.of(1, 1, 3, 3)));

  private AvailableOperations() {}

  public static List<OperationKind> operationKinds() {
    return Arrays.stream(OperationKind.values())
        .filter(operationKind -> shown(SMALL.withKind(operationKind)))
        .toList();
  }

  public static List<Pass> passes(OperationKind operationKind) {
    return Arrays.stream(Pass.values())
        .filter(pass -> SMALL.withKind(operationKind).withPass(pass).pass() == pass)
        .filter(pass -> shown(SMALL.withKind(operationKind).withPass(pass)))
        .toList();
  }

  private static boolean shown(Setup setup) {
    try {
      return !setup.filledOperation().filmSource().levels().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
