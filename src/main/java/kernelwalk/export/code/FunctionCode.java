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
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/** One operation as functions of PyTorch or PaddlePaddle, which are named almost alike. */
final class FunctionCode {
  private final ModuleDialect dialect;

  FunctionCode(ModuleDialect dialect) {
    this.dialect = dialect;
  }

  String program(Operation operation, Tensor input, List<Tensor> parameters) {
    FunctionText out = new FunctionText(dialect, alongRow(operation, input.shape()));
    out.tensors(operation, input, parameters);
    out.statement("");
    forward(out, operation, input.shape());
    out.statement("print(y)");
    return out.text();
  }

  /** The library follows the chain rule backward by itself. */
  String backward(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    FunctionText out = new FunctionText(dialect, alongRow(operation, input.shape()));
    out.tensors(operation, input, parameters);
    out.tensor("gradient", gradient);
    String leaf =
        switch (target) {
          case INPUT -> "x";
          case WEIGHT -> "weight";
          case BIAS -> "bias";
        };
    out.statement(learnt(leaf) + "\n");
    forward(out, operation, input.shape());
    out.statement("y.backward(gradient)\nprint(%s.grad)".formatted(leaf));
    return out.text();
  }

  /** Softmax with cross-entropy, the mean over the batch, and its gradient to the logits. */
  String crossEntropy(Tensor logits, int... labels) {
    FunctionText out = new FunctionText(dialect, false);
    out.tensor("x", logits);
    String target = Arrays.stream(labels).mapToObj(Integer::toString).collect(joining(", "));
    String maker = dialect == ModuleDialect.PYTORCH ? "torch.tensor" : "paddle.to_tensor";
    out.statement("label = %s([%s])".formatted(maker, target));
    out.statement(learnt("x") + "\n");
    out.line("F.cross_entropy(x, label)");
    out.statement("y.backward()\nprint(x.grad)");
    return out.text();
  }

  private String learnt(String leaf) {
    return dialect == ModuleDialect.PYTORCH
        ? leaf + ".requires_grad_()"
        : leaf + ".stop_gradient = False";
  }

  /** Whether it is an operation in one dimension: a window on a single row. */
  private boolean alongRow(Operation operation, Shape input) {
    return switch (operation) {
      case Conv2d conv -> conv.window().isAlongRow(input.dim(2));
      case ConvTranspose2d conv ->
          conv.window().isAlongRow(input.dim(2)) && conv.extraHeight() == 0;
      case Pool2d pool -> PoolFunctionCode.alongRow(dialect, pool, input);
      case Activation _, Flatten _, Linear _, Softmax _ -> false;
    };
  }

  private void forward(FunctionText out, Operation operation, Shape input) {
    switch (operation) {
      case Conv2d conv -> conv(out, conv);
      case ConvTranspose2d conv -> transposed(out, conv, conv.outputShape(input));
      case Pool2d pool -> new PoolFunctionCode(out, pool, input).write();
      case Activation activation -> out.line(activation(activation));
      case Flatten _ -> out.line("x.flatten(1)");
      case Linear _ ->
          out.line(
              dialect == ModuleDialect.PYTORCH
                  ? "F.linear(x, weight, bias)"
                  : "F.linear(x, weight.T, bias)  # the weight is [in, out] here");
      case Softmax _ ->
          out.line(
              dialect == ModuleDialect.PYTORCH ? "F.softmax(x, dim=-1)" : "F.softmax(x, axis=-1)");
    }
  }

  private static void conv(FunctionText out, Conv2d conv) {
    Padding padding = conv.padding();
    boolean inside = padding.isEven() && padding.mode() == Padding.Mode.ZERO;
    String x = inside ? "x" : out.pad("padded", "x", padding, "0");
    StringBuilder call = new StringBuilder("F.%s(%s, weight".formatted(out.spatial("conv"), x));
    call.append(conv.bias() ? ", bias" : "");
    out.option(call, "stride", conv.stride());
    if (inside && !padding.isNone()) {
      call.append(", padding=").append(out.pair(padding.top(), padding.left()));
    }
    out.option(call, "dilation", conv.dilation());
    FunctionText.groups(call, conv.groups());
    out.line(call.append(')').toString());
  }

  private void transposed(FunctionText out, ConvTranspose2d conv, Shape output) {
    Padding padding = conv.padding();
    boolean even = padding.isEven();
    StringBuilder call =
        new StringBuilder(
            dialect == ModuleDialect.PYTORCH
                ? "F." + out.spatial("conv_transpose")
                : "F." + out.spatial("conv") + "_transpose");
    call.append("(x, weight").append(conv.bias() ? ", bias" : "");
    out.option(call, "stride", conv.stride());
    if (even && !padding.isNone()) {
      call.append(", padding=").append(out.pair(padding.top(), padding.left()));
    }
    if (conv.extraHeight() > 0 || conv.extraWidth() > 0) {
      call.append(", output_padding=").append(out.pair(conv.extraHeight(), conv.extraWidth()));
    }
    out.option(call, "dilation", conv.dilation());
    FunctionText.groups(call, conv.groups());
    out.line(call.append(')').toString());
    if (!even) {
      String across = "%d:%d".formatted(padding.left(), padding.left() + output.dim(3));
      String down = "%d:%d, ".formatted(padding.top(), padding.top() + output.dim(2));
      out.line("y[:, :, %s]".formatted(out.isRow() ? across : down + across));
    }
  }

  private String activation(Activation activation) {
    return switch (activation.kind()) {
      case SIGMOID -> dialect == ModuleDialect.PYTORCH ? "torch.sigmoid(x)" : "F.sigmoid(x)";
      case TANH -> dialect == ModuleDialect.PYTORCH ? "torch.tanh(x)" : "paddle.tanh(x)";
      case RELU -> "F.relu(x)";
      case LEAKY_RELU -> "F.leaky_relu(x, " + activation.slope() + ")";
    };
  }
}
