package kernelwalk.export.code;

import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;

/**
 * The text of a program on TensorFlow, as it is written line by line. Tensors stand in it as they
 * stand on the stage, {@code [N, C, H, W]}; TensorFlow has the channels last, so that pictures are
 * turned to {@code [N, H, W, C]} and back. Along a row there is no height.
 */
final class TensorFlowText {
  private final boolean row;
  private final StringBuilder out = new StringBuilder("import tensorflow as tf\n\n");
  private String indent = "";

  TensorFlowText(boolean row) {
    this.row = row;
  }

  boolean isRow() {
    return row;
  }

  /** What follows stands in a block. */
  void indent() {
    indent = "    ";
  }

  void outdent() {
    indent = "";
  }

  void statement(String text) {
    out.append(text.isEmpty() ? "" : indent).append(text).append('\n');
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
    if (!TensorLiteral.fits(tensor)) {
      statement(
          "%s = tf.random.normal([%s])  # put your own numbers here"
              .formatted(name, TensorLiteral.extents(tensor.shape())));
    } else if (tensor.shape().rank() == 1) {
      statement(
          "%s = tf.constant(%s, tf.float32)".formatted(name, TensorLiteral.PYTHON.of(tensor, 0)));
    } else {
      statement(
          "%s = tf.constant(\n    %s,\n    tf.float32,\n)"
              .formatted(name, TensorLiteral.PYTHON.of(tensor, 4)));
    }
  }

  private Tensor flat(Tensor tensor) {
    Shape shape = tensor.shape();
    return row && shape.rank() == 4
        ? tensor.reshape(Shape.of(shape.dim(0), shape.dim(1), shape.dim(3)))
        : tensor;
  }

  /** The input with its channels last. */
  void channelsLast() {
    statement(
        row
            ? "last = tf.transpose(x, [0, 2, 1])  # channels last, as TensorFlow has them"
            : "last = tf.transpose(x, [0, 2, 3, 1])  # channels last, as TensorFlow has them");
  }

  /** The weight with its rows and columns first. */
  void kernelFirst(String order) {
    String axes = row ? "[2, 1, 0]" : "[2, 3, 1, 0]";
    String extents = row ? "k" : "kh, kw";
    statement("kernel = tf.transpose(weight, %s)  # [%s, %s]".formatted(axes, extents, order));
  }

  /** The result with its channels where they were. */
  void channelsBack() {
    line(row ? "tf.transpose(y, [0, 2, 1])" : "tf.transpose(y, [0, 3, 1, 2])");
  }

  /** A function for as many dimensions as there are. */
  String spatial(String name) {
    return "tf.nn." + name + (row ? "1d" : "2d");
  }

  /** A setting for rows and columns; along a row one number. */
  String pair(Size size) {
    return row ? Integer.toString(size.width()) : "[%d, %d]".formatted(size.height(), size.width());
  }

  /** The same where a list is wanted in any case. */
  String list(Size size) {
    return row ? "[" + size.width() + "]" : pair(size);
  }

  /** Rows and columns added around something, as {@code tf.pad} wants them. */
  String sides(Padding padding) {
    String across = "[%d, %d]".formatted(padding.left(), padding.right());
    return row
        ? "[[0, 0], %s, [0, 0]]".formatted(across)
        : "[[0, 0], [%d, %d], %s, [0, 0]]".formatted(padding.top(), padding.bottom(), across);
  }

  /** Writes the padding of something with a value, and answers its name. */
  String pad(String name, String what, Padding padding, String value) {
    String constant = value.equals("0") ? "" : ", constant_values=" + value;
    statement("%s = tf.pad(%s, %s%s)".formatted(name, what, sides(padding), constant));
    return name;
  }

  /** Every so many of the results, in Python's slices. */
  String every(Size stride) {
    return stride.equals(Size.ONE)
        ? ""
        : row
            ? "[:, ::%d]".formatted(stride.width())
            : "[:, ::%d, ::%d]".formatted(stride.height(), stride.width());
  }
}
