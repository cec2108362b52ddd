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
 * @param ceil whether a last window that hangs over the end of the padding is a place as well, as
 *     long as it begins on the input or before it (PyTorch's {@code ceil_mode})
 */
public record Axis(
    int extent,
    int kernel,
    int stride,
    int before,
    int after,
    int dilation,
    Padding.Mode mode,
    boolean ceil) {
  /**
   * What {@link #source} answers where a tap meets a padded zero, which no input cell stands for.
   */
  public static final int PADDING = -1;

  /** Windows that fit into the padded input and no others. */
  public Axis(
      int extent, int kernel, int stride, int before, int after, int dilation, Padding.Mode mode) {
    this(extent, kernel, stride, before, after, dilation, mode, false);
  }

  /** Input and padding together. */
  public int padded() {
    return before + extent + after;
  }

  /** From the window's first tap to its last: {@code dilation × (kernel − 1) + 1}. */
  public int reach() {
    return dilation * (kernel - 1) + 1;
  }

  /** Places of the window: {@code ⌊(padded − reach) / stride⌋ + 1}, or ⌈…⌉ with {@link #ceil}. */
  public int outputs() {
    int last = (padded() - reach()) / stride;
    boolean over = ceil && last * stride + reach() < padded();
    return over && (last + 1L) * stride < (long) before + extent ? last + 2 : last + 1;
  }

  /** From the first window's first tap to the last window's last. */
  private long span() {
    return (outputs() - 1L) * stride + reach();
  }

  /** Cells at the end, padding included, that the stride leaves over: no window meets them. */
  public int dropped() {
    return (int) Math.max(0, padded() - span());
  }

  /** How far the last window hangs over the end of the padding. */
  public int overhang() {
    return (int) Math.max(0, span() - padded());
  }

  /** Where a tap of an output stands; below 0 and from {@code extent} on lies padding. */
  public int position(int output, int tap) {
    return output * stride + tap * dilation - before;
  }

  /** Whether there is nothing at all at this position: it lies beyond the padding. */
  public boolean beyond(int position) {
    return position >= extent + after;
  }

  /** Whether any tap of this output meets a cell of the input. */
  public boolean meets(int output) {
    int first = position(output, 0);
    int skipped = first < 0 ? Math.ceilDiv(-first, dilation) : 0;
    return skipped < kernel && first + skipped * dilation < extent;
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
