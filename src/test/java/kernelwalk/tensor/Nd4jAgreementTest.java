package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.Property;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Our operations against ND4J's own, forward and backward. ND4J knows no groups, no asymmetric and
 * no mirrored padding: groups are put together from its parts, the padding is laid on beforehand.
 */
class Nd4jAgreementTest {

  @Test
  void convolutionIsNd4js() {
    Property.forAll(
        40,
        random -> {
          Cases.Case it = Cases.plainConv2d(random);
          Conv2d conv = (Conv2d) it.operation();
          List<INDArray> outputs = new ArrayList<>();
          List<INDArray> toInputs = new ArrayList<>();
          List<INDArray> toWeights = new ArrayList<>();
          for (int group = 0; group < conv.groups(); group++) {
            INDArray input = part(it.input(), 1, group, conv.groups());
            INDArray weight = part(it.parameters().getFirst(), 0, group, conv.groups());
            INDArray gradient = part(it.outputGradient(), 1, group, conv.groups());
            long[] settings =
                settings(conv.kernel(), conv.stride(), conv.padding(), conv.dilation(), 0, 0, 1);
            outputs.add(run("conv2d", settings, input, weight)[0]);
            INDArray[] gradients = run("conv2d_bp", settings, input, weight, gradient);
            toInputs.add(gradients[0]);
            toWeights.add(gradients[1]);
          }
          INDArray output = Nd4j.concat(1, outputs.toArray(INDArray[]::new));
          Gradients found = it.gradients();
          if (conv.bias()) {
            output = output.add(array(it.parameters().get(1)).reshape(1, conv.outChannels(), 1, 1));
            agree(found.parameters().get(1), array(it.outputGradient()).sum(0, 2, 3));
          }
          agree(it.output(), output);
          agree(found.input(), Nd4j.concat(1, toInputs.toArray(INDArray[]::new)));
          agree(found.parameters().getFirst(), Nd4j.concat(0, toWeights.toArray(INDArray[]::new)));
        });
  }

  @Test
  void paddingOfAnyKindIsTheSameAsPaddingBeforehand() {
    Property.forAll(
        30,
        random -> {
          Cases.Case it = Cases.conv2d(random);
          Conv2d conv = (Conv2d) it.operation();
          Padding padding = conv.padding();
          INDArray padded = array(it.input());
          if (padding.mode() == Padding.Mode.REPLICATE) {
            padded = replicated(it.input(), padding);
          } else {
            INDArray widths =
                Nd4j.createFromArray(
                    new int[][] {
                      {0, 0},
                      {0, 0},
                      {padding.top(), padding.bottom()},
                      {padding.left(), padding.right()}
                    });
            long mode = padding.mode() == Padding.Mode.ZERO ? 0 : 1;
            padded = run("pad", new long[] {mode}, padded, widths)[0];
          }
          Tensor output = conv.withPadding(0).forward(tensor(padded), it.parameters());
          assertThat(it.output()).isEqualTo(output);
        });
  }

  @Test
  void transposedConvolutionIsNd4js() {
    Property.forAll(
        30,
        random -> {
          Cases.Case any = Cases.convTranspose2d(random);
          ConvTranspose2d its = (ConvTranspose2d) any.operation();
          ConvTranspose2d conv =
              new ConvTranspose2d(
                  its.inChannels(),
                  its.outChannels(),
                  its.kernel(),
                  its.stride(),
                  Padding.of(its.padding().top(), its.padding().left()),
                  0,
                  0,
                  its.dilation(),
                  1,
                  true);
          Cases.Case it = Cases.of(random, conv, any.input());
          long[] settings =
              settings(conv.kernel(), conv.stride(), conv.padding(), conv.dilation(), 0, 0, 1);
          INDArray input = array(it.input());
          INDArray weight = array(it.parameters().get(0));
          INDArray bias = array(it.parameters().get(1));
          agree(it.output(), run("deconv2d", settings, input, weight, bias)[0]);
          INDArray[] gradients =
              run("deconv2d_bp", settings, input, weight, bias, array(it.outputGradient()));
          Gradients found = it.gradients();
          agree(found.input(), gradients[0]);
          agree(found.parameters().get(0), gradients[1]);
          agree(found.parameters().get(1), gradients[2]);
        });
  }

  @Test
  void poolingIsNd4js() {
    Property.forAll(
        40,
        random -> {
          Cases.Case it = Cases.plainPool2d(random);
          Pool2d pool = (Pool2d) it.operation();
          String name = pool.mode() == Pool2d.Mode.MAX ? "maxpool2d" : "avgpool2d";
          long[] settings =
              settings(pool.kernel(), pool.stride(), pool.padding(), Size.ONE, 0, 1, 0);
          INDArray input = array(it.input());
          agree(it.output(), run(name, settings, input)[0]);
          agree(
              it.gradients().input(),
              run(name + "_bp", settings, input, array(it.outputGradient()))[0]);
        });
  }

