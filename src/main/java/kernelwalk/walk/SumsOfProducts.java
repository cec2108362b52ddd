package kernelwalk.walk;

import java.util.Optional;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * Sums of products, one for each cell of a tensor, as functions of the cell: what a {@link SumWalk}
 * walks.
 */
public interface SumsOfProducts {
  /** The shape of what is computed. */
  Shape shape();

  /** All of it at once, by the operation itself. */
  Tensor whole();

  /** The partial sums that every cell consists of. */
  int channels();

  /** The products in each partial sum of this cell. */
  int terms(int cell);

  /** How many of this cell's products stand in a row where they form a rectangle. */
  default int width(int cell) {
    return terms(cell);
  }

  /** {@link #terms} of a cell is that of the cell less this many: the size of a plane, say. */
  int period();

  /** The tensor of the first factors. */
  Operand.Role leftRole();

  /** The tensor of the second factors. */
  Operand.Role rightRole();

  Operand left(int cell, int channel, int term);

  Operand right(int cell, int channel, int term);

  /** The sum of a channel's first products, in their order. */
  default double sum(int cell, int channel, int terms) {
    double sum = 0;
    for (int term = 0; term < terms; term++) {
      sum += left(cell, channel, term).value() * right(cell, channel, term).value();
    }
    return sum;
  }

  /** What is added to the partial sums, if anything is. */
  default Optional<Operand> bias(int cell) {
    return Optional.empty();
  }
}
