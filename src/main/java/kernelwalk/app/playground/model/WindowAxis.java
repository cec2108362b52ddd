package kernelwalk.app.playground.model;

import java.util.Optional;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Padding;

/**
 * A window's settings along one axis of an input, and whether they are legal: the window fits, none
 * of its places is all padding, and something is left of a result.
 *
 * @param extra cells added to a transposed convolution's output
 */
record WindowAxis(
    OperationKind operationKind,
    int extent,
    int kernel,
    int stride,
    int dilation,
    int before,
    int after,
    Padding.Mode mode,
    boolean ceil,
    int extra) {

  int reach() {
    return dilation * (kernel - 1) + 1;
  }

  boolean isLegal() {
    if (before >= reach() || after >= reach()) {
      return false;
    }
    if (operationKind == OperationKind.TRANSPOSED) {
      return (extent - 1) * stride + reach() - before - after + extra >= 1;
    }
    if (mode == Padding.Mode.REFLECT && (before >= extent || after >= extent)) {
      return false;
    }
    return before + extent + after >= reach() && (!operationKind.isPooling() || meets());
  }

  private boolean meets() {
    Axis axis = new Axis(extent, kernel, stride, before, after, dilation, Padding.Mode.ZERO, ceil);
    for (int output = 0; output < axis.outputs(); output++) {
      if (!axis.meets(output)) {
        return false;
      }
    }
    return true;
  }

  private WindowAxis padded(int front, int back) {
    return new WindowAxis(
        operationKind, extent, kernel, stride, dilation, front, back, mode, ceil, extra);
  }

  /** This with the nearest legal padding; where it was even, an even one is nearer. */
  Optional<WindowAxis> nearest() {
    Optional<WindowAxis> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (int front = 0; front < reach(); front++) {
      for (int back = 0; back < reach(); back++) {
        int uneven = before == after && front != back ? 3 : 0;
        int distance = 2 * (Math.abs(front - before) + Math.abs(back - after)) + uneven;
        if (distance < least && padded(front, back).isLegal()) {
          least = distance;
          nearest = Optional.of(padded(front, back));
        }
      }
    }
    return nearest;
  }
}