  @Test
  void activationsAreNd4js() {
    Property.forAll(
        20,
        random -> {
          Cases.Case it = Cases.activation(random);
          String name =
              switch (((Activation) it.operation()).kind()) {
                case SIGMOID -> "sigmoid";
                case TANH -> "tanh";
                case RELU -> "relu";
                case LEAKY_RELU -> "lrelu";
              };
          Double[] numbers =
              switch (name) {
                case "relu" -> new Double[] {0.0};
                case "lrelu" -> new Double[] {0.01};
                default -> new Double[0];
              };
          INDArray input = array(it.input());
          INDArray gradient = array(it.outputGradient());
          agree(
              it.output(),
              Nd4j.exec(
                  DynamicCustomOp.builder(name)
                      .addInputs(input)
                      .addFloatingPointArguments(numbers)
                      .build())[0]);
          agree(
              it.gradients().input(),
              Nd4j.exec(
                  DynamicCustomOp.builder(name + "_bp")
                      .addInputs(input, gradient)
                      .addFloatingPointArguments(numbers)
                      .build())[0]);
        });
  }

  @Test
  void linearIsAProductOfMatrices() {
    Property.forAll(
        20,
        random -> {
          Cases.Case it = Cases.linear(random);
          INDArray x = array(it.input());
          INDArray w = array(it.parameters().get(0));
          INDArray g = array(it.outputGradient());
          agree(it.output(), x.mmul(w.transpose()).addRowVector(array(it.parameters().get(1))));
          Gradients found = it.gradients();
          agree(found.input(), g.mmul(w));
          agree(found.parameters().get(0), g.transpose().mmul(x));
          agree(found.parameters().get(1), g.sum(0));
        });
  }

  @Test
  void softmaxAndCrossEntropyAreNd4js() {
    Property.forAll(
        20,
        random -> {
          Cases.Case it = Cases.softmax(random);
          Tensor logits = it.input();
          agree(it.output(), run("softmax", new long[] {1}, array(logits))[0]);
          int classes = logits.shape().dim(1);
          int[] labels = random.ints(logits.shape().dim(0), 0, classes).toArray();
          INDArray oneHot = Nd4j.zeros(labels.length, classes);
          for (int n = 0; n < labels.length; n++) {
            oneHot.putScalar(n, labels[n], 1);
          }
          INDArray loss = Nd4j.loss().softmaxCrossEntropy(oneHot, array(logits), Nd4j.scalar(1f));
          assertThat(Softmax.crossEntropy(logits, labels))
              .isCloseTo(loss.sumNumber().doubleValue(), within(1e-4));
        });
  }

  /** ND4J's convolution settings: kernel, stride, padding, dilation, and three more. */
  private static long[] settings(
      Size kernel, Size stride, Padding padding, Size dilation, long... more) {
    return new long[] {
      kernel.height(),
      kernel.width(),
      stride.height(),
      stride.width(),
      padding.top(),
      padding.left(),
      dilation.height(),
      dilation.width(),
      more[0],
      more[1],
      more[2]
    };
  }

  private static INDArray[] run(String operation, long[] settings, INDArray... inputs) {
    return Nd4j.exec(
        DynamicCustomOp.builder(operation)
            .addInputs(inputs)
            .addIntegerArguments(Arrays.stream(settings).mapToInt(i -> (int) i).toArray())
            .build());
  }

  /** One of {@code count} equal parts along an axis. */
  private static INDArray part(Tensor all, int axis, int index, int count) {
    int[] dims = all.shape().dims();
    int each = dims[axis] / count;
    dims[axis] = each;
    Tensor part = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < part.shape().size(); i++) {
      int[] at = part.shape().indices(i);
      at[axis] += index * each;
      part.values()[i] = all.get(at);
    }
    return array(part);
  }

  private static INDArray replicated(Tensor input, Padding padding) {
    Tensor rows = repeatedEnds(input, 2, padding.top(), padding.bottom());
    return array(repeatedEnds(rows, 3, padding.left(), padding.right()));
  }

  private static Tensor repeatedEnds(Tensor input, int axis, int before, int after) {
    int extent = input.shape().dim(axis);
    List<INDArray> lines = new ArrayList<>();
    for (int i = -before; i < extent + after; i++) {
      lines.add(part(input, axis, Math.clamp(i, 0, extent - 1), extent));
    }
    return tensor(Nd4j.concat(axis, lines.toArray(INDArray[]::new)));
  }

  private static INDArray array(Tensor tensor) {
    long[] shape = Arrays.stream(tensor.shape().dims()).asLongStream().toArray();
    return Nd4j.createFromArray(tensor.values().clone()).reshape('c', shape);
  }

  private static Tensor tensor(INDArray array) {
    int[] dims = Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
    return Tensor.wrap(Shape.of(dims), array.dup('c').data().asFloat());
  }

  private static void agree(Tensor ours, INDArray theirs) {
    Tensor expected = tensor(theirs);
    assertThat(ours.shape()).isEqualTo(expected.shape());
    assertThat(ours.values()).containsExactly(expected.values(), within(1e-5f));
  }
}
