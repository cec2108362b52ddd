package kernelwalk.export.code;

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
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/**
 * One operation's backward pass as a Java class on ND4J, with ND4J's own backward operations where
 * it has them. A padding that they cannot do is laid around x before, and its gradient folded back.
 */
final class Nd4jBackward {
  private static final String SOFTMAX =
      "INDArray p = Nd4j.exec(DynamicCustomOp.builder(\"softmax\").addInputs(x).build())[0];";

  private static final String FOLD =
      """

        /** Adds the gradient in the padding to the numbers that it was made of. */
        static INDArray fold(INDArray gradient, int top, int left, int rows, int columns) {
          INDArray folded = Nd4j.zeros(gradient.size(0), gradient.size(1), rows, columns);
          for (int r = 0; r < gradient.size(2); r++) {
            for (int c = 0; c < gradient.size(3); c++) {
              int row = source(r - top, rows);
              int column = source(c - left, columns);
              if (row >= 0 && column >= 0) {
                INDArrayIndex[] from = {
                  NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(r), NDArrayIndex.point(c)
                };
                INDArrayIndex[] to = {
                  NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(row), NDArrayIndex.point(column)
                };
                folded.put(to, folded.get(to).add(gradient.get(from)));
              }
            }
          }
          return folded;
        }

        /** Which row or column of x stands there; -1 for none. */
        static int source(int at, int extent) {
          return SOURCE;
        }
      """;

  private final Nd4jText out = new Nd4jText();

  String write(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    out.tensors(operation, input, parameters);
    out.tensor("gradient", gradient);
    switch (operation) {
      case Conv2d conv -> conv(conv, input.shape(), target);
      case ConvTranspose2d conv -> transposed(conv, target);
      case Pool2d pool -> pool(pool, input.shape());
      case Activation activation -> activation(activation);
      case Flatten _ -> out.line("return gradient.reshape('c', x.shape());");
      case Linear _ ->
          out.line(
              switch (target) {
                case INPUT -> "return gradient.mmul(weight);";
                case WEIGHT -> "return gradient.transpose().mmul(x);";
                case BIAS -> "return gradient.sum(0);";
              });
      case Softmax _ -> {
        out.imports(Nd4jText.CUSTOM);
        out.line(SOFTMAX);
        out.line("return p.mul(gradient.subColumnVector(gradient.mul(p).sum(true, 1)));");
      }
    }
    return out.text();
  }

  /** The gradient of softmax with cross-entropy to the logits. */
  String crossEntropy(Tensor logits, Tensor target) {
    out.tensor("x", logits);
    out.tensor("target", target);
    out.imports(Nd4jText.CUSTOM);
    out.line(SOFTMAX);
    out.line("return p.sub(target).div(x.size(0));");
    return out.text();
  }

  private void conv(Conv2d conv, Shape input, GradientTarget target) {
    if (target == GradientTarget.BIAS) {
      out.line("return gradient.sum(0, 2, 3);");
      return;
    }
    Padding inside = out.lay(conv.padding(), "0");
    String settings =
        Nd4jText.settings(conv.kernel(), conv.stride(), inside, conv.dilation(), "0, 0, 1");
    groups("conv2d_bp", settings, conv.groups(), conv.inChannels(), conv.outChannels(), target);
    if (target == GradientTarget.INPUT) {
      fold(conv.padding(), input);
    }
    out.line("return y;");
  }

  /** Without padding the operation's own backward pass; what was cut away had no gradient. */
  private void transposed(ConvTranspose2d conv, GradientTarget target) {
    if (target == GradientTarget.BIAS) {
      out.line("return gradient.sum(0, 2, 3);");
      return;
    }
    Padding cut = conv.padding();
    Size extra = new Size(conv.extraHeight() + 1, conv.extraWidth() + 1);
    if (!cut.isNone()) {
      out.pad("gradient", cut, "0");
    }
    if (!extra.equals(Size.ONE)) {
      out.imports(Nd4jText.INDEX);
      out.line("gradient =");
      out.line("    gradient.get(");
      out.line("        NDArrayIndex.all(),");
      out.line("        NDArrayIndex.all(),");
      out.line("        NDArrayIndex.interval(0, gradient.size(2) - %d),", conv.extraHeight());
      out.line(
          "        NDArrayIndex.interval(0, gradient.size(3) - %d)).dup('c');", conv.extraWidth());
    }
    String settings =
        Nd4jText.settings(conv.kernel(), conv.stride(), Padding.NONE, conv.dilation(), "0, 0, 1");
    groups("deconv2d_bp", settings, conv.groups(), conv.inChannels(), conv.inChannels(), target);
    out.line("return y;");
  }

