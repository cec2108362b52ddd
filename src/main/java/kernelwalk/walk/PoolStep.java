package kernelwalk.walk;

import java.util.List;
import kernelwalk.tensor.Tensor;

/** A step of a {@link PoolWalk}. */
public sealed interface PoolStep {

  /**
   * One value of the window is looked at.
   *
   * @param outputCell the output cell
   * @param row input row met, below 0 or past the last one in padding
   * @param column input column met, likewise
   * @param counted whether it counts: false for padding that a mean leaves out
   * @param value of padding: negative infinity for a maximum, 0 for a mean
   * @param running the greatest value so far, negative infinity if only padding was met; or the sum
   *     so far
   * @param leads whether a maximum's greatest value so far is this one; equal values do not replace
   *     an earlier one
   */
  record Look(
      OutputCell outputCell,
      int kernelRow,
      int kernelColumn,
      int row,
      int column,
      boolean padded,
      boolean counted,
      double value,
      double running,
      boolean leads)
      implements PoolStep {}

  /**
   * An output cell's result.
   *
   * @param window the values looked at, row by row, padding as in {@link Look#value}
   * @param counted which of them count, by their number: of a maximum all, of a mean those that it
   *     divides by
   * @param winner the maximum's number in {@code window}; −1 for a mean
   */
  record Result(
      OutputCell outputCell, List<Double> window, List<Integer> counted, int winner, double value)
      implements PoolStep {
    public Result {
      window = List.copyOf(window);
      counted = List.copyOf(counted);
    }
  }

  /** The whole operation: the output, {@code [N, C, H', W']}. */
  record Layer(Tensor output) implements PoolStep {}
}
