package kernelwalk.export.code;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Window;

/**
 * A network as layers of Keras. Keras has the channels last, so that pictures are turned as they
 * come in, and once more before they are flattened: the numbers of a row stay in their order.
 */
final class KerasCode {
  private static final String NAME = "Keras";

  private KerasCode() {}

  static String network(Network network) {
    String type = NetworkCode.className(network);
    StringBuilder text = new StringBuilder();
    text.append("\"\"\"%s in Keras, written by Kernelwalk.\"\"\"\n".formatted(type));
    text.append("import keras\nimport numpy as np\n");
    StringBuilder layers = new StringBuilder();
    Shape shape =
        Shape.of(1, network.input().dim(0), network.input().dim(1), network.input().dim(2));
    for (Layer layer : network.layers()) {
      for (String part : parts(layer.name(), layer.operation(), shape)) {
        line(layers, part);
      }
      shape = layer.operation().outputShape(shape);
    }
    text.append(layers.indexOf("tf.") < 0 ? "" : "import tensorflow as tf\n");
    text.append("from keras import layers\n\n\n");
    text.append("def %s():\n".formatted(type));
    text.append("    \"\"\"%s\"\"\"\n".formatted(NetworkCode.inputs(network)));
    text.append("    return keras.Sequential(\n        [\n");
    line(text, "keras.Input((%s))".formatted(TensorLiteral.extents(network.input())));
    line(text, "layers.Permute((2, 3, 1))", "channels last, as Keras has them");
    text.append(layers);
    text.append("        ]\n    )\n\n\n");
    return text.append(loader(type)).toString();
  }

  private static void line(StringBuilder text, String part) {
    text.append("            ").append(part).append(",\n");
  }

  private static void line(StringBuilder text, String part, String remark) {
    text.append("            ").append(part).append(",  # ").append(remark).append('\n');
  }

  private static List<String> parts(String name, Operation operation, Shape input) {
    return switch (operation) {
      case Conv2d conv -> conv(name, conv, input);
      case ConvTranspose2d conv -> transposed(name, conv);
      case Pool2d pool -> pool(name, pool, input);
      case Activation activation ->
          List.of(
              switch (activation.kind()) {
                case SIGMOID -> named("Activation(\"sigmoid\"", name);
                case TANH -> named("Activation(\"tanh\"", name);
                case RELU -> named("ReLU(", name).replace("(, ", "(");
                case LEAKY_RELU -> named("LeakyReLU(" + activation.slope(), name);
              });
      case Flatten _ ->
          input.rank() == 4
              ? List.of("layers.Permute((3, 1, 2))", named("Flatten(", name).replace("(, ", "("))
              : List.of(named("Flatten(", name).replace("(, ", "("));
      case Linear linear -> List.of(named("Dense(" + linear.out(), name));
      case Softmax _ -> List.of(named("Softmax(", name).replace("(, ", "("));
    };
  }

  private static String named(String call, String name) {
    return "layers.%s, name=\"%s\")".formatted(call, name);
  }

  private static List<String> conv(String name, Conv2d conv, Shape input) {
    boolean strided = !conv.stride().equals(Size.ONE);
    if (strided && !conv.dilation().equals(Size.ONE)) {
      throw NetworkCode.unfit(NAME, conv, "it has a stride or a dilation, not both");
    }
    StringBuilder call = new StringBuilder("Conv2D(");
    call.append(conv.outChannels()).append(", ").append(pair(conv.kernel()));
    call.append(strided ? ", strides=" + pair(conv.stride()) : "");
    boolean same = isSame(conv.padding(), conv.window(), input);
    call.append(same ? ", padding=\"same\"" : "");
    if (!conv.dilation().equals(Size.ONE)) {
      call.append(", dilation_rate=").append(pair(conv.dilation()));
    }
    call.append(conv.groups() > 1 ? ", groups=" + conv.groups() : "");
    call.append(conv.bias() ? "" : ", use_bias=False");
    List<String> parts = new ArrayList<>();
    if (!same && !conv.padding().isNone()) {
      parts.add(pad(conv, conv.padding(), "0"));
    }
    parts.add(named(call.toString(), name));
    return parts;
  }

  private static boolean isSame(Padding padding, Window window, Shape input) {
    Size size = Size.of(input.dim(2), input.dim(3));
    return !padding.isNone() && padding.equals(PaddingRule.SAME.around(size, window));
  }

