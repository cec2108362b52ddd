package kernelwalk.export.code;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;

/** The text of a Java class {@code Step} on ND4J, as it is written line by line. */
final class Nd4jText {
  static final String CUSTOM = "org.nd4j.linalg.api.ops.DynamicCustomOp";
  static final String INDEX = "org.nd4j.linalg.indexing.NDArrayIndex";
  static final String INDEX_TYPE = "org.nd4j.linalg.indexing.INDArrayIndex";
  static final String TRANSFORMS = "org.nd4j.linalg.ops.transforms.Transforms";
  private static final String NDARRAY = "org.nd4j.linalg.api.ndarray.INDArray";

  private static final String REPEAT =
      """

        /** The first and the last slice along an axis, so many times more. */
        static INDArray repeatEnds(INDArray x, int axis, int before, int after) {
          long last = x.size(axis) - 1;
          INDArray[] slices = new INDArray[(int) (before + last + 1 + after)];
          for (int i = 0; i < slices.length; i++) {
            long at = Math.max(0, Math.min(last, i - before));
            INDArrayIndex[] where = NDArrayIndex.allFor(x);
            where[axis] = NDArrayIndex.interval(at, at + 1);
            slices[i] = x.get(where);
          }
          return Nd4j.concat(axis, slices);
        }
      """;

  private final TreeSet<String> imports =
      new TreeSet<>(List.of(NDARRAY, "org.nd4j.linalg.factory.Nd4j"));
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder methods = new StringBuilder();

  void imports(String... names) {
    imports.addAll(List.of(names));
  }

  @SuppressWarnings("AnnotateFormatMethod") // without places the text is no format
  void line(String text, Object... places) {
    body.append("    ").append(places.length == 0 ? text : text.formatted(places)).append('\n');
  }

  /** A method beside {@code run}, once. */
  void method(String text) {
    if (methods.indexOf(text) < 0) {
      methods.append(text);
    }
  }

  /** The input as x and the parameters under their names. */
  void tensors(Operation operation, Tensor input, List<Tensor> parameters) {
    tensor("x", input);
    List<Parameter> names = operation.parameters();
    for (int i = 0; i < names.size(); i++) {
      tensor(names.get(i).name(), parameters.get(i));
    }
  }

  void tensor(String name, Tensor tensor) {
    if (TensorLiteral.fits(tensor)) {
      line(
          "INDArray %s = Nd4j.createFromArray(new float%s",
          name, "[]".repeat(tensor.shape().rank()));
      line("    " + TensorLiteral.JAVA.of(tensor, 8) + ");");
    } else {
      imports("org.nd4j.linalg.api.buffer.DataType");
      line(
          "INDArray %s = Nd4j.randn(DataType.FLOAT, %s); // put your own numbers here",
          name, TensorLiteral.extents(tensor.shape()));
    }
  }

  /** An operation of ND4J's with integer arguments; {@code rest} is what follows the call. */
  void call(String name, String settings, String inputs, String rest) {
    imports(CUSTOM);
    line("    Nd4j.exec(");
    line("        DynamicCustomOp.builder(\"%s\")", name);
    line("            .addInputs(%s)", inputs);
    line("            // kernel, stride, padding, dilation: rows and columns; then how");
    line("            .addIntegerArguments(%s)", settings);
    line("            .build())%s", rest);
  }

  /** Whether ND4J's operation can do this padding. */
  static boolean inside(Padding padding) {
    return padding.isEven() && padding.mode() == Padding.Mode.ZERO;
  }

  /** The padding that ND4J's operation can do; another is laid around x before. */
  Padding lay(Padding padding, String value) {
    if (inside(padding)) {
      return padding;
    }
    if (padding.mode() == Padding.Mode.REPLICATE) {
      method(REPEAT);
      imports(INDEX, INDEX_TYPE);
      line("x = repeatEnds(x, 2, %d, %d);", padding.top(), padding.bottom());
      line("x = repeatEnds(x, 3, %d, %d);", padding.left(), padding.right());
    } else {
      pad("x", padding, value);
    }
    return Padding.NONE;
  }