  /** Writes y: the backward operation's first or second result, group by group. */
  private void groups(
      String name, String settings, int groups, int channels, int kernels, GradientTarget target) {
    String which = target == GradientTarget.INPUT ? "[0];" : "[1];";
    if (groups == 1) {
      out.line("INDArray y =");
      out.call(name, settings, "x, weight, gradient", which);
      return;
    }
    out.imports(Nd4jText.INDEX, Nd4jText.INDEX_TYPE);
    out.line("INDArray[] groups = new INDArray[%d];", groups);
    out.line("for (int g = 0; g < groups.length; g++) {");
    interval("channels", channels / groups);
    interval("kernels", kernels / groups);
    out.line("  long results = gradient.size(1) / groups.length;");
    out.line("  INDArrayIndex outputs = NDArrayIndex.interval(g * results, (g + 1) * results);");
    out.line("  INDArray part = x.get(NDArrayIndex.all(), channels).dup('c');");
    out.line("  INDArray slice = weight.get(kernels).dup('c');");
    out.line("  INDArray given = gradient.get(NDArrayIndex.all(), outputs).dup('c');");
    out.line("  groups[g] =");
    out.call(name, settings, "part, slice, given", which);
    out.line("}");
    out.line("INDArray y = Nd4j.concat(%d, groups);", target == GradientTarget.INPUT ? 1 : 0);
  }

  private void interval(String name, int size) {
    out.line("  INDArrayIndex %s = NDArrayIndex.interval(g * %d, (g + 1) * %d);", name, size, size);
  }

  private void pool(Pool2d pool, Shape input) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    if (Nd4jText.isUnequal(pool, input)) {
      out.counted(pool, input);
      out.line("gradient = gradient.div(counted);");
    }
    Padding inside = out.lay(pool, input);
    out.line("INDArray y =");
    String settings = Nd4jText.settings(pool, inside);
    out.call(max ? "maxpool2d_bp" : "avgpool2d_bp", settings, "x, gradient", "[0];");
    if (!inside.equals(Nd4jText.around(pool, input))) {
      foldBack(Nd4jText.around(pool, input), input);
    }
    out.line("return y;");
  }

  /** Takes y from the padded x back to x, where the padding was laid by hand. */
  private void fold(Padding padding, Shape input) {
    if (!Nd4jText.inside(padding)) {
      foldBack(padding, input);
    }
  }

  private void foldBack(Padding padding, Shape input) {
    out.imports(Nd4jText.INDEX, Nd4jText.INDEX_TYPE);
    out.method(
        FOLD.replace(
            "SOURCE",
            switch (padding.mode()) {
              case ZERO -> "at < extent ? at : -1";
              case REPLICATE -> "Math.max(0, Math.min(extent - 1, at))";
              case REFLECT -> "at < extent ? Math.abs(at) : 2 * (extent - 1) - at";
            }));
    out.line(
        "y = fold(y, %d, %d, %d, %d);", padding.top(), padding.left(), input.dim(2), input.dim(3));
  }

  private void activation(Activation activation) {
    switch (activation.kind()) {
      case SIGMOID -> {
        out.imports(Nd4jText.TRANSFORMS);
        out.line("INDArray s = Transforms.sigmoid(x);");
        out.line("return gradient.mul(s).mul(s.rsub(1));");
      }
      case TANH -> {
        out.imports(Nd4jText.TRANSFORMS);
        out.line("INDArray t = Transforms.tanh(x);");
        out.line("return gradient.mul(t.mul(t).rsub(1));");
      }
      case RELU, LEAKY_RELU -> {
        out.imports("org.nd4j.linalg.api.buffer.DataType");
        out.line("INDArray positive = x.gt(0).castTo(DataType.FLOAT);");
        out.line(
            activation.kind() == Activation.Kind.RELU
                ? "return gradient.mul(positive);"
                : "return gradient.mul(positive.add(positive.rsub(1).mul(%s)));"
                    .formatted(activation.slope()));
      }
    }
  }
}
