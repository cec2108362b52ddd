package kernelwalk.walk;

import java.util.List;
import kernelwalk.tensor.Tensor;

/** A step of a {@link ConvWalk}. */
public sealed interface ConvStep {

  /**
   * One multiplication.
   *
   * @param outputCell the output cell
   * @param channel the input channel, counted within the kernel's group
   * @param inChannel the same channel counted in the whole input
   * @param kernelRow row of the weight
   * @param kernelColumn column of the weight
   * @param row input row met, below 0 or past the last one in padding
   * @param column input column met, likewise
   * @param padded whether the input value comes from padding
   * @param product {@code input × weight}
   * @param running this product and those before it in its channel, added up
   */
  record Product(
      OutputCell outputCell,
      int channel,
      int inChannel,
      int kernelRow,
      int kernelColumn,
      int row,
      int column,
      boolean padded,
      double input,
      double weight,
      double product,
      double running)
      implements ConvStep {}

  /**
   * One input channel's products added up.
   *
   * @param products of shape {@code [kh, kw]}
   * @param running this channel's sum and those before it added up
   */
  record ChannelSum(
      OutputCell outputCell,
      int channel,
      int inChannel,
      Tensor products,
      double sum,
      double running)
      implements ConvStep {}

  /** The bias joins the sum of the channels; {@code value} is both together. */
  record Bias(OutputCell outputCell, double sum, double bias, double value) implements ConvStep {}

  /**
   * An output cell's result.
   *
   * @param channelSums one for each input channel of the group
   * @param bias 0 if there is none
   */
  record Result(OutputCell outputCell, List<Double> channelSums, double bias, double value)
      implements ConvStep {
    public Result {
      channelSums = List.copyOf(channelSums);
    }
  }

  /** The whole operation: the output, {@code [N, out, H', W']}. */
  record Layer(Tensor output) implements ConvStep {}
}
