package kernelwalk.export.code;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/** Code for NumPy and nothing else: each operation as a function of a few lines. */
final class NumpyCode {
  static final String WINDOWS =
      """
      def windows(x, kernel, stride, dilation, padding, **how):
          \"""Every window of x [N, C, H, W] as [N, C, H', W', kh, kw].\"""
          x = np.pad(x, ((0, 0), (0, 0), *padding), **how)
          reach = [d * (k - 1) + 1 for k, d in zip(kernel, dilation)]
          view = np.lib.stride_tricks.sliding_window_view(x, reach, axis=(2, 3))
          return view[:, :, :: stride[0], :: stride[1], :: dilation[0], :: dilation[1]]
      """;

  static final String CONV =
      """
      def conv2d(x, weight, bias, stride=(1, 1), padding=((0, 0), (0, 0)), dilation=(1, 1), groups=1, mode="constant"):
          view = windows(x, weight.shape[2:], stride, dilation, padding, mode=mode)
          n, c, h, w, i, j = view.shape
          view = view.reshape(n, groups, c // groups, h, w, i, j)
          weight = weight.reshape(groups, -1, c // groups, i, j)
          y = np.einsum("ngchwij,gocij->ngohw", view, weight).reshape(n, -1, h, w)
          return y if bias is None else y + bias[:, None, None]
      """;

  private static final String TRANSPOSED =
      """
      def conv_transpose2d(x, weight, bias, stride=(1, 1), padding=((0, 0), (0, 0)), extra=(0, 0), dilation=(1, 1), groups=1):
          n, c, h, w = x.shape
          kh, kw = weight.shape[2:]
          x = x.reshape(n, groups, c // groups, h, w)
          weight = weight.reshape(groups, c // groups, -1, kh, kw)
          rows, columns = (h - 1) * stride[0] + 1, (w - 1) * stride[1] + 1
          full = [m + d * (k - 1) + e for m, d, k, e in zip((rows, columns), dilation, (kh, kw), extra)]
          y = np.zeros((n, groups * weight.shape[2], *full), x.dtype)
          for i in range(kh):
              for j in range(kw):
                  top, left = i * dilation[0], j * dilation[1]
                  part = np.einsum("ngchw,gco->ngohw", x, weight[:, :, :, i, j])
                  y[:, :, top : top + rows : stride[0], left : left + columns : stride[1]] += part.reshape(n, -1, h, w)
          (top, bottom), (left, right) = padding
          y = y[:, :, top : full[0] - bottom, left : full[1] - right]
          return y if bias is None else y + bias[:, None, None]
      """;

  private static final String MAX_POOL =
      """
      def max_pool2d(x, kernel, stride, padding=((0, 0), (0, 0)), dilation=(1, 1)):
          return windows(x, kernel, stride, dilation, padding, constant_values=-np.inf).max(axis=(4, 5))
      """;

  private static final String AVG_POOL =
      """
      def avg_pool2d(x, kernel, stride, padding=((0, 0), (0, 0))):
          return windows(x, kernel, stride, (1, 1), padding).mean(axis=(4, 5))
      """;

  static final String COUNTED =
      """
      def counted(shape, kernel, stride, padding, dilation, over, count_padding):
          \"""How many numbers each window counts: padding or not, never what it hangs over.\"""
          value = 1 if count_padding else 0
          ones = np.pad(np.ones(shape), ((0, 0), (0, 0), *padding), constant_values=value)
          return windows(ones, kernel, stride, dilation, over).sum(axis=(4, 5))
      """;

  private static final String COUNTED_AVG_POOL =
      """
      def avg_pool2d(x, kernel, stride, padding=((0, 0), (0, 0)), dilation=(1, 1), over=((0, 0), (0, 0)), count_padding=True):
          ends = [(a + c, b + d) for (a, b), (c, d) in zip(padding, over)]
          sums = windows(x, kernel, stride, dilation, ends).sum(axis=(4, 5))
          return sums / counted(x.shape, kernel, stride, padding, dilation, over, count_padding)
      """;

