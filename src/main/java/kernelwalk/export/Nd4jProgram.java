package kernelwalk.export;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
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

/**
 * One operation as a Java class on ND4J. What ND4J's own operations lack, groups and paddings of
 * other kinds, is written out before and after them.
 */
final class Nd4jProgram {
  private static final String NDARRAY = "org.nd4j.linalg.api.ndarray.INDArray";
  private static final String CUSTOM = "org.nd4j.linalg.api.ops.DynamicCustomOp";
  private static final String INDEX = "org.nd4j.linalg.indexing.NDArrayIndex";
  private static final String TRANSFORMS = "org.nd4j.linalg.ops.transforms.Transforms";

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
  private boolean repeats;

  String write(Operation operation, Tensor input, List<Tensor> parameters) {
    tensor("x", input);
    List<Parameter> names = operation.parameters();
    for (int i = 0; i < names.size(); i++) {
      tensor(names.get(i).name(), parameters.get(i));
    }
    switch (operation) {
      case Conv2d conv -> conv(conv);
      case ConvTranspose2d conv -> transposed(conv, conv.outputShape(input.shape()));
      case Pool2d pool -> pool(pool);
      case Activation activation -> activation(activation);
      case Flatten _ -> line("return x.reshape('c', x.size(0), x.length() / x.size(0));");
      case Linear _ -> line("return x.mmul(weight.transpose()).addRowVector(bias);");
      case Softmax _ -> {
        imports.add(CUSTOM);
        line("return Nd4j.exec(DynamicCustomOp.builder(\"softmax\").addInputs(x).build())[0];");
      }
    }
    StringBuilder text = new StringBuilder();
    imports.forEach(each -> text.append("import ").append(each).append(";\n"));
    text.append("\npublic final class Step {\n  public static INDArray run() {\n").append(body);
    text.append("  }\n").append(repeats ? REPEAT : "").append("\n");
    text.append("  public static void main(String[] arguments) {\n");
    return text.append("    System.out.println(run());\n  }\n}\n").toString();
  }

  @SuppressWarnings("AnnotateFormatMethod") // without places the text is no format
  private void line(String text, Object... places) {
    body.append("    ").append(places.length == 0 ? text : text.formatted(places)).append('\n');
  }

  private void tensor(String name, Tensor tensor) {
    if (Literal.fits(tensor)) {
      line(
          "INDArray %s = Nd4j.createFromArray(new float%s",
          name, "[]".repeat(tensor.shape().rank()));
      line("    " + Literal.JAVA.of(tensor, 8) + ");");
    } else {
      imports.add("org.nd4j.linalg.api.buffer.DataType");
      line(
          "INDArray %s = Nd4j.randn(DataType.FLOAT, %s); // put your own numbers here",
          name, Literal.extents(tensor.shape()));
    }
  }

  private void conv(Conv2d conv) {
    Padding inside = inside(conv.padding(), "0");
    String settings = settings(conv.kernel(), conv.stride(), inside, conv.dilation(), "0, 0, 1");
    groups("conv2d", settings, conv.groups(), conv.inChannels(), conv.outChannels());
    bias(conv.bias(), conv.outChannels());
    line("return y;");
  }

  private void transposed(ConvTranspose2d conv, Shape output) {
    Padding padding = conv.padding();
    String settings =
        settings(conv.kernel(), conv.stride(), Padding.NONE, conv.dilation(), "0, 0, 1");
    groups("deconv2d", settings, conv.groups(), conv.inChannels(), conv.inChannels());
    if (conv.extraHeight() > 0 || conv.extraWidth() > 0) {
      pad("y", new Padding(0, conv.extraHeight(), 0, conv.extraWidth(), Padding.Mode.ZERO), "0");
    }
    if (!padding.isNone()) {
      imports.add(INDEX);
      line("y =");
      line("    y.get(");
      line("        NDArrayIndex.all(),");
      line("        NDArrayIndex.all(),");
      line("        NDArrayIndex.interval(%d, %d),", padding.top(), padding.top() + output.dim(2));
      line(
          "        NDArrayIndex.interval(%d, %d));",
          padding.left(), padding.left() + output.dim(3));
    }
    bias(conv.bias(), conv.outChannels());
    line("return y;");
  }

