package kernelwalk.export;

import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;

/** Python with nothing but NumPy: each operation as a function of a few lines. */
final class NumpyCode {
  private static final String FUNCTIONS =
      """
      def windows(x, kernel, stride, dilation, padding, **how):
          \"""Every window of x [N, C, H, W] as [N, C, H', W', kh, kw].\"""
          x = np.pad(x, ((0, 0), (0, 0), *padding), **how)
          reach = [d * (k - 1) + 1 for k, d in zip(kernel, dilation)]
          view = np.lib.stride_tricks.sliding_window_view(x, reach, axis=(2, 3))
          return view[:, :, :: stride[0], :: stride[1], :: dilation[0], :: dilation[1]]


      def conv2d(x, weight, bias, stride=(1, 1), padding=((0, 0), (0, 0)), dilation=(1, 1), groups=1, mode="constant"):
          view = windows(x, weight.shape[2:], stride, dilation, padding, mode=mode)
          n, c, h, w, i, j = view.shape
          view = view.reshape(n, groups, c // groups, h, w, i, j)
          weight = weight.reshape(groups, -1, c // groups, i, j)
          y = np.einsum("ngchwij,gocij->ngohw", view, weight).reshape(n, -1, h, w)
          return y if bias is None else y + bias[:, None, None]


      def max_pool2d(x, kernel, stride, padding=((0, 0), (0, 0))):
          return windows(x, kernel, stride, (1, 1), padding, constant_values=-np.inf).max(axis=(4, 5))


      def avg_pool2d(x, kernel, stride, padding=((0, 0), (0, 0))):
          return windows(x, kernel, stride, (1, 1), padding).mean(axis=(4, 5))


      def linear(x, weight, bias):
          return x @ weight.T + bias
      """;

  private NumpyCode() {}

  static String network(Network network) {
    String type = Code.className(network);
    StringBuilder text = new StringBuilder();
    text.append("\"\"\"%s in NumPy, written by Kernelwalk.\"\"\"\n".formatted(type));
    text.append("import numpy as np\n\n\n").append(FUNCTIONS).append("\n\n");
    text.append("def forward(p, x):\n");
    text.append("    \"\"\"%s\n\n".formatted(Code.inputs(network)));
    text.append("    p: the arrays of a checkpoint, numpy.load(\"....npz\")\n    \"\"\"\n");
    for (Layer layer : network.layers()) {
      String weight = "p[\"" + layer.name() + ".weight\"]";
      String bias = "p[\"" + layer.name() + ".bias\"]";
      text.append("    x = ").append(call(layer.operation(), weight, bias)).append('\n');
    }
    return text.append("    return x\n").toString();
  }

  static String operation(Operation operation) {
    return "import numpy as np\n\n\n"
        + FUNCTIONS
        + "\n\nx = "
        + call(operation, "weight", "bias")
        + "\n";
  }

  private static String call(Operation operation, String weight, String bias) {
    return switch (operation) {
      case Conv2d conv -> conv(conv, weight, conv.bias() ? bias : "None");
      case Pool2d pool ->
          "%s(x, %s, %s%s)"
              .formatted(
                  pool.mode() == Pool2d.Mode.MAX ? "max_pool2d" : "avg_pool2d",
                  pair(pool.kernel()),
                  pair(pool.stride()),
                  padding(pool.padding()));
      case Activation activation ->
          switch (activation.kind()) {
            case SIGMOID -> "1 / (1 + np.exp(-x))";
            case TANH -> "np.tanh(x)";
            case RELU -> "np.maximum(x, 0)";
            case LEAKY_RELU -> "np.where(x > 0, x, %s * x)".formatted(activation.slope());
          };
      case Flatten _ -> "x.reshape(len(x), -1)";
      case Linear _ -> "linear(x, %s, %s)".formatted(weight, bias);
      case Softmax _ ->
          "np.exp(x - x.max(-1, keepdims=True)) / np.exp(x - x.max(-1, keepdims=True)).sum(-1,"
              + " keepdims=True)";
      case ConvTranspose2d _ ->
          throw Code.unfit("NumPy", operation, "there is no short form of it");
    };
  }

  private static String conv(Conv2d conv, String weight, String bias) {
    StringBuilder text = new StringBuilder("conv2d(x, %s, %s".formatted(weight, bias));
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
      case ZERO -> text.append(')').toString();
      case REFLECT -> text.append(", mode=\"reflect\")").toString();
      case REPLICATE -> text.append(", mode=\"edge\")").toString();
    };
  }

  private static String padding(Padding padding) {
    return padding.isNone()
        ? ""
        : ", padding=((%d, %d), (%d, %d))"
            .formatted(padding.top(), padding.bottom(), padding.left(), padding.right());
  }

  private static String pair(Size size) {
    return "(%d, %d)".formatted(size.height(), size.width());
  }
}
