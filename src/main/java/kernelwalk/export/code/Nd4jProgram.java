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
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/**
 * One operation as a Java class on ND4J. What ND4J's own operations lack, groups and paddings of
 * other kinds, is written out before and after them.
 */
final class Nd4jProgram {
  private final Nd4jText out = new Nd4jText();

  String write(Operation operation, Tensor input, List<Tensor> parameters) {
    out.tensors(operation, input, parameters);
    switch (operation) {
      case Conv2d conv -> conv(conv);
      case ConvTranspose2d conv -> transposed(conv, conv.outputShape(input.shape()));
      case Pool2d pool -> pool(pool, input.shape());
      case Activation activation -> activation(activation);
      case Flatten _ -> out.line("return x.reshape('c', x.size(0), x.length() / x.size(0));");
      case Linear _ -> out.line("return x.mmul(weight.transpose()).addRowVector(bias);");
      case Softmax _ -> {
        out.imports(Nd4jText.CUSTOM);
        out.line("return Nd4j.exec(DynamicCustomOp.builder(\"softmax\").addInputs(x).build())[0];");
      }
    }
    return out.text();
  }

  private void conv(Conv2d conv) {
    Padding inside = out.lay(conv.padding(), "0");
    String settings =
        Nd4jText.settings(conv.kernel(), conv.stride(), inside, conv.dilation(), "0, 0, 1");
    groups("conv2d", settings, conv.groups(), conv.inChannels(), conv.outChannels());
    bias(conv.bias(), conv.outChannels());
    out.line("return y;");
  }

  private void transposed(ConvTranspose2d conv, Shape output) {
    Padding padding = conv.padding();
    String settings =
        Nd4jText.settings(conv.kernel(), conv.stride(), Padding.NONE, conv.dilation(), "0, 0, 1");
    groups("deconv2d", settings, conv.groups(), conv.inChannels(), conv.inChannels());
    if (conv.extraHeight() > 0 || conv.extraWidth() > 0) {
      Padding extra = new Padding(0, conv.extraHeight(), 0, conv.extraWidth(), Padding.Mode.ZERO);
      out.pad("y", extra, "0");
    }
    if (!padding.isNone()) {
      out.imports(Nd4jText.INDEX);
      out.line("y =");
      out.line("    y.get(");
      out.line("        NDArrayIndex.all(),");
      out.line("        NDArrayIndex.all(),");
      out.line(
          "        NDArrayIndex.interval(%d, %d),", padding.top(), padding.top() + output.dim(2));
      out.line(
          "        NDArrayIndex.interval(%d, %d));",
          padding.left(), padding.left() + output.dim(3));
    }
    bias(conv.bias(), conv.outChannels());
    out.line("return y;");
  }

  /** Writes y: the operation on each group's channels, side by side. */
  private void groups(String name, String settings, int groups, int channels, int kernels) {
    if (groups == 1) {
      out.line("INDArray y =");
      out.call(name, settings, "x, weight", "[0];");
      return;
    }
    out.imports(Nd4jText.INDEX, Nd4jText.INDEX_TYPE);
    out.line("INDArray[] groups = new INDArray[%d];", groups);
    out.line("for (int g = 0; g < groups.length; g++) {");
    out.line(
        "  INDArrayIndex channels = NDArrayIndex.interval(g * %d, (g + 1) * %d);",
        channels / groups, channels / groups);
    out.line(
        "  INDArrayIndex kernels = NDArrayIndex.interval(g * %d, (g + 1) * %d);",
        kernels / groups, kernels / groups);
    out.line("  INDArray part = x.get(NDArrayIndex.all(), channels).dup('c');");
    out.line("  INDArray slice = weight.get(kernels).dup('c');");
    out.line("  groups[g] =");
    out.call(name, settings, "part, slice", "[0];");
    out.line("}");
    out.line("INDArray y = Nd4j.concat(1, groups);");
  }

  private void bias(boolean there, int channels) {
    if (there) {
      out.line("y = y.add(bias.reshape(1, %d, 1, 1));", channels);
    }
  }

  private void pool(Pool2d pool, Shape input) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    boolean unequal = Nd4jText.isUnequal(pool, input);
    if (unequal) {
      out.counted(pool, input);
    }
    Padding inside = out.lay(pool, input);
    out.line(unequal ? "INDArray y =" : "return");
    String settings = Nd4jText.settings(pool, inside);
    out.call(max ? "maxpool2d" : "avgpool2d", settings, "x", "[0];");
    if (unequal) {
      out.line("return y.div(counted);");
    }
  }

  private void activation(Activation activation) {
    out.imports(Nd4jText.TRANSFORMS);
    out.line(
        switch (activation.kind()) {
          case SIGMOID -> "return Transforms.sigmoid(x);";
          case TANH -> "return Transforms.tanh(x);";
          case RELU -> "return Transforms.relu(x);";
          case LEAKY_RELU -> "return Transforms.leakyRelu(x, " + activation.slope() + ");";
        });
  }
}
