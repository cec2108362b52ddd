package kernelwalk.walk.gradient;

import kernelwalk.tensor.Axis;

/**
 * The uses of the cells of an {@link Axis}: which taps of which outputs read each of them, by
 * output and then by tap.
 */
final class AxisUses {
  private final int[][] outputs;
  private final int[][] taps;

  /**
   * @param places how many places of the window count, from the first on
   */
  AxisUses(Axis axis, int places) {
    int[] counts = new int[axis.extent()];
    for (int place = 0; place < places; place++) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        int source = axis.source(place, tap);
        if (source != Axis.PADDING) {
          counts[source]++;
        }
      }
    }
    outputs = new int[axis.extent()][];
    taps = new int[axis.extent()][];
    for (int cell = 0; cell < axis.extent(); cell++) {
      outputs[cell] = new int[counts[cell]];
      taps[cell] = new int[counts[cell]];
    }
    for (int place = places - 1; place >= 0; place--) {
      for (int tap = axis.kernel() - 1; tap >= 0; tap--) {
        int source = axis.source(place, tap);
        if (source != Axis.PADDING) {
          int number = --counts[source];
          outputs[source][number] = place;
          taps[source][number] = tap;
        }
      }
    }
  }

  /** How often this cell is read. */
  int count(int cell) {
    return outputs[cell].length;
  }

  /** The output that reads a cell, by the number of the use. */
  int output(int cell, int number) {
    return outputs[cell][number];
  }

  /** The tap that reads a cell, by the number of the use. */
  int tap(int cell, int number) {
    return taps[cell][number];
  }
}
