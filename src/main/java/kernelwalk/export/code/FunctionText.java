package kernelwalk.export.code;

import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;

/**
 * The text of a program on the functions of PyTorch or PaddlePaddle, as it is written line by line.
 * Along a row tensors have no height, and functions one dimension.
 */
final class FunctionText {
  private final ModuleDialect dialect;
  private final boolean row;
  private final StringBuilder out = new StringBuilder();

  FunctionText(ModuleDialect dialect, boolean row) {
    this.dialect = dialect;
    this.row = row;
    out.append(
        switch (dialect) {
          case PYTORCH -> "import torch\nimport torch.nn.functional as F\n\n";
          case PADDLE -> "import paddle\nimport paddle.nn.functional as F\n\n";
        });
  }

  ModuleDialect dialect() {
    return dialect;
  }

  boolean isRow() {
    return row;
  }

  void statement(String text) {
    out.append(text).append('\n');
  }

  void line(String value) {
    statement("y = " + value);
  }

  String text() {
    return out.toString();
  }

  /** The input as x and the parameters under their names. */
  void tensors(Operation operation, Tensor input, List<Tensor> parameters) {
    tensor("x", input);
    List<Parameter> names = operation.parameters();
    for (int i = 0; i < names.size(); i++) {
      tensor(names.get(i).name(), parameters.get(i));
    }
  }

  void tensor(String name, Tensor given) {
    Tensor tensor = flat(given);
    String library = dialect == ModuleDialect.PYTORCH ? "torch" : "paddle";
    if (!TensorLiteral.fits(tensor)) {
      String extents = TensorLiteral.extents(tensor.shape());
      statement(
          "%s = %s.randn(%s)  # put your own numbers here"
              .formatted(name, library, shape(extents)));
      return;
    }
    String maker = dialect == ModuleDialect.PYTORCH ? "torch.tensor" : "paddle.to_tensor";
    String type = dialect == ModuleDialect.PYTORCH ? "torch.float32" : "\"float32\"";
    boolean one = tensor.shape().rank() == 1;
    out.append(name)
        .append(" = ")
        .append(maker)
        .append('(')
        .append(one ? "" : "\n    ")
        .append(TensorLiteral.PYTHON.of(tensor, 4))
        .append(one ? ", " : ",\n    ")
        .append("dtype=")
        .append(type)
        .append(one ? ")\n" : ",\n)\n");
  }

  /** Without the height, where there is none. */
  private Tensor flat(Tensor tensor) {
    Shape shape = tensor.shape();
    return row && shape.rank() == 4
        ? tensor.reshape(Shape.of(shape.dim(0), shape.dim(1), shape.dim(3)))
        : tensor;
  }

  /** Extents as an argument: PaddlePaddle wants a list. */
  String shape(String extents) {
    return dialect == ModuleDialect.PYTORCH ? extents : "[" + extents + "]";
  }

  /** A function for as many dimensions as there are: {@code conv2d}, {@code conv1d}. */
  String spatial(String name) {
    return name + (row ? "1d" : "2d");
  }

  /** Writes the padding of something under a name, which it answers. */
  String pad(String name, String what, Padding padding, String value) {
    String across = "%d, %d".formatted(padding.left(), padding.right());
    String sides = row ? across : across + ", %d, %d".formatted(padding.top(), padding.bottom());
    String how =
        switch (padding.mode()) {
          case ZERO -> value.equals("0") ? "" : ", value=" + value;
          case REFLECT -> ", mode=\"reflect\"";
          case REPLICATE -> ", mode=\"replicate\"";
        };
    boolean format = row && dialect == ModuleDialect.PADDLE;
    String list = dialect == ModuleDialect.PYTORCH ? "(" + sides + ")" : "[" + sides + "]";
    statement(
        "%s = F.pad(%s, %s%s%s)  # %s"
            .formatted(
                name,
                what,
                list,
                how,
                format ? ", data_format=\"NCL\"" : "",
                row ? "left, right" : "left, right, top, bottom"));
    return name;
  }

  void option(StringBuilder call, String name, Size size) {
    if (!size.equals(Size.ONE)) {
      call.append(", ").append(name).append('=').append(pair(size));
    }
  }

  static void groups(StringBuilder call, int groups) {
    if (groups > 1) {
      call.append(", groups=").append(groups);
    }
  }

  String pair(Size size) {
    return pair(size.height(), size.width());
  }

  /** One number where both are alike, or along a row. */
  String pair(int rows, int columns) {
    return row || rows == columns ? Integer.toString(columns) : "(%d, %d)".formatted(rows, columns);
  }
}