  /** Writes y: the operation on each group's channels, side by side. */
  private void groups(String name, String settings, int groups, int channels, int kernels) {
    imports.add(CUSTOM);
    if (groups == 1) {
      line("INDArray y =");
      call(name, settings, "x, weight", "[0];");
      return;
    }
    imports.add(INDEX);
    imports.add("org.nd4j.linalg.indexing.INDArrayIndex");
    line("INDArray[] groups = new INDArray[%d];", groups);
    line("for (int g = 0; g < groups.length; g++) {");
    line(
        "  INDArrayIndex channels = NDArrayIndex.interval(g * %d, (g + 1) * %d);",
        channels / groups, channels / groups);
    line(
        "  INDArrayIndex kernels = NDArrayIndex.interval(g * %d, (g + 1) * %d);",
        kernels / groups, kernels / groups);
    line("  INDArray part = x.get(NDArrayIndex.all(), channels).dup('c');");
    line("  INDArray slice = weight.get(kernels).dup('c');");
    line("  groups[g] =");
    call(name, settings, "part, slice", "[0];");
    line("}");
    line("INDArray y = Nd4j.concat(1, groups);");
  }

  private void call(String name, String settings, String inputs, String rest) {
    line("    Nd4j.exec(");
    line("        DynamicCustomOp.builder(\"%s\")", name);
    line("            .addInputs(%s)", inputs);
    line("            // kernel, stride, padding, dilation: rows and columns; then how");
    line("            .addIntegerArguments(%s)", settings);
    line("            .build())%s", rest);
  }

  private void bias(boolean there, int channels) {
    if (there) {
      line("y = y.add(bias.reshape(1, %d, 1, 1));", channels);
    }
  }

  private void pool(Pool2d pool) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    Padding inside = inside(pool.padding(), max ? "Double.NEGATIVE_INFINITY" : "0");
    imports.add(CUSTOM);
    line("return");
    String settings = settings(pool.kernel(), pool.stride(), inside, Size.ONE, "0, 1, 0");
    call(max ? "maxpool2d" : "avgpool2d", settings, "x", "[0];");
  }

  private void activation(Activation activation) {
    imports.add(TRANSFORMS);
    line(
        switch (activation.kind()) {
          case SIGMOID -> "return Transforms.sigmoid(x);";
          case TANH -> "return Transforms.tanh(x);";
          case RELU -> "return Transforms.relu(x);";
          case LEAKY_RELU -> "return Transforms.leakyRelu(x, " + activation.slope() + ");";
        });
  }

  /** The padding that ND4J's operation can do; another is laid around x before. */
  private Padding inside(Padding padding, String value) {
    boolean even = padding.top() == padding.bottom() && padding.left() == padding.right();
    if (even && padding.mode() == Padding.Mode.ZERO) {
      return padding;
    }
    if (padding.mode() == Padding.Mode.REPLICATE) {
      repeats = true;
      imports.add(INDEX);
      imports.add("org.nd4j.linalg.indexing.INDArrayIndex");
      line("x = repeatEnds(x, 2, %d, %d);", padding.top(), padding.bottom());
      line("x = repeatEnds(x, 3, %d, %d);", padding.left(), padding.right());
    } else {
      pad("x", padding, value);
    }
    return Padding.NONE;
  }

  private void pad(String name, Padding padding, String value) {
    imports.add("org.nd4j.linalg.api.ops.impl.transforms.Pad");
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

  private static String settings(
      Size kernel, Size stride, Padding padding, Size dilation, String more) {
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
}
