package kernelwalk.app.playground.model;

import java.util.List;
import kernelwalk.film.FilmSource;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/** An operation filled with its tensors, from a setup. */
public record FilledOperation(
    Setup setup, Operation operation, Tensor input, List<Tensor> parameters) {
  /** Softmax takes at most this many numbers of a row. */
  public static final int MOST_CLASSES = 12;

  static FilledOperation of(Setup setup) {
    PlaygroundInput given = setup.playgroundInput();
    Tensor input = given.tensor();
    return switch (setup.operationKind()) {
      case CONV -> conv(setup);
      case TRANSPOSED -> transposed(setup);
      case MAX -> plain(setup, pool(Pool2d.Mode.MAX, setup), input);
      case AVERAGE -> plain(setup, pool(Pool2d.Mode.AVERAGE, setup), input);
      case SIGMOID -> plain(setup, Activation.SIGMOID, input);
      case TANH -> plain(setup, Activation.TANH, input);
      case RELU -> plain(setup, Activation.RELU, input);
      case LEAKY_RELU -> plain(setup, Activation.LEAKY_RELU, input);
      case FLATTEN -> plain(setup, new Flatten(), input);
      case LINEAR -> {
        int inputs = input.shape().size() / given.samples();
        yield new FilledOperation(
            setup,
            new Linear(inputs, setup.linearSettings().outputs()),
            input.reshape(Shape.of(given.samples(), inputs)),
            setup.linearSettings().parameters(inputs));
      }
      case SOFTMAX -> plain(setup, new Softmax(), logits(given, setup.rows(), setup.classes()));
    };
  }

  /** Which of the playground's operations this is. */
  public static OperationKind kind(Operation operation) {
    return switch (operation) {
      case Conv2d conv -> OperationKind.CONV;
      case ConvTranspose2d transposed -> OperationKind.TRANSPOSED;
      case Pool2d pool ->
          pool.mode() == Pool2d.Mode.MAX ? OperationKind.MAX : OperationKind.AVERAGE;
      case Activation activation ->
          switch (activation.kind()) {
            case SIGMOID -> OperationKind.SIGMOID;
            case TANH -> OperationKind.TANH;
            case RELU -> OperationKind.RELU;
            case LEAKY_RELU -> OperationKind.LEAKY_RELU;
          };
      case Flatten flatten -> OperationKind.FLATTEN;
      case Linear linear -> OperationKind.LINEAR;
      case Softmax softmax -> OperationKind.SOFTMAX;
    };
  }

  private static FilledOperation plain(Setup setup, Operation operation, Tensor input) {
    return new FilledOperation(setup, operation, input, List.of());
  }

  private static FilledOperation conv(Setup setup) {
    WindowSettings windowSettings = setup.conv();
    Conv2d conv =
        Conv2d.of(
                setup.playgroundInput().channels(),
                setup.kernels().count(),
                windowSettings.kernel())
            .withStride(windowSettings.stride())
            .withPadding(windowSettings.padding(OperationKind.CONV, setup.playgroundInput().size()))
            .withDilation(windowSettings.dilation())
            .withGroups(windowSettings.groups());
    Tensor weight = setup.kernels().weight();
    Tensor laid = windowSettings.turned() ? conv.turned(weight) : weight;
    return new FilledOperation(
        setup, conv, setup.playgroundInput().tensor(), List.of(laid, setup.kernels().bias()));
  }

  private static FilledOperation transposed(Setup setup) {
    WindowSettings windowSettings = setup.conv();
    int in = setup.playgroundInput().channels();
    int out = setup.kernels().count();
    ConvTranspose2d operation =
        new ConvTranspose2d(
            in,
            out,
            windowSettings.kernel(),
            windowSettings.stride(),
            windowSettings.padding(OperationKind.TRANSPOSED, setup.playgroundInput().size()),
            windowSettings.extraHeight(),
            windowSettings.extraWidth(),
            windowSettings.dilation(),
            windowSettings.groups(),
            true);
    Tensor weight = setup.kernels().weight();
    Tensor laid = Tensor.zeros(operation.weightShape());
    int groupIn = in / windowSettings.groups();
    int groupOut = out / windowSettings.groups();
    for (int i = 0; i < laid.shape().size(); i++) {
      int[] at = laid.shape().indices(i);
      int o = at[0] / groupIn * groupOut + at[1];
      laid.values()[i] = weight.get(o, at[0] % groupIn, at[2], at[3]);
    }
    return new FilledOperation(
        setup, operation, setup.playgroundInput().tensor(), List.of(laid, setup.kernels().bias()));
  }

  private static Pool2d pool(Pool2d.Mode mode, Setup setup) {
    WindowSettings windowSettings = setup.pool();
    return new Pool2d(
        mode,
        windowSettings.kernel(),
        windowSettings.stride(),
        windowSettings.padding(OperationKind.MAX, setup.playgroundInput().size()),
        windowSettings.dilation(),
        windowSettings.ceil(),
        windowSettings.countPadding());
  }

  /** Each row is a sample's numbers; the first four rows, and of each the first classes. */
  private static Tensor logits(PlaygroundInput playgroundInput, int rows, int classes) {
    Tensor logits = Tensor.zeros(Shape.of(rows, classes));
    for (int i = 0; i < logits.shape().size(); i++) {
      logits.values()[i] = playgroundInput.tensor().get(0, 0, i / classes, i % classes);
    }
    return logits;
  }

  /**
   * What is shown of it.
   *
   * @throws IllegalArgumentException if there is no such film
   */
  public FilmSource filmSource() {
    return switch (setup.pass()) {
      case FORWARD -> OperationFilms.forward(operation, input, parameters, looks());
      case INPUT, WEIGHT, BIAS -> backward(setup.pass().target().orElseThrow());
      case LOSS -> OperationFilms.crossEntropy(input, labels());
    };
  }

  /** The input's shape as it is written; along a row, without a height. */
  public String inputText() {
    return AxisText.of(operation, input.shape()).shape(input.shape());
  }

  /** The output's shape, likewise. */
  public String outputText() {
    return AxisText.of(operation, input.shape()).shape(operation.outputShape(input.shape()));
  }

  /** The label of each sample. */
  public int[] labels() {
    return setup.linearSettings().labels(input.shape().dim(0));
  }

  /** A pooled picture is a picture still; what a kernel makes of one is numbers. */
  private TensorLooks looks() {
    Look look =
        switch (operation) {
          case Conv2d _, ConvTranspose2d _, Pool2d _, Activation _, Flatten _ ->
              setup.playgroundInput().look();
          case Linear _, Softmax _ -> Look.NUMBERS;
        };
    return new TensorLooks(
        look,
        operation instanceof Pool2d ? look : Look.NUMBERS,
        setup.operationKind().slides() ? setup.playgroundInput().names() : List.of());
  }

  private FilmSource backward(GradientTarget target) {
    return OperationFilms.backward(operation, input, parameters, outputGradient(), target, looks());
  }

  /** What arrives at the output, of its shape. */
  public Tensor outputGradient() {
    return setup.gradient().over(operation.outputShape(input.shape()));
  }
}
