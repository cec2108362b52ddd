package kernelwalk.walk;

import java.util.BitSet;
import kernelwalk.walk.Operand.Role;

/**
 * The dependencies of computed cells: of which numbers each is made, asked from either end. Cells
 * and positions are row-major in their tensors. What meets a padded zero is left out: nothing of it
 * reaches the cell.
 */
public interface CellDependencies {
  /** The tensor of the first of each two numbers that meet. */
  Role left();

  /** The tensor of the second of them; {@link Role#CONSTANT} if there is none. */
  default Role right() {
    return Role.CONSTANT;
  }

  /** Hands over the numbers that meet in this cell. */
  void each(int cell, Pair pair);

  /** Two numbers that meet; the second is below 0 where it stands in no tensor. */
  @FunctionalInterface
  interface Pair {
    void meet(int left, int right);
  }

  /** The positions in the tensor of this role that a cell is made of, in ascending order. */
  default int[] feeding(int cell, Role role) {
    BitSet found = new BitSet();
    each(
        cell,
        (left, right) -> {
          mark(found, role == left(), left);
          mark(found, role == right(), right);
        });
    return found.stream().toArray();
  }

  /** The cells from {@code from} up to, not with, {@code to} that are made of this number. */
  default int[] reached(Role role, int position, int from, int to) {
    BitSet found = new BitSet();
    for (int cell = from; cell < to; cell++) {
      int now = cell;
      each(cell, (left, right) -> mark(found, meets(role, position, left, right), now));
    }
    return found.stream().toArray();
  }

  /** What this number meets in those cells: positions in the tensor of the other role. */
  default int[] partners(Role role, int position, int from, int to) {
    BitSet found = new BitSet();
    for (int cell = from; cell < to; cell++) {
      each(
          cell,
          (left, right) ->
              mark(found, meets(role, position, left, right), role == left() ? right : left));
    }
    return found.stream().toArray();
  }

  private boolean meets(Role role, int position, int left, int right) {
    return (role == left() && left == position) || (role == right() && right == position);
  }

  private static void mark(BitSet found, boolean counts, int position) {
    if (counts && position >= 0) {
      found.set(position);
    }
  }
}