  /** The padding of a pooling, with what its last windows hang over. */
  static Padding around(Pool2d pool, Shape input) {
    return pool.padding()
        .grown(
            pool.window().rows(input.dim(2)).overhang(),
            pool.window().columns(input.dim(3)).overhang());
  }

  /** The padding that ND4J's pooling can do: at most half the window. */
  Padding lay(Pool2d pool, Shape input) {
    Padding padding = around(pool, input);
    boolean small =
        padding.top() <= pool.kernel().height() / 2 && padding.left() <= pool.kernel().width() / 2;
    if (inside(padding) && small && pool.isPlain()) {
      return padding;
    }
    if (!padding.isNone()) {
      pad("x", padding, pool.mode() == Pool2d.Mode.MAX ? "Double.NEGATIVE_INFINITY" : "0");
    }
    return Padding.NONE;
  }

  /** Whether the means of a pooling do not all divide by the whole window. */
  static boolean isUnequal(Pool2d pool, Shape input) {
    return pool.mode() == Pool2d.Mode.AVERAGE
        && (!around(pool, input).equals(pool.padding())
            || !(pool.countPadding() || pool.padding().isNone()));
  }

  /** Writes {@code counted}: which share of its window each mean divides by. */
  void counted(Pool2d pool, Shape input) {
    line("// the share of each window that its mean divides by");
    line("INDArray counted = Nd4j.onesLike(x);");
    if (!pool.padding().isNone()) {
      pad("counted", pool.padding(), pool.countPadding() ? "1" : "0");
    }
    Padding whole = around(pool, input);
    Padding over =
        new Padding(
            0,
            whole.bottom() - pool.padding().bottom(),
            0,
            whole.right() - pool.padding().right(),
            Padding.Mode.ZERO);
    if (!over.isNone()) {
      pad("counted", over, "0");
    }
    line("counted =");
    call("avgpool2d", settings(pool, Padding.NONE), "counted", "[0];");
  }

  /** The integer arguments of a pooling. */
  static String settings(Pool2d pool, Padding inside) {
    return settings(pool.kernel(), pool.stride(), inside, pool.dilation(), "0, 1, 0");
  }

  void pad(String name, Padding padding, String value) {
    imports("org.nd4j.linalg.api.ops.impl.transforms.Pad");
    line("%s =", name);
    line("    Nd4j.pad(");
    line("        %s,", name);
    line(
        "        new int[][] {{0, 0}, {0, 0}, {%d, %d}, {%d, %d}},",
        padding.top(), padding.bottom(), padding.left(), padding.right());
    String mode = padding.mode() == Padding.Mode.ZERO ? "CONSTANT" : padding.mode().name();
    line("        Pad.Mode.%s,", mode.toUpperCase(Locale.ROOT));
    line("        %s);", value);
  }

  /** The integer arguments of convolutions and pooling. */
  static String settings(Size kernel, Size stride, Padding padding, Size dilation, String more) {
    return "%d, %d, %d, %d, %d, %d, %d, %d, %s"
        .formatted(
            kernel.height(),
            kernel.width(),
            stride.height(),
            stride.width(),
            padding.top(),
            padding.left(),
            dilation.height(),
            dilation.width(),
            more);
  }

  /** The whole class. */
  String text() {
    StringBuilder text = new StringBuilder();
    imports.forEach(each -> text.append("import ").append(each).append(";\n"));
    text.append("\npublic final class Step {\n  public static INDArray run() {\n").append(body);
    text.append("  }\n").append(methods).append("\n");
    text.append("  public static void main(String[] arguments) {\n");
    return text.append("    System.out.println(run());\n  }\n}\n").toString();
  }
}
