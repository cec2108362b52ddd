package kernelwalk.cli.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** A tensor as text, in nested brackets. */
final class TensorText {
  private TensorText() {}

  /** Values as people read them: at most three decimals. */
  static String text(Tensor tensor) {
    return nested(tensor, value -> NumberText.text(value).replace('−', '-'), 0, 0)
        .toString()
        .replace(", ", ",");
  }

  /** All digits: a list in a list for each axis but the first; without axes the one number. */
  static Object json(Tensor tensor) {
    return nested(tensor, value -> value, 0, 0);
  }

  private static Object nested(
      Tensor tensor, Function<Float, Object> cell, int axis, int position) {
    Shape shape = tensor.shape();
    if (axis == shape.rank()) {
      return cell.apply(tensor.values()[position]);
    }
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < shape.dim(axis); i++) {
      parts.add(nested(tensor, cell, axis + 1, position * shape.dim(axis) + i));
    }
    return parts;
  }
}