  /** Keras's own layer for zeros, TensorFlow for everything else. */
  private static String pad(Operation operation, Padding padding, String value) {
    String down = "(%d, %d)".formatted(padding.top(), padding.bottom());
    String across = "(%d, %d)".formatted(padding.left(), padding.right());
    return switch (padding.mode()) {
      case ZERO ->
          value.equals("0")
              ? "layers.ZeroPadding2D((%s, %s))".formatted(down, across)
              : "layers.Lambda(lambda x: tf.pad(x, [(0, 0), %s, %s, (0, 0)], constant_values=%s))"
                  .formatted(down, across, value);
      case REFLECT ->
          "layers.Lambda(lambda x: tf.pad(x, [(0, 0), %s, %s, (0, 0)], \"REFLECT\"))"
              .formatted(down, across);
      case REPLICATE -> throw NetworkCode.unfit(NAME, operation, "it has no replicating padding");
    };
  }

  private static List<String> transposed(String name, ConvTranspose2d conv) {
    if (conv.groups() > 1) {
      throw NetworkCode.unfit(NAME, conv, "it has no groups");
    }
    boolean strided = !conv.stride().equals(Size.ONE);
    if (strided && !conv.dilation().equals(Size.ONE)) {
      throw NetworkCode.unfit(NAME, conv, "it has a stride or a dilation, not both");
    }
    if (conv.extraHeight() >= conv.stride().height()
        || conv.extraWidth() >= conv.stride().width()) {
      if (conv.extraHeight() + conv.extraWidth() > 0) {
        throw NetworkCode.unfit(NAME, conv, "its output_padding is less than the stride");
      }
    }
    StringBuilder call = new StringBuilder("Conv2DTranspose(");
    call.append(conv.outChannels()).append(", ").append(pair(conv.kernel()));
    call.append(strided ? ", strides=" + pair(conv.stride()) : "");
    if (conv.extraHeight() + conv.extraWidth() > 0) {
      call.append(", output_padding=(%d, %d)".formatted(conv.extraHeight(), conv.extraWidth()));
    }
    if (!conv.dilation().equals(Size.ONE)) {
      call.append(", dilation_rate=").append(pair(conv.dilation()));
    }
    call.append(conv.bias() ? "" : ", use_bias=False");
    List<String> parts = new ArrayList<>(List.of(named(call.toString(), name)));
    Padding cut = conv.padding();
    if (!cut.isNone()) {
      parts.add(
          "layers.Cropping2D(((%d, %d), (%d, %d)))"
              .formatted(cut.top(), cut.bottom(), cut.left(), cut.right()));
    }
    return parts;
  }

  private static List<String> pool(String name, Pool2d pool, Shape input) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    if (!pool.dilation().equals(Size.ONE)) {
      throw NetworkCode.unfit(NAME, pool, "its pooling has no dilation");
    }
    int down = pool.window().rows(input.dim(2)).overhang();
    int across = pool.window().columns(input.dim(3)).overhang();
    Padding whole = pool.padding().grown(down, across);
    boolean over = down + across > 0;
    boolean same = !over && isSame(pool.padding(), pool.window(), input);
    boolean leaves = !max && (over || !(pool.countPadding() || pool.padding().isNone()));
    if (leaves && !same) {
      throw NetworkCode.unfit(NAME, pool, "its means leave padding out with \"same\" alone");
    }
    boolean inside = same && (max || !pool.countPadding());
    StringBuilder call = new StringBuilder(max ? "MaxPooling2D(" : "AveragePooling2D(");
    call.append(pair(pool.kernel()));
    call.append(pool.stride().equals(pool.kernel()) ? "" : ", strides=" + pair(pool.stride()));
    call.append(inside ? ", padding=\"same\"" : "");
    List<String> parts = new ArrayList<>();
    if (!inside && !whole.isNone()) {
      parts.add(pad(pool, whole, max ? "float(\"-inf\")" : "0"));
    }
    parts.add(named(call.toString(), name));
    return parts;
  }

  private static String pair(Size size) {
    return size.height() == size.width()
        ? Integer.toString(size.height())
        : "(%d, %d)".formatted(size.height(), size.width());
  }

  private static String loader(String type) {
    return """
    def load(path):
        \"""The network with the weights of a Kernelwalk checkpoint (.npz).\"""
        network = %s()
        arrays = np.load(path)
        for layer in network.layers:
            if layer.weights:
                weight = arrays[layer.name + ".weight"]
                # [out, in, kh, kw] becomes [kh, kw, in, out], and [out, in] becomes [in, out]
                weight = weight.transpose(2, 3, 1, 0) if weight.ndim == 4 else weight.T
                biases = [arrays[layer.name + ".bias"]] if len(layer.weights) > 1 else []
                layer.set_weights([weight] + biases)
        return network
    """
        .formatted(type);
  }
}
