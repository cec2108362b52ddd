package kernelwalk.app.playground;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kernelwalk.film.Films;
import kernelwalk.film.Script;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/** A setup as an operation with its tensors. */
record Act(Setup setup, Operation operation, Tensor input, List<Tensor> parameters) {
  /** Softmax takes at most this many numbers of a row. */
  static final int MOST_CLASSES = 12;

  static Act of(Setup setup) {
    Input given = setup.input();
    Tensor input = given.tensor();
    return switch (setup.kind()) {
      case CONV -> conv(setup);
      case TRANSPOSED -> transposed(setup);
      case MAX -> plain(setup, pool(Pool2d.Mode.MAX, setup.pool()), input);
      case AVERAGE -> plain(setup, pool(Pool2d.Mode.AVERAGE, setup.pool()), input);
      case SIGMOID -> plain(setup, Activation.SIGMOID, input);
      case TANH -> plain(setup, Activation.TANH, input);
      case RELU -> plain(setup, Activation.RELU, input);
      case LEAKY_RELU -> plain(setup, Activation.LEAKY_RELU, input);
      case FLATTEN -> plain(setup, new Flatten(), input);
      case LINEAR -> {
        int inputs = input.shape().size() / given.samples();
        yield new Act(
            setup,
            new Linear(inputs, setup.dense().outputs()),
            input.reshape(Shape.of(given.samples(), inputs)),
            setup.dense().parameters(inputs));
      }
      case SOFTMAX -> plain(setup, new Softmax(), logits(given, setup.classes()));
    };
  }

  /** Which of the playground's operations this is. */
  static Kind kind(Operation operation) {
    return switch (operation) {
      case Conv2d conv -> Kind.CONV;
      case ConvTranspose2d transposed -> Kind.TRANSPOSED;
      case Pool2d pool -> pool.mode() == Pool2d.Mode.MAX ? Kind.MAX : Kind.AVERAGE;
      case Activation activation ->
          switch (activation.kind()) {
            case SIGMOID -> Kind.SIGMOID;
            case TANH -> Kind.TANH;
            case RELU -> Kind.RELU;
            case LEAKY_RELU -> Kind.LEAKY_RELU;
          };
      case Flatten flatten -> Kind.FLATTEN;
      case Linear linear -> Kind.LINEAR;
      case Softmax softmax -> Kind.SOFTMAX;
    };
  }

  private static Act plain(Setup setup, Operation operation, Tensor input) {
    return new Act(setup, operation, input, List.of());
  }

  private static Act conv(Setup setup) {
    Slide slide = setup.conv();
    Conv2d conv =
        Conv2d.of(setup.input().channels(), setup.kernels().count(), slide.size())
            .withStride(slide.stride())
            .withPadding(slide.ring())
            .withDilation(slide.dilation())
            .withGroups(slide.groups());
    Tensor weight = setup.kernels().weight();
    Tensor laid = slide.turned() ? conv.turned(weight) : weight;
    return new Act(setup, conv, setup.input().tensor(), List.of(laid, setup.kernels().bias()));
  }

  private static Act transposed(Setup setup) {
    Slide slide = setup.conv();
    int in = setup.input().channels();
    int out = setup.kernels().count();
    ConvTranspose2d operation =
        new ConvTranspose2d(
            in,
            out,
            slide.size(),
            Size.of(slide.stride()),
            slide.ring(),
            0,
            0,
            Size.of(slide.dilation()),
            slide.groups(),
            true);
    Tensor weight = setup.kernels().weight();
    Tensor laid = Tensor.zeros(operation.weightShape());
    int groupIn = in / slide.groups();
    int groupOut = out / slide.groups();
    for (int i = 0; i < laid.shape().size(); i++) {
      int[] at = laid.shape().indices(i);
      int o = at[0] / groupIn * groupOut + at[1];
      laid.values()[i] = weight.get(o, at[0] % groupIn, at[2], at[3]);
    }
    return new Act(setup, operation, setup.input().tensor(), List.of(laid, setup.kernels().bias()));
  }

  private static Pool2d pool(Pool2d.Mode mode, Slide slide) {
    return new Pool2d(mode, slide.size(), Size.of(slide.stride()), slide.ring());
  }

  /** Each row is a sample's numbers; the first four rows, and of each the first classes. */
  private static Tensor logits(Input input, int classes) {
    int rows = Math.min(Input.MOST_SAMPLES, input.height());
    Tensor logits = Tensor.zeros(Shape.of(rows, classes));
    for (int i = 0; i < logits.shape().size(); i++) {
      logits.values()[i] = input.tensor().get(0, 0, i / classes, i % classes);
    }
    return logits;
  }

  /**
   * What is shown of it.
   *
   * @throws IllegalArgumentException if there is no such film
   */
  Script script() {
    return switch (setup.pass()) {
      case FORWARD -> Films.forward(operation, input, parameters, names());
      case INPUT, WEIGHT, BIAS -> backward(setup.pass().target().orElseThrow());
      case LOSS -> Films.crossEntropy(input, labels());
    };
  }

  /** The label of each sample. */
  int[] labels() {
    int[] labels = new int[input.shape().dim(0)];
    Arrays.fill(labels, setup.dense().label());
    return labels;
  }

  private List<String> names() {
    return setup.kind().slides() ? setup.input().names() : Collections.emptyList();
  }

  private Script backward(GradientTarget target) {
    return Films.backward(operation, input, parameters, outputGradient(), target);
  }

  /** What arrives at the output, of its shape. */
  Tensor outputGradient() {
    return setup.gradient().over(operation.outputShape(input.shape()));
  }
}
