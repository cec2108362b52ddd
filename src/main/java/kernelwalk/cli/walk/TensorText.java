package kernelwalk.cli.walk;

import kernelwalk.cli.command.JsonLine;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** A tensor as text, in nested brackets. */
final class TensorText {
  private TensorText() {}

  /** Values as people read them: at most three decimals. */
  static String text(Tensor tensor) {
    return nested(tensor, true);
  }

  /** All digits, as JSON has them. */
  static JsonLine.Raw json(Tensor tensor) {
    return new JsonLine.Raw(nested(tensor, false));
  }

  private static String nested(Tensor tensor, boolean rounded) {
    StringBuilder text = new StringBuilder();
    append(text, tensor, 0, 0, rounded);
    return text.toString();
  }

  private static int append(
      StringBuilder text, Tensor tensor, int axis, int position, boolean rounded) {
    Shape shape = tensor.shape();
    if (axis == shape.rank()) {
      float value = tensor.values()[position];
      text.append(rounded ? NumberText.text(value).replace('−', '-') : JsonLine.number(value));
      return position + 1;
    }
    text.append('[');
    int next = position;
    for (int i = 0; i < shape.dim(axis); i++) {
      if (i > 0) {
        text.append(',');
      }
      next = append(text, tensor, axis + 1, next, rounded);
    }
    text.append(']');
    return next;
  }
}
