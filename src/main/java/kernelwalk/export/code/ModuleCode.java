package kernelwalk.export.code;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;

/** Modules as code: Python of a library whose layers are objects: PyTorch, PaddlePaddle. */
final class ModuleCode {
  private final ModuleDialect dialect;

  ModuleCode(ModuleDialect dialect) {
    this.dialect = dialect;
  }

  /** One layer object. */
  private record Part(String name, String constructor) {}

  String network(Network network) {
    String type = NetworkCode.className(network);
    StringBuilder text = new StringBuilder();
    text.append("\"\"\"%s in %s, written by Kernelwalk.\"\"\"\n".formatted(type, dialect.label()));
    text.append(dialect.imports()).append("\n\n");
    text.append("class %s(%s):\n".formatted(type, dialect.base()));
    text.append("    \"\"\"%s\"\"\"\n\n".formatted(NetworkCode.inputs(network)));
    text.append("    def __init__(self):\n        super().__init__()\n");
    List<Part> parts = new ArrayList<>();
    Shape shape =
        Shape.of(1, network.input().dim(0), network.input().dim(1), network.input().dim(2));
    for (Layer layer : network.layers()) {
      parts.addAll(parts(layer.name(), layer.operation(), shape));
      shape = layer.operation().outputShape(shape);
    }
    parts.forEach(
        part -> text.append("        self.%s = %s\n".formatted(part.name(), part.constructor())));
    text.append("\n    def forward(self, x):\n");
    parts.forEach(part -> text.append("        x = self.%s(x)\n".formatted(part.name())));
    text.append("        return x\n\n\n");
    return text.append(dialect.loader(type)).toString();
  }

  private List<Part> parts(String name, Operation operation, Shape input) {
    return switch (operation) {
      case Conv2d conv -> conv(name, conv);
      case ConvTranspose2d conv -> List.of(new Part(name, transpose(conv)));
      case Pool2d pool -> pool(name, pool, input);
      case Activation activation -> List.of(new Part(name, activation(activation)));
      case Flatten _ -> List.of(new Part(name, "nn.Flatten()"));
      case Linear linear ->
          List.of(new Part(name, "nn.Linear(%d, %d)".formatted(linear.in(), linear.out())));
      case Softmax _ ->
          List.of(
              new Part(
                  name,
                  dialect == ModuleDialect.PYTORCH ? "nn.Softmax(dim=-1)" : "nn.Softmax(axis=-1)"));
    };
  }

  private List<Part> conv(String name, Conv2d conv) {
    StringBuilder text = new StringBuilder(dialect.spatial("Conv"));
    text.append(
        "(%d, %d, %s".formatted(conv.inChannels(), conv.outChannels(), pair(conv.kernel())));
    option(text, "stride", conv.stride(), Size.ONE);
    boolean even = conv.padding().isEven() && conv.padding().mode() == Padding.Mode.ZERO;
    if (even) {
      padding(text, conv.padding());
    }
    option(text, "dilation", conv.dilation(), Size.ONE);
    if (conv.groups() > 1) {
      text.append(", groups=").append(conv.groups());
    }
    if (!conv.bias()) {
      text.append(", ").append(dialect.withoutBias());
    }
    Part part = new Part(name, text.append(')').toString());
    return even
        ? List.of(part)
        : List.of(new Part(name + "_pad", dialect.pad(conv.padding(), "0.0")), part);
  }

  private String transpose(ConvTranspose2d conv) {
    if (!conv.padding().isEven()) {
      throw NetworkCode.unfit(
          dialect.label(), conv, "it only has the same padding on opposite sides");
    }
    StringBuilder text =
        new StringBuilder(
            dialect == ModuleDialect.PYTORCH ? "nn.ConvTranspose2d" : "nn.Conv2DTranspose");
    text.append(
        "(%d, %d, %s".formatted(conv.inChannels(), conv.outChannels(), pair(conv.kernel())));
    option(text, "stride", conv.stride(), Size.ONE);
    padding(text, conv.padding());
    if (conv.extraHeight() > 0 || conv.extraWidth() > 0) {
      text.append(", output_padding=%s".formatted(pair(conv.extraHeight(), conv.extraWidth())));
    }
    option(text, "dilation", conv.dilation(), Size.ONE);
    if (conv.groups() > 1) {
      text.append(", groups=").append(conv.groups());
    }
    if (!conv.bias()) {
      text.append(", ").append(dialect.withoutBias());
    }
    return text.append(')').toString();
  }

