package kernelwalk.film.sum;

import java.util.Arrays;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumWalk;

/**
 * The window of one partial sum: its factors and products, each {@code [rows, columns]}; a row that
 * is not full ends in zeros.
 *
 * @param leftPositions positions of the first factors in their tensor, below 0 for those of none
 * @param rightPositions positions of the second factors likewise
 */
@SuppressWarnings("ArrayRecordComponent") // nobody writes to them
record SumWindow(
    int cell,
    int terms,
    Tensor left,
    Tensor right,
    Tensor products,
    int[] leftPositions,
    int[] rightPositions) {

  static SumWindow of(SumWalk walk, int cell, int channel, int width) {
    int terms = walk.terms(cell);
    int columns = Math.max(1, Math.min(width, terms));
    int rows = Math.max(1, (terms + columns - 1) / columns);
    Tensor left = Tensor.zeros(Shape.of(rows, columns));
    Tensor right = Tensor.zeros(Shape.of(rows, columns));
    Tensor products = Tensor.zeros(Shape.of(rows, columns));
    int[] from = new int[terms];
    int[] with = new int[terms];
    for (int term = 0; term < terms; term++) {
      Operand first = walk.left(cell, channel, term);
      Operand second = walk.right(cell, channel, term);
      left.values()[term] = (float) first.value();
      right.values()[term] = (float) second.value();
      products.values()[term] = (float) (first.value() * second.value());
      from[term] = first.position();
      with[term] = second.position();
    }
    return new SumWindow(cell, terms, left, right, products, from, with);
  }

  /** Those of these factors, which are one of its grids, that are multiplied. */
  float[] factors(Tensor grid) {
    return Arrays.copyOf(grid.values(), terms);
  }

  int rows() {
    return left.shape().dim(0);
  }

  int columns() {
    return left.shape().dim(1);
  }
}