  private static final String LINEAR =
      """
      def linear(x, weight, bias):
          return x @ weight.T + bias
      """;

  static final String SOFTMAX =
      """
      def softmax(x):
          e = np.exp(x - x.max(-1, keepdims=True))
          return e / e.sum(-1, keepdims=True)
      """;

  private NumpyCode() {}

  static String network(Network network) {
    String type = NetworkCode.className(network);
    StringBuilder text = new StringBuilder();
    text.append("\"\"\"%s in NumPy, written by Kernelwalk.\"\"\"\n".formatted(type));
    text.append("import numpy as np\n\n\n");
    network.layers().stream()
        .map(Layer::operation)
        .flatMap(NumpyCode::functions)
        .distinct()
        .forEach(function -> text.append(function).append("\n\n"));
    text.append("def forward(p, x):\n");
    text.append("    \"\"\"%s\n\n".formatted(NetworkCode.inputs(network)));
    text.append("    p: the arrays of a checkpoint, numpy.load(\"....npz\")\n    \"\"\"\n");
    List<Shape> shapes = network.outputShapes(1);
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      String weight = "p[\"" + layer.name() + ".weight\"]";
      String bias = "p[\"" + layer.name() + ".bias\"]";
      Shape given = i == 0 ? first(network) : shapes.get(i - 1);
      text.append("    x = ").append(call(layer.operation(), given, weight, bias)).append('\n');
    }
    return text.append("    return x\n").toString();
  }

  private static Shape first(Network network) {
    Shape input = network.input();
    return Shape.of(1, input.dim(0), input.dim(1), input.dim(2));
  }

  /** One operation on its tensors. */
  static String program(Operation operation, Tensor input, List<Tensor> parameters) {
    StringBuilder text = new StringBuilder("import numpy as np\n\n");
    List<String> functions = functions(operation).toList();
    functions.forEach(function -> text.append('\n').append(function).append('\n'));
    text.append(functions.isEmpty() ? "" : "\n");
    text.append(array("x", input));
    List<Parameter> names = operation.parameters();
    for (int i = 0; i < names.size(); i++) {
      text.append(array(names.get(i).name(), parameters.get(i)));
    }
    return text.append("\ny = ")
        .append(call(operation, input.shape(), "weight", names.size() == 2 ? "bias" : "None"))
        .append("\nprint(y)\n")
        .toString();
  }

  static String array(String name, Tensor tensor) {
    if (!TensorLiteral.fits(tensor)) {
      return "%s = np.random.standard_normal((%s)).astype(np.float32)  # put your own numbers here\n"
          .formatted(name, TensorLiteral.extents(tensor.shape()));
    }
    return tensor.shape().rank() == 1
        ? "%s = np.array(%s, np.float32)\n".formatted(name, TensorLiteral.PYTHON.of(tensor, 0))
        : "%s = np.array(\n    %s,\n    np.float32,\n)\n"
            .formatted(name, TensorLiteral.PYTHON.of(tensor, 4));
  }

  /** The functions that the operation is written with, in an order in which they can be defined. */
  private static Stream<String> functions(Operation operation) {
    return switch (operation) {
      case Conv2d _ -> Stream.of(WINDOWS, CONV);
      case ConvTranspose2d _ -> Stream.of(TRANSPOSED);
      case Pool2d pool ->
          pool.mode() == Pool2d.Mode.MAX
              ? Stream.of(WINDOWS, MAX_POOL)
              : pool.isPlain()
                  ? Stream.of(WINDOWS, AVG_POOL)
                  : Stream.of(WINDOWS, COUNTED, COUNTED_AVG_POOL);
      case Linear _ -> Stream.of(LINEAR);
      case Softmax _ -> Stream.of(SOFTMAX);
      case Activation _, Flatten _ -> Stream.of();
    };
  }

  private static String call(Operation operation, Shape input, String weight, String bias) {
    return switch (operation) {
      case Conv2d conv -> conv(conv, weight, conv.bias() ? bias : "None");
      case Pool2d pool ->
          "%s(x, %s, %s%s)"
              .formatted(
                  pool.mode() == Pool2d.Mode.MAX ? "max_pool2d" : "avg_pool2d",
                  pair(pool.kernel()),
                  pair(pool.stride()),
                  settings(pool, input));
      case Activation activation ->
          switch (activation.kind()) {
            case SIGMOID -> "1 / (1 + np.exp(-x))";
            case TANH -> "np.tanh(x)";
            case RELU -> "np.maximum(x, 0)";
            case LEAKY_RELU -> "np.where(x > 0, x, %s * x)".formatted(activation.slope());
          };
      case Flatten _ -> "x.reshape(len(x), -1)";
      case Linear _ -> "linear(x, %s, %s)".formatted(weight, bias);
      case Softmax _ -> "softmax(x)";
      case ConvTranspose2d conv -> transposed(conv, weight, conv.bias() ? bias : "None");
    };
  }

  private static String transposed(ConvTranspose2d conv, String weight, String bias) {
    StringBuilder text = new StringBuilder("conv_transpose2d(x, %s, %s".formatted(weight, bias));
    if (!conv.stride().equals(Size.ONE)) {
      text.append(", stride=").append(pair(conv.stride()));
    }
    text.append(padding(conv.padding()));
    if (conv.extraHeight() > 0 || conv.extraWidth() > 0) {
      text.append(", extra=(%d, %d)".formatted(conv.extraHeight(), conv.extraWidth()));
    }
    if (!conv.dilation().equals(Size.ONE)) {
      text.append(", dilation=").append(pair(conv.dilation()));
    }
    if (conv.groups() > 1) {
      text.append(", groups=").append(conv.groups());
    }
    return text.append(')').toString();
  }

  private static String conv(Conv2d conv, String weight, String bias) {
    return "conv2d(x, %s, %s%s)".formatted(weight, bias, settings(conv));
  }

  /** What is not as its default, each with a comma before it. */
  static String settings(Conv2d conv) {
    StringBuilder text = new StringBuilder();
    if (!conv.stride().equals(Size.ONE)) {
      text.append(", stride=").append(pair(conv.stride()));
    }
    text.append(padding(conv.padding()));
    if (!conv.dilation().equals(Size.ONE)) {
      text.append(", dilation=").append(pair(conv.dilation()));
    }
    if (conv.groups() > 1) {
      text.append(", groups=").append(conv.groups());
    }
    return switch (conv.padding().mode()) {
      case ZERO -> text.toString();
      case REFLECT -> text.append(", mode=\"reflect\"").toString();
      case REPLICATE -> text.append(", mode=\"edge\"").toString();
    };
  }

  /** The same of a pooling of pictures of this shape. */
  static String settings(Pool2d pool, Shape input) {
    int down = pool.window().rows(input.dim(2)).overhang();
    int across = pool.window().columns(input.dim(3)).overhang();
    Padding over = new Padding(0, down, 0, across, Padding.Mode.ZERO);
    String dilation = pool.dilation().equals(Size.ONE) ? "" : ", dilation=" + pair(pool.dilation());
    if (pool.mode() == Pool2d.Mode.MAX) {
      return padding(pool.padding().grown(down, across)) + dilation;
    }
    String counted = pool.countPadding() ? "" : ", count_padding=False";
    String hanging = over.isNone() ? "" : padding(over).replace("padding", "over");
    return padding(pool.padding()) + dilation + hanging + counted;
  }

  private static String padding(Padding padding) {
    return padding.isNone()
        ? ""
        : ", padding=((%d, %d), (%d, %d))"
            .formatted(padding.top(), padding.bottom(), padding.left(), padding.right());
  }

  static String pair(Size size) {
    return "(%d, %d)".formatted(size.height(), size.width());
  }
}