  private List<Part> pool(String name, Pool2d pool, Shape input) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    checkPool(pool, input);
    StringBuilder text = new StringBuilder(dialect.spatial(max ? "MaxPool" : "AvgPool"));
    text.append('(').append(pair(pool.kernel()));
    option(text, "stride", pool.stride(), pool.kernel());
    if (pool.padding().isEven()) {
      padding(text, pool.padding());
    }
    option(text, "dilation", pool.dilation(), Size.ONE);
    text.append(pool.ceil() ? ", ceil_mode=True" : "");
    boolean asks = !max && !pool.padding().isNone() && pool.padding().isEven();
    text.append(asks ? counting(pool) : "");
    Part part = new Part(name, text.append(')').toString());
    String value = max ? "float(\"-inf\")" : "0.0";
    return pool.padding().isEven()
        ? List.of(part)
        : List.of(new Part(name + "_pad", dialect.pad(pool.padding(), value)), part);
  }

  /** Whether a mean counts the padding, where that is not the library's default. */
  private String counting(Pool2d pool) {
    return switch (dialect) {
      case PYTORCH -> pool.countPadding() ? "" : ", count_include_pad=False";
      case PADDLE -> pool.countPadding() ? dialect.wholeWindow() : "";
    };
  }

  /** What would be another pooling there is refused. */
  private void checkPool(Pool2d pool, Shape input) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    boolean dilated = !pool.dilation().equals(Size.ONE);
    if (dilated && (!max || dialect == ModuleDialect.PADDLE)) {
      throw NetworkCode.unfit(dialect.label(), pool, "this pooling there has no dilation");
    }
    boolean uneven = !pool.padding().isEven();
    if (uneven && (pool.ceil() || !(max || pool.countPadding()))) {
      throw NetworkCode.unfit(
          dialect.label(), pool, "it has the same padding on opposite sides with these settings");
    }
    Axis rows = pool.window().rows(input.dim(2));
    Axis columns = pool.window().columns(input.dim(3));
    boolean half =
        2 * pool.padding().top() <= rows.reach() && 2 * pool.padding().left() <= columns.reach();
    if (!half && !uneven) {
      throw NetworkCode.unfit(
          dialect.label(), pool, "its padding is at most half the reach of the window");
    }
    boolean counted = max || pool.padding().isNone() || !pool.countPadding();
    if (dialect == ModuleDialect.PADDLE && pool.ceil() && !(counted && ceil(rows, columns))) {
      throw NetworkCode.unfit(
          dialect.label(), pool, "its ceil_mode is another with these settings");
    }
  }

  /** Whether PaddlePaddle, too, lets no window begin behind the input. */
  private static boolean ceil(Axis rows, Axis columns) {
    return PoolFunctionCode.rounded(rows) == rows.outputs()
        && PoolFunctionCode.rounded(columns) == columns.outputs();
  }

  private static String activation(Activation activation) {
    return switch (activation.kind()) {
      case SIGMOID -> "nn.Sigmoid()";
      case TANH -> "nn.Tanh()";
      case RELU -> "nn.ReLU()";
      case LEAKY_RELU -> "nn.LeakyReLU(" + activation.slope() + ")";
    };
  }

  private static void padding(StringBuilder text, Padding padding) {
    if (!padding.isNone()) {
      text.append(", padding=").append(pair(padding.top(), padding.left()));
    }
  }

  private static void option(StringBuilder text, String name, Size value, Size usual) {
    if (!value.equals(usual)) {
      text.append(", ").append(name).append('=').append(pair(value));
    }
  }

  private static String pair(Size size) {
    return pair(size.height(), size.width());
  }

  private static String pair(int rows, int columns) {
    return rows == columns ? Integer.toString(rows) : "(%d, %d)".formatted(rows, columns);
  }
}
