package kernelwalk.walk;

import java.util.List;
import kernelwalk.tensor.Tensor;

/** A step of a {@link SumWalk}; {@code cell} is row-major in the tensor that is computed. */
public sealed interface SumStep {

  /**
   * One multiplication.
   *
   * @param channel which of the cell's partial sums it belongs to, counted from 0
   * @param term its number within that sum, counted from 0
   * @param product {@code left × right}
   * @param running this product and those before it in its channel, added up
   */
  record Product(
      int cell, int channel, int term, Operand left, Operand right, double product, double running)
      implements SumStep {}

  /**
   * One channel's products added up.
   *
   * @param terms how many they were, perhaps none
   * @param running this sum and those of the channels before it added up
   */
  record ChannelSum(int cell, int channel, int terms, double sum, double running)
      implements SumStep {}

  /** The bias joins the sum of the channels; {@code value} is both together. */
  record Bias(int cell, double sum, Operand bias, double value) implements SumStep {}

  /**
   * A cell's result.
   *
   * @param bias 0 if there is none
   */
  record Result(int cell, List<Double> channelSums, double bias, double value) implements SumStep {
    public Result {
      channelSums = List.copyOf(channelSums);
    }
  }

  /** The whole of what is computed. */
  record Layer(Tensor result) implements SumStep {}
}
