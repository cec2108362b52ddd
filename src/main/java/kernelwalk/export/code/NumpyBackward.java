package kernelwalk.export.code;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/** NumPy's backward passes, with nothing but NumPy. */
final class NumpyBackward {
  private static final String PLACES =
      """
      def places(shape, kernel, stride, dilation, padding, mode="constant"):
          \"""Where each number of each window stands in x, counted through; -1 in the padding.\"""
          x = np.arange(np.prod(shape)).reshape(shape)
          how = {"constant_values": -1} if mode == "constant" else {}
          return windows(x, kernel, stride, dilation, padding, mode=mode, **how)
      """;

  private static final String SCATTERED =
      """
      def scattered(shape, where, what):
          \"""Zeros of this shape, to which each number is added at its place.\"""
          x = np.zeros(np.prod(shape) + 1, what.dtype)  # the last one is for the padding
          np.add.at(x, where, what)
          return x[:-1].reshape(shape)
      """;

  private static final String CONV_TO_INPUT =
      """
      def conv2d_to_input(shape, weight, gradient, stride=(1, 1), padding=((0, 0), (0, 0)), dilation=(1, 1), groups=1, mode="constant"):
          where = places(shape, weight.shape[2:], stride, dilation, padding, mode)
          n, o, h, w = gradient.shape
          gradient = gradient.reshape(n, groups, o // groups, h, w)
          weight = weight.reshape(groups, o // groups, *weight.shape[1:])
          what = np.einsum("ngohw,gocij->ngchwij", gradient, weight)
          return scattered(shape, where, what.reshape(where.shape))
      """;

  private static final String CONV_TO_WEIGHT =
      """
      def conv2d_to_weight(x, shape, gradient, stride=(1, 1), padding=((0, 0), (0, 0)), dilation=(1, 1), groups=1, mode="constant"):
          n, o, h, w = gradient.shape
          view = windows(x, shape[2:], stride, dilation, padding, mode=mode)[:, :, :h, :w]
          view = view.reshape(n, groups, -1, h, w, *shape[2:])
          gradient = gradient.reshape(n, groups, o // groups, h, w)
          return np.einsum("ngchwij,ngohw->gocij", view, gradient).reshape(shape)
      """;

  private static final String MAX_POOL =
      """
      def max_pool2d_to_input(x, gradient, kernel, stride, padding=((0, 0), (0, 0)), dilation=(1, 1)):
          view = windows(x, kernel, stride, dilation, padding, constant_values=-np.inf)
          where = places(x.shape, kernel, stride, dilation, padding)
          winner = view.reshape(*gradient.shape, -1).argmax(-1)
          where = np.take_along_axis(where.reshape(*gradient.shape, -1), winner[..., None], -1)
          return scattered(x.shape, where[..., 0], gradient)
      """;

  private static final String AVG_POOL =
      """
      def avg_pool2d_to_input(x, gradient, kernel, stride, padding=((0, 0), (0, 0))):
          where = places(x.shape, kernel, stride, (1, 1), padding)
          share = gradient[..., None, None] / (kernel[0] * kernel[1])
          return scattered(x.shape, where, np.broadcast_to(share, where.shape))
      """;

  private static final String COUNTED_AVG_POOL =
      """
      def avg_pool2d_to_input(x, gradient, kernel, stride, padding=((0, 0), (0, 0)), dilation=(1, 1), over=((0, 0), (0, 0)), count_padding=True):
          ends = [(a + c, b + d) for (a, b), (c, d) in zip(padding, over)]
          where = places(x.shape, kernel, stride, dilation, ends)
          share = gradient / counted(x.shape, kernel, stride, padding, dilation, over, count_padding)
          return scattered(x.shape, where, np.broadcast_to(share[..., None, None], where.shape))
      """;

  private NumpyBackward() {}

  static String program(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    StringBuilder text = begin(functions(operation, target).toList());
    text.append(NumpyCode.array("x", input));
    List<Parameter> names = operation.parameters();
    for (int i = 0; i < names.size(); i++) {
      text.append(NumpyCode.array(names.get(i).name(), parameters.get(i)));
    }
    text.append(NumpyCode.array("gradient", gradient));
    text.append("\ny = ").append(call(operation, input, target));
    return text.append("  # to the ").append(word(target)).append("\nprint(y)\n").toString();
  }

