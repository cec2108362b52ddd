package kernelwalk.xray;

import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Softmax;

/** The planes of an earlier stage that can reach a unit. */
public final class ReachablePlanes {
  private ReachablePlanes() {}

  /** The first and the last of them. */
  public static int[] feeding(XRay xray, Unit unit, int stage) {
    int[] at = xray.values(unit.stage()).shape().indices(unit.cell());
    int first = at[1];
    int last = at[1];
    for (int s = unit.stage(); s > stage; s--) {
      switch (xray.operation(s)) {
        case Activation a -> {}
        case Pool2d p -> {}
        case Flatten f -> {
          if (first == last) {
            first = xray.values(s - 1).shape().indices(first)[1];
            last = first;
          } else {
            last = xray.values(s - 1).shape().dim(1) - 1;
          }
        }
        case Conv2d conv -> {
          first = conv.firstInput(first);
          last = conv.firstInput(last) + conv.groupInputs() - 1;
        }
        case ConvTranspose2d c -> {
          first = 0;
          last = xray.values(s - 1).shape().dim(1) - 1;
        }
        case Linear l -> {
          first = 0;
          last = xray.values(s - 1).shape().dim(1) - 1;
        }
        case Softmax m -> {
          first = 0;
          last = xray.values(s - 1).shape().dim(1) - 1;
        }
      }
    }
    return new int[] {first, last};
  }
}
