package kernelwalk.export.code;

import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;

/** Convolutions of both kinds on TensorFlow. */
final class TensorFlowConvolution {
  private final TensorFlowText out;

  TensorFlowConvolution(TensorFlowText out) {
    this.out = out;
  }

  void write(Conv2d conv, Shape input) {
    out.channelsLast();
    out.kernelFirst("in, out");
    Padding padding = conv.padding();
    Size size = Size.of(input.dim(2), input.dim(3));
    boolean same = padding.equals(PaddingRule.SAME.around(size, conv.window()));
    String how = same && !padding.isNone() ? "\"SAME\"" : "\"VALID\"";
    String x = same || padding.isNone() ? "last" : padded(padding, size);
    String dilations =
        conv.dilation().equals(Size.ONE) ? "" : ", dilations=" + out.pair(conv.dilation());
    String settings = "%s, %s%s)".formatted(out.pair(conv.stride()), how, dilations);
    groups(out.spatial("conv"), x, settings, conv.groups());
    bias(conv.bias());
    out.channelsBack();
  }

  private String padded(Padding padding, Size size) {
    switch (padding.mode()) {
      case ZERO -> out.pad("padded", "last", padding, "0");
      case REFLECT ->
          out.statement(
              "padded = tf.pad(last, %s, mode=\"REFLECT\")".formatted(out.sides(padding)));
      case REPLICATE -> {
        out.statement("padded = last  # the border cells again and again");
        if (padding.top() + padding.bottom() > 0) {
          repeat(padding.top(), padding.bottom(), size.height(), 1);
        }
        if (padding.left() + padding.right() > 0) {
          repeat(padding.left(), padding.right(), size.width(), out.isRow() ? 1 : 2);
        }
      }
    }
    return "padded";
  }

  private void repeat(int before, int after, int extent, int axis) {
    out.statement(
        "padded = tf.gather(padded, tf.clip_by_value(tf.range(%d, %d), 0, %d), axis=%d)"
            .formatted(-before, extent + after, extent - 1, axis));
  }

  /** Writes y: the operation on each group's channels, side by side. */
  private void groups(String name, String x, String settings, int groups) {
    if (groups == 1) {
      out.line("%s(%s, kernel, %s".formatted(name, x, settings));
      return;
    }
    out.statement(
        "parts = zip(tf.split(%s, %d, -1), tf.split(kernel, %d, -1))".formatted(x, groups, groups));
    out.line("tf.concat([%s(a, b, %s for a, b in parts], -1)".formatted(name, settings));
  }

  private void bias(boolean there) {
    if (there) {
      out.line("y + bias");
    }
  }

  void write(ConvTranspose2d conv, Shape input) {
    out.channelsLast();
    out.kernelFirst("out, in");
    Size reach = conv.window().reach();
    if (!conv.dilation().equals(Size.ONE)) {
      dilated(conv, reach);
    }
    boolean same = isSame(conv, reach);
    int height = extent(input.dim(2), conv.stride().height(), reach.height(), same);
    int width = extent(input.dim(3), conv.stride().width(), reach.width(), same);
    String extents = out.isRow() ? Integer.toString(width) : height + ", " + width;
    String shape = "[%d, %s, %d]".formatted(input.dim(0), extents, conv.groupOutputs());
    String settings =
        "%s, %s, %s)".formatted(shape, out.pair(conv.stride()), same ? "\"SAME\"" : "\"VALID\"");
    groups(out.spatial("conv") + "_transpose", "last", settings, conv.groups());
    if (!same) {
      cut(conv, conv.outputShape(input));
    }
    bias(conv.bias());
    out.channelsBack();
  }

  private static int extent(int inputs, int stride, int reach, boolean same) {
    return same ? inputs * stride : (inputs - 1) * stride + reach;
  }

  private static boolean isSame(ConvTranspose2d conv, Size reach) {
    Padding same = PaddingRule.SAME.ofTransposed(conv.window(), 0, 0);
    return conv.extraHeight() + conv.extraWidth() == 0
        && !same.isNone()
        && conv.padding().equals(same)
        && reach.height() >= conv.stride().height()
        && reach.width() >= conv.stride().width();
  }

  /** TensorFlow has no dilation here on every machine: zeros come between the weights. */
  private void dilated(ConvTranspose2d conv, Size reach) {
    int kh = conv.kernel().height();
    int kw = conv.kernel().width();
    int dh = conv.dilation().height();
    int dw = conv.dilation().width();
    out.statement("# zeros between the weights: not every machine has dilation here");
    out.statement(
        "kernel = tf.reshape(kernel, [%d, 1, %d, 1, %d, %d])"
            .formatted(kh, kw, conv.groupOutputs(), conv.inChannels()));
    out.statement(
        "kernel = tf.pad(kernel, [[0, 0], [0, %d], [0, 0], [0, %d], [0, 0], [0, 0]])"
            .formatted(dh - 1, dw - 1));
    out.statement(
        "kernel = tf.reshape(kernel, [%d, %d, %d, %d])[:%d, :%d]"
            .formatted(
                kh * dh,
                kw * dw,
                conv.groupOutputs(),
                conv.inChannels(),
                reach.height(),
                reach.width()));
  }

  private void cut(ConvTranspose2d conv, Shape output) {
    Padding extra = Padding.NONE.grown(conv.extraHeight(), conv.extraWidth());
    if (!extra.isNone()) {
      out.pad("y", "y", extra, "0");
    }
    Padding padding = conv.padding();
    if (!padding.isNone()) {
      String across = "%d:%d".formatted(padding.left(), padding.left() + output.dim(3));
      String down = "%d:%d, ".formatted(padding.top(), padding.top() + output.dim(2));
      out.line("y[:, %s]".formatted(out.isRow() ? across : down + across));
    }
  }
}
