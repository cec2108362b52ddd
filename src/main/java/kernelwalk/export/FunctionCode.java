package kernelwalk.export;

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
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/** One operation as functions of PyTorch or PaddlePaddle, which are named almost alike. */
final class FunctionCode {
  private final ModuleDialect dialect;
  private final StringBuilder out = new StringBuilder();

  FunctionCode(ModuleDialect dialect) {
    this.dialect = dialect;
  }

  String program(Operation operation, Tensor input, List<Tensor> parameters) {
    tensors(operation, input, parameters);
    out.append('\n');
    forward(operation, input);
    return out.append("print(y)\n").toString();
  }

  /** The library follows the chain rule backward by itself. */
  String backward(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    tensors(operation, input, parameters);
    tensor("gradient", gradient);
    String leaf =
        switch (target) {
          case INPUT -> "x";
          case WEIGHT -> "weight";
          case BIAS -> "bias";
        };
    out.append(learnt(leaf)).append("\n\n");
    forward(operation, input);
    return out.append("y.backward(gradient)\nprint(%s.grad)\n".formatted(leaf)).toString();
  }

  /** Softmax with cross-entropy, the mean over the batch, and its gradient to the logits. */
  String crossEntropy(Tensor logits, int... labels) {
    begin();
    tensor("x", logits);
    String target = Arrays.stream(labels).mapToObj(Integer::toString).collect(joining(", "));
    String maker = dialect == ModuleDialect.PYTORCH ? "torch.tensor" : "paddle.to_tensor";
    out.append("label = %s([%s])\n".formatted(maker, target));
    out.append(learnt("x")).append("\n\n");
    line("F.cross_entropy(x, label)");
    return out.append("y.backward()\nprint(x.grad)\n").toString();
  }

  private String learnt(String leaf) {
    return dialect == ModuleDialect.PYTORCH
        ? leaf + ".requires_grad_()"
        : leaf + ".stop_gradient = False";
  }

  private void begin() {
    out.append(
        switch (dialect) {
          case PYTORCH -> "import torch\nimport torch.nn.functional as F\n\n";
          case PADDLE -> "import paddle\nimport paddle.nn.functional as F\n\n";
        });
  }

  private void tensors(Operation operation, Tensor input, List<Tensor> parameters) {
    begin();
    tensor("x", input);
    List<Parameter> names = operation.parameters();
    for (int i = 0; i < names.size(); i++) {
      tensor(names.get(i).name(), parameters.get(i));
    }
  }

  private void forward(Operation operation, Tensor input) {
    switch (operation) {
      case Conv2d conv -> conv(conv);
      case ConvTranspose2d conv -> transposed(conv, conv.outputShape(input.shape()));
      case Pool2d pool -> pool(pool);
      case Activation activation -> line(activation(activation));
      case Flatten _ -> line("x.flatten(1)");
      case Linear _ ->
          line(
              dialect == ModuleDialect.PYTORCH
                  ? "F.linear(x, weight, bias)"
                  : "F.linear(x, weight.T, bias)  # the weight is [in, out] here");
      case Softmax _ ->
          line(dialect == ModuleDialect.PYTORCH ? "F.softmax(x, dim=-1)" : "F.softmax(x, axis=-1)");
    }
  }

  private void line(String value) {
    out.append("y = ").append(value).append('\n');
  }

  private void tensor(String name, Tensor tensor) {
    String library = dialect == ModuleDialect.PYTORCH ? "torch" : "paddle";
    if (!TensorLiteral.fits(tensor)) {
      String extents = TensorLiteral.extents(tensor.shape());
      out.append(
          "%s = %s.randn(%s)  # put your own numbers here\n"
              .formatted(
                  name, library, dialect == ModuleDialect.PYTORCH ? extents : "[" + extents + "]"));
      return;
    }
    String maker = dialect == ModuleDialect.PYTORCH ? "torch.tensor" : "paddle.to_tensor";
    String type = dialect == ModuleDialect.PYTORCH ? "torch.float32" : "\"float32\"";
    String head = name + " = " + maker + "(";
    boolean flat = tensor.shape().rank() == 1;
    out.append(head)
        .append(flat ? "" : "\n    ")
        .append(TensorLiteral.PYTHON.of(tensor, 4))
        .append(flat ? ", " : ",\n    ")
        .append("dtype=")
        .append(type)
        .append(flat ? ")\n" : ",\n)\n");
  }

