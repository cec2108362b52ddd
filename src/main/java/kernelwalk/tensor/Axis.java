package kernelwalk.tensor;

/**
 * One axis of a sliding window, rows or columns: where each output cell's taps fall on the input.
 *
 * <p>Tap {@code t} of output {@code o} stands at position {@code o × stride + t × dilation −
 * before}; positions from 0 to {@code extent − 1} are the input's own cells, all others padding.
 *
 * @param extent the input's cells on this axis
 * @param kernel the window's taps
 * @param before the padding in front of cell 0
 * @param after the padding behind the last cell
 */
public record Axis(
    int extent, int kernel, int stride, int before, int after, int dilation, Padding.Mode mode) {
  /**
   * What {@link #source} answers where a tap meets a padded zero, which no input cell stands for.
   */
  public static final int PADDING = -1;

  /** Input and padding together. */
  public int padded() {
    return before + extent + after;
  }

  /** From the window's first tap to its last: {@code dilation × (kernel − 1) + 1}. */
  public int reach() {
    return dilation * (kernel - 1) + 1;
  }

  /** Places of the window: {@code ⌊(padded − reach) / stride⌋ + 1}. */
  public int outputs() {
    return (padded() - reach()) / stride + 1;
  }

  /** Cells at the end, padding included, that the stride leaves over: no window meets them. */
  public int dropped() {
    return (padded() - reach()) % stride;
  }

  /** Where a tap of an output stands; below 0 and from {@code extent} on lies padding. */
  public int position(int output, int tap) {
    return output * stride + tap * dilation - before;
  }

  /**
   * The input cell that a tap of an output reads, {@link #PADDING} where it reads a zero.
   * Reflecting and replicating padding read a cell of the input.
   */
  public int source(int output, int tap) {
    int position = position(output, tap);
    if (position >= 0 && position < extent) {
      return position;
    }
    return switch (mode) {
      case ZERO -> PADDING;
      case REFLECT -> position < 0 ? -position : 2 * (extent - 1) - position;
      case REPLICATE -> position < 0 ? 0 : extent - 1;
    };
  }
}
