package kernelwalk.export.code;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/** One operation as functions of TensorFlow, on which Keras stands. */
final class TensorFlowCode {
  private TensorFlowCode() {}

  static String program(Operation operation, Tensor input, List<Tensor> parameters) {
    TensorFlowText out = new TensorFlowText(alongRow(operation, input.shape()));
    out.tensors(operation, input, parameters);
    out.statement("");
    forward(out, operation, input.shape());
    out.statement("print(y)");
    return out.text();
  }

  /** TensorFlow follows the chain rule backward along its tape. */
  static String backward(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    TensorFlowText out = new TensorFlowText(alongRow(operation, input.shape()));
    out.tensors(operation, input, parameters);
    out.tensor("gradient", gradient);
    String leaf =
        switch (target) {
          case INPUT -> "x";
          case WEIGHT -> "weight";
          case BIAS -> "bias";
        };
    tape(out, leaf);
    forward(out, operation, input.shape());
    out.outdent();
    out.statement("print(tape.gradient(y, %s, gradient))".formatted(leaf));
    return out.text();
  }

  /** Softmax with cross-entropy, the mean over the batch, and its gradient to the logits. */
  static String crossEntropy(Tensor logits, int... labels) {
    TensorFlowText out = new TensorFlowText(false);
    out.tensor("x", logits);
    String target = Arrays.stream(labels).mapToObj(Integer::toString).collect(joining(", "));
    out.statement("label = tf.constant([%s])".formatted(target));
    tape(out, "x");
    out.line("tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(label, x))");
    out.outdent();
    out.statement("print(tape.gradient(y, x))");
    return out.text();
  }

  private static void tape(TensorFlowText out, String leaf) {
    out.statement("");
    out.statement("with tf.GradientTape() as tape:");
    out.indent();
    out.statement("tape.watch(%s)".formatted(leaf));
  }

  /** Whether it is an operation in one dimension: a window on a single row. */
  private static boolean alongRow(Operation operation, Shape input) {
    return switch (operation) {
      case Conv2d conv -> conv.window().isAlongRow(input.dim(2));
      case ConvTranspose2d conv ->
          conv.window().isAlongRow(input.dim(2))
              && conv.extraHeight() == 0
              && conv.dilation().equals(Size.ONE);
      case Pool2d pool -> pool.window().isAlongRow(input.dim(2));
      case Activation _, Flatten _, Linear _, Softmax _ -> false;
    };
  }

  private static void forward(TensorFlowText out, Operation operation, Shape input) {
    switch (operation) {
      case Conv2d conv -> new TensorFlowConvolution(out).write(conv, input);
      case ConvTranspose2d conv -> new TensorFlowConvolution(out).write(conv, input);
      case Pool2d pool -> new TensorFlowPooling(out, pool, input).write();
      case Activation activation ->
          out.line(
              switch (activation.kind()) {
                case SIGMOID -> "tf.sigmoid(x)";
                case TANH -> "tf.tanh(x)";
                case RELU -> "tf.nn.relu(x)";
                case LEAKY_RELU -> "tf.nn.leaky_relu(x, %s)".formatted(activation.slope());
              });
      case Flatten _ -> out.line("tf.reshape(x, [x.shape[0], -1])");
      case Linear _ -> out.line("tf.matmul(x, weight, transpose_b=True) + bias");
      case Softmax _ -> out.line("tf.nn.softmax(x)");
    }
  }
}
