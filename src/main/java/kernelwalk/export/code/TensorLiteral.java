package kernelwalk.export.code;

import java.util.Arrays;
import java.util.stream.Collectors;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** Tensors as nested lists of a program, a row a line. */
final class TensorLiteral {
  /** Larger tensors would hide the program that they are for. */
  static final int MOST = 300;

  private final String open;
  private final String close;
  private final String suffix;

  private TensorLiteral(String open, String close, String suffix) {
    this.open = open;
    this.close = close;
    this.suffix = suffix;
  }

  /** {@code [[1, 2.5], [3, 4]]}. */
  static final TensorLiteral PYTHON = new TensorLiteral("[", "]", "");

  /** {@code {{1, 2.5f}, {3, 4}}}. */
  static final TensorLiteral JAVA = new TensorLiteral("{", "}", "f");

  static boolean fits(Tensor tensor) {
    return tensor.shape().size() <= MOST;
  }

  /** The values; lines after the first begin with this many spaces. */
  String of(Tensor tensor, int indent) {
    StringBuilder out = new StringBuilder();
    write(out, tensor, 0, 0, indent);
    return out.toString();
  }

  private void write(StringBuilder out, Tensor tensor, int axis, int from, int indent) {
    Shape shape = tensor.shape();
    out.append(open);
    boolean innermost = axis == shape.rank() - 1;
    int extent = shape.dim(axis);
    int step = 1;
    for (int i = axis + 1; i < shape.rank(); i++) {
      step *= shape.dim(i);
    }
    for (int i = 0; i < extent; i++) {
      if (innermost) {
        out.append(i == 0 ? "" : ", ").append(number(tensor.values()[from + i]));
      } else {
        out.append(i == 0 ? "" : ",\n" + " ".repeat(indent + axis + 1));
        write(out, tensor, axis + 1, from + i * step, indent);
      }
    }
    out.append(close);
  }

  private String number(float value) {
    if (!Float.isFinite(value)) {
      return suffix.isEmpty()
          ? "float(\"" + value + "\")"
          : Float.isNaN(value)
              ? "Float.NaN"
              : (value > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY");
    }
    return value == Math.rint(value) && Math.abs(value) < 1 << 24
        ? Integer.toString((int) value)
        : value + suffix;
  }

  /** {@code 1, 3, 28, 28}. */
  static String extents(Shape shape) {
    return Arrays.stream(shape.dims())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }
}