  /** The gradient of softmax with cross-entropy to the logits. */
  static String crossEntropy(Tensor logits, Tensor target) {
    StringBuilder text = begin(List.of(NumpyCode.SOFTMAX));
    text.append(NumpyCode.array("x", logits)).append(NumpyCode.array("target", target));
    return text.append("\ny = (softmax(x) - target) / len(x)  # to the input\nprint(y)\n")
        .toString();
  }

  private static StringBuilder begin(List<String> functions) {
    StringBuilder text = new StringBuilder("import numpy as np\n\n");
    functions.forEach(function -> text.append('\n').append(function).append('\n'));
    return text.append(functions.isEmpty() ? "" : "\n");
  }

  private static String word(GradientTarget target) {
    return switch (target) {
      case INPUT -> "input";
      case WEIGHT -> "weight";
      case BIAS -> "bias";
    };
  }

  private static Stream<String> functions(Operation operation, GradientTarget target) {
    return switch (operation) {
      case Conv2d _ ->
          switch (target) {
            case INPUT -> Stream.of(NumpyCode.WINDOWS, PLACES, SCATTERED, CONV_TO_INPUT);
            case WEIGHT -> Stream.of(NumpyCode.WINDOWS, CONV_TO_WEIGHT);
            case BIAS -> Stream.of();
          };
      case ConvTranspose2d _ ->
          switch (target) {
            case INPUT -> Stream.of(NumpyCode.WINDOWS, NumpyCode.CONV);
            case WEIGHT -> Stream.of(NumpyCode.WINDOWS, CONV_TO_WEIGHT);
            case BIAS -> Stream.of();
          };
      case Pool2d pool ->
          Stream.concat(
              Stream.of(NumpyCode.WINDOWS, PLACES, SCATTERED),
              pool.mode() == Pool2d.Mode.MAX
                  ? Stream.of(MAX_POOL)
                  : pool.isPlain()
                      ? Stream.of(AVG_POOL)
                      : Stream.of(NumpyCode.COUNTED, COUNTED_AVG_POOL));
      case Softmax _ -> Stream.of(NumpyCode.SOFTMAX);
      case Activation _, Flatten _, Linear _ -> Stream.of();
    };
  }

  private static String call(Operation operation, Tensor input, GradientTarget target) {
    return switch (operation) {
      case Conv2d conv ->
          switch (target) {
            case INPUT ->
                "conv2d_to_input(x.shape, weight, gradient%s)".formatted(NumpyCode.settings(conv));
            case WEIGHT ->
                "conv2d_to_weight(x, weight.shape, gradient%s)".formatted(NumpyCode.settings(conv));
            case BIAS -> "gradient.sum((0, 2, 3))";
          };
      case ConvTranspose2d conv ->
          switch (target) {
            case INPUT ->
                "conv2d(gradient, weight, None%s)[:, :, :%d, :%d]"
                    .formatted(
                        NumpyCode.settings(conv.transposed()),
                        input.shape().dim(2),
                        input.shape().dim(3));
            case WEIGHT ->
                "conv2d_to_weight(gradient, weight.shape, x%s)"
                    .formatted(NumpyCode.settings(conv.transposed()));
            case BIAS -> "gradient.sum((0, 2, 3))";
          };
      case Pool2d pool ->
          "%s(x, gradient, %s, %s%s)"
              .formatted(
                  pool.mode() == Pool2d.Mode.MAX ? "max_pool2d_to_input" : "avg_pool2d_to_input",
                  NumpyCode.pair(pool.kernel()),
                  NumpyCode.pair(pool.stride()),
                  NumpyCode.settings(pool, input.shape()));
      case Activation activation ->
          switch (activation.kind()) {
            case SIGMOID -> "gradient * (s := 1 / (1 + np.exp(-x))) * (1 - s)";
            case TANH -> "gradient * (1 - np.tanh(x) ** 2)";
            case RELU -> "gradient * (x > 0)";
            case LEAKY_RELU -> "gradient * np.where(x > 0, 1, %s)".formatted(activation.slope());
          };
      case Flatten _ -> "gradient.reshape(x.shape)";
      case Linear _ ->
          switch (target) {
            case INPUT -> "gradient @ weight";
            case WEIGHT -> "gradient.T @ x";
            case BIAS -> "gradient.sum(0)";
          };
      case Softmax _ -> "(p := softmax(x)) * (gradient - (gradient * p).sum(-1, keepdims=True))";
    };
  }
}
