package kernelwalk.export.code;

import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;

/**
 * Pooling by the functions of PyTorch or PaddlePaddle where they have the settings, else padded
 * beforehand or put together from what they do have.
 */
final class PoolFunctionCode {
  private final FunctionText out;
  private final Pool2d pool;
  private final Shape input;
  private final Axis rows;
  private final Axis columns;

  PoolFunctionCode(FunctionText out, Pool2d pool, Shape input) {
    this.out = out;
    this.pool = pool;
    this.input = input;
    this.rows = pool.window().rows(input.dim(2));
    this.columns = pool.window().columns(input.dim(3));
  }

  /** Whether its window slides along a row, and the library can do that with its settings. */
  static boolean alongRow(ModuleDialect dialect, Pool2d pool, Shape input) {
    boolean window = dialect == ModuleDialect.PYTORCH || pool.dilation().equals(Size.ONE);
    return pool.window().isAlongRow(input.dim(2)) && window;
  }

  void write() {
    switch (pool.mode()) {
      case MAX -> maximum();
      case AVERAGE -> mean();
    }
  }

  private Padding whole() {
    return pool.padding().grown(rows.overhang(), columns.overhang());
  }

  /** Whether the library's own function takes the padding: alike on both sides, half a window. */
  private boolean isSmall() {
    Padding padding = pool.padding();
    return padding.isEven()
        && 2 * padding.top() <= rows.reach()
        && 2 * padding.left() <= columns.reach();
  }

  private boolean isHanging() {
    return rows.overhang() + columns.overhang() > 0;
  }

  /**
   * PaddlePaddle's {@code ceil_mode} is another where a window would begin behind the input: it has
   * that one too.
   */
  private boolean hasCeil() {
    return out.dialect() == ModuleDialect.PYTORCH
        || !pool.ceil()
        || (rounded(rows) == rows.outputs() && rounded(columns) == columns.outputs());
  }

  /** Its places where the number is rounded up and nothing else. */
  static int rounded(Axis axis) {
    return Math.ceilDiv(axis.padded() - axis.reach(), axis.stride()) + 1;
  }

  private void maximum() {
    boolean paddle = out.dialect() == ModuleDialect.PADDLE;
    if (paddle && !pool.dilation().equals(Size.ONE)) {
      unfolded();
      return;
    }
    boolean inside = isSmall() && hasCeil();
    String x =
        inside || whole().isNone() ? "x" : out.pad("padded", "x", whole(), "float(\"-inf\")");
    out.line("F." + out.spatial("max_pool") + "(" + x + call(inside) + ")");
  }

  /** PaddlePaddle's maximum has no dilation: every window becomes a column. */
  private void unfolded() {
    String x = whole().isNone() ? "x" : out.pad("padded", "x", whole(), "float(\"-inf\")");
    int area = (int) pool.kernel().area();
    Shape output = pool.outputShape(input);
    out.line(
        "F.unfold(%s, %s, strides=%s, dilations=%s)  # every window as a column"
            .formatted(x, list(pool.kernel()), list(pool.stride()), list(pool.dilation())));
    out.line(
        "y.reshape([%d, %d, %d, -1]).max(2).reshape([%s])"
            .formatted(output.dim(0), output.dim(1), area, TensorLiteral.extents(output)));
  }

  private static String list(Size size) {
    return "[%d, %d]".formatted(size.height(), size.width());
  }

  private void mean() {
    boolean plain = pool.dilation().equals(Size.ONE);
    boolean pytorch = out.dialect() == ModuleDialect.PYTORCH;
    boolean none = pool.padding().isNone();
    boolean fits = pytorch || !isHanging() || none || !pool.countPadding();
    if (plain && isSmall() && hasCeil() && fits) {
      String name = "F." + out.spatial("avg_pool");
      out.line(name + "(x" + call(true) + counting() + ")");
    } else if (plain && !isHanging() && (none || pool.countPadding())) {
      String x = none ? "x" : out.pad("padded", "x", pool.padding(), "0");
      out.line("F." + out.spatial("avg_pool") + "(" + x + call(false) + ")");
    } else {
      summed();
    }
  }

  private String counting() {
    if (pool.padding().isNone()) {
      return "";
    }
    return switch (out.dialect()) {
      case PYTORCH -> pool.countPadding() ? "" : ", count_include_pad=False";
      case PADDLE -> pool.countPadding() ? out.dialect().wholeWindow() : "";
    };
  }

  /** A mean is a convolution with ones, channel by channel, divided by what it counts. */
  private void summed() {
    int channels = input.dim(1);
    String library = out.dialect() == ModuleDialect.PYTORCH ? "torch" : "paddle";
    String down = out.isRow() ? "" : pool.kernel().height() + ", ";
    String extents = "%d, 1, %s%d".formatted(channels, down, pool.kernel().width());
    out.statement("ones = %s.ones(%s)".formatted(library, out.shape(extents)));
    out.statement("counted = %s.ones_like(x)".formatted(library));
    if (!pool.padding().isNone()) {
      out.pad("counted", "counted", pool.padding(), pool.countPadding() ? "1" : "0");
    }
    Padding over = Padding.NONE.grown(rows.overhang(), columns.overhang());
    if (!over.isNone()) {
      out.pad("counted", "counted", over, "0");
    }
    String x = whole().isNone() ? "x" : out.pad("padded", "x", whole(), "0");
    StringBuilder call = new StringBuilder(", ones");
    out.option(call, "stride", pool.stride());
    out.option(call, "dilation", pool.dilation());
    call.append(", groups=").append(channels).append(')');
    String conv = "F." + out.spatial("conv");
    out.line("%s(%s%s / %s(counted%s".formatted(conv, x, call, conv, call));
  }

  /** The arguments after the input. */
  private String call(boolean inside) {
    StringBuilder call = new StringBuilder(", ").append(out.pair(pool.kernel()));
    call.append(", stride=").append(out.pair(pool.stride()));
    if (inside && !pool.padding().isNone()) {
      call.append(", padding=").append(out.pair(pool.padding().top(), pool.padding().left()));
    }
    out.option(call, "dilation", pool.dilation());
    if (inside && pool.ceil()) {
      call.append(", ceil_mode=True");
    }
    return call.toString();
  }
}
