package kernelwalk.walk;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.tensor.Axis;

/** An {@link Axis} looked at from the input: which taps of which outputs read each of its cells. */
final class AxisUses {
  /** A tap of an output. */
  record Use(int output, int tap) {}

  private final List<List<Use>> uses = new ArrayList<>();

  /**
   * @param outputs how many places of the window count, from the first on
   */
  AxisUses(Axis axis, int outputs) {
    for (int cell = 0; cell < axis.extent(); cell++) {
      uses.add(new ArrayList<>());
    }
    for (int output = 0; output < outputs; output++) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        int source = axis.source(output, tap);
        if (source != Axis.PADDING) {
          uses.get(source).add(new Use(output, tap));
        }
      }
    }
  }

  /** How often this cell is read. */
  int count(int cell) {
    return uses.get(cell).size();
  }

  /** One of its uses, by output and then by tap. */
  Use get(int cell, int number) {
    return uses.get(cell).get(number);
  }
}