  private void conv(Conv2d conv) {
    boolean inside = even(conv.padding()) && conv.padding().mode() == Padding.Mode.ZERO;
    String x = inside ? "x" : pad(conv.padding(), "0");
    StringBuilder call = new StringBuilder("F.conv2d(" + x + ", weight");
    call.append(conv.bias() ? ", bias" : "");
    option(call, "stride", conv.stride());
    if (inside && !conv.padding().isNone()) {
      call.append(", padding=").append(pair(conv.padding().top(), conv.padding().left()));
    }
    option(call, "dilation", conv.dilation());
    groups(call, conv.groups());
    line(call.append(')').toString());
  }

  private void transposed(ConvTranspose2d conv, Shape output) {
    Padding padding = conv.padding();
    StringBuilder call =
        new StringBuilder(
            dialect == ModuleDialect.PYTORCH ? "F.conv_transpose2d" : "F.conv2d_transpose");
    call.append("(x, weight").append(conv.bias() ? ", bias" : "");
    option(call, "stride", conv.stride());
    if (even(padding) && !padding.isNone()) {
      call.append(", padding=").append(pair(padding.top(), padding.left()));
    }
    if (conv.extraHeight() > 0 || conv.extraWidth() > 0) {
      call.append(", output_padding=").append(pair(conv.extraHeight(), conv.extraWidth()));
    }
    option(call, "dilation", conv.dilation());
    groups(call, conv.groups());
    line(call.append(')').toString());
    if (!even(padding)) {
      line(
          "y[:, :, %d:%d, %d:%d]"
              .formatted(
                  padding.top(),
                  padding.top() + output.dim(2),
                  padding.left(),
                  padding.left() + output.dim(3)));
    }
  }

  private void pool(Pool2d pool) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    boolean inside = even(pool.padding());
    String x = inside ? "x" : pad(pool.padding(), max ? "float(\"-inf\")" : "0");
    StringBuilder call = new StringBuilder(max ? "F.max_pool2d(" : "F.avg_pool2d(");
    call.append(x).append(", ").append(pair(pool.kernel()));
    call.append(", stride=").append(pair(pool.stride()));
    if (inside && !pool.padding().isNone()) {
      call.append(", padding=").append(pair(pool.padding().top(), pool.padding().left()));
      call.append(max ? "" : dialect.wholeWindow());
    }
    line(call.append(')').toString());
  }

  /** The name of what was padded. */
  private String pad(Padding padding, String value) {
    String sides =
        "%d, %d, %d, %d"
            .formatted(padding.left(), padding.right(), padding.top(), padding.bottom());
    String how =
        switch (padding.mode()) {
          case ZERO -> value.equals("0") ? "" : ", value=" + value;
          case REFLECT -> ", mode=\"reflect\"";
          case REPLICATE -> ", mode=\"replicate\"";
        };
    String list = dialect == ModuleDialect.PYTORCH ? "(" + sides + ")" : "[" + sides + "]";
    out.append("padded = F.pad(x, ").append(list).append(how);
    out.append(")  # left, right, top, bottom\n");
    return "padded";
  }

  private String activation(Activation activation) {
    return switch (activation.kind()) {
      case SIGMOID -> dialect == ModuleDialect.PYTORCH ? "torch.sigmoid(x)" : "F.sigmoid(x)";
      case TANH -> dialect == ModuleDialect.PYTORCH ? "torch.tanh(x)" : "paddle.tanh(x)";
      case RELU -> "F.relu(x)";
      case LEAKY_RELU -> "F.leaky_relu(x, " + activation.slope() + ")";
    };
  }

  private static void option(StringBuilder call, String name, Size size) {
    if (!size.equals(Size.ONE)) {
      call.append(", ").append(name).append('=').append(pair(size));
    }
  }

  private static void groups(StringBuilder call, int groups) {
    if (groups > 1) {
      call.append(", groups=").append(groups);
    }
  }

  private static boolean even(Padding padding) {
    return padding.top() == padding.bottom() && padding.left() == padding.right();
  }

  private static String pair(Size size) {
    return pair(size.height(), size.width());
  }

  private static String pair(int rows, int columns) {
    return rows == columns ? Integer.toString(rows) : "(%d, %d)".formatted(rows, columns);
  }
}
