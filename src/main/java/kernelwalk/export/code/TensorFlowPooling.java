package kernelwalk.export.code;

import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;

/**
 * Pooling on TensorFlow. Its {@code SAME} never counts padding in a mean; what it does not have is
 * padded beforehand.
 */
final class TensorFlowPooling {
  private final TensorFlowText out;
  private final Pool2d pool;
  private final Padding over;
  private final Padding whole;
  private final boolean same;
  private final boolean dilated;

  TensorFlowPooling(TensorFlowText out, Pool2d pool, Shape input) {
    this.out = out;
    this.pool = pool;
    this.over =
        Padding.NONE.grown(
            pool.window().rows(input.dim(2)).overhang(),
            pool.window().columns(input.dim(3)).overhang());
    this.whole = pool.padding().grown(over.bottom(), over.right());
    this.dilated = !pool.dilation().equals(Size.ONE);
    Size size = Size.of(input.dim(2), input.dim(3));
    this.same =
        !dilated
            && over.isNone()
            && !pool.padding().isNone()
            && pool.padding().equals(PaddingRule.SAME.around(size, pool.window()));
  }

  void write() {
    out.channelsLast();
    switch (pool.mode()) {
      case MAX -> maximum();
      case AVERAGE -> mean();
    }
    out.channelsBack();
  }

  private void maximum() {
    String x =
        same || whole.isNone() ? "last" : out.pad("padded", "last", whole, "float(\"-inf\")");
    out.line(windows("max_pool", x));
  }

  private void mean() {
    boolean equal = over.isNone() && (pool.countPadding() || pool.padding().isNone());
    if (same && !pool.countPadding()) {
      out.line(windows("avg_pool", "last"));
    } else if (equal) {
      String x = whole.isNone() ? "last" : out.pad("padded", "last", whole, "0");
      out.line(valid("avg_pool", x));
    } else {
      out.statement("counted = tf.ones_like(last)  # what each mean divides by");
      if (!pool.padding().isNone()) {
        out.pad("counted", "counted", pool.padding(), pool.countPadding() ? "1.0" : "0");
      }
      if (!over.isNone()) {
        out.pad("counted", "counted", over, "0");
      }
      String x = whole.isNone() ? "last" : out.pad("padded", "last", whole, "0");
      out.line("%s / %s".formatted(valid("avg_pool", x), valid("avg_pool", "counted")));
    }
  }

  private String windows(String name, String x) {
    return same
        ? "%s(%s, %s, %s, \"SAME\")"
            .formatted(out.spatial(name), x, out.pair(pool.kernel()), out.pair(pool.stride()))
        : valid(name, x);
  }

  private String valid(String name, String x) {
    return dilated
        ? "tf.nn.pool(%s, %s, \"%s\", padding=\"VALID\", dilations=%s)%s"
            .formatted(
                x,
                out.list(pool.kernel()),
                pool.mode() == Pool2d.Mode.MAX ? "MAX" : "AVG",
                out.list(pool.dilation()),
                out.every(pool.stride()))
        : "%s(%s, %s, %s, \"VALID\")"
            .formatted(out.spatial(name), x, out.pair(pool.kernel()), out.pair(pool.stride()));
  }
}
