package kernelwalk.app.playground;

import java.util.List;
import java.util.Optional;
import kernelwalk.app.playground.model.GradientPattern;
import kernelwalk.app.playground.model.Kernels;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.OutputGradient;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/** The setup with which the playground shows an operation that another page has. */
final class OperationSetup {
  private OperationSetup() {}

  /**
   * The setup with these numbers.
   *
   * @param base what stays as it is where the operation says nothing
   * @param gradient the one at the output, where {@code pass} goes backwards
   * @return empty for an operation or numbers that the playground's controls do not have
   */
  static Optional<Setup> of(
      Setup base,
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Pass pass,
      Optional<Tensor> gradient) {
    Optional<Tensor> planes = planes(input);
    if (planes.isEmpty()) {
      return Optional.empty();
    }
    Setup with = base.withInput(PlaygroundInput.matrix(planes.get()));
    Optional<Setup> setup =
        switch (operation) {
          case Conv2d conv when conv.outChannels() <= Kernels.MOST ->
              Optional.of(conv(with, conv, parameters));
          case Pool2d pool -> Optional.of(pool(with, pool));
          case Activation activation when usual(activation) ->
              Optional.of(with.withKind(kind(activation)));
          default -> Optional.empty();
        };
    return setup.map(each -> passed(each, pass, gradient));
  }

  /** As pictures, if they are as few and as small as the playground takes. */
  private static Optional<Tensor> planes(Tensor input) {
    Shape shape = input.shape();
    Tensor planes =
        shape.rank() == 4
            ? input
            : input.reshape(Shape.of(1, 1, shape.dim(0), shape.size() / shape.dim(0)));
    Shape all = planes.shape();
    boolean fits =
        all.dim(0) <= PlaygroundInput.MOST_SAMPLES
            && all.dim(1) <= PlaygroundInput.MOST_CHANNELS
            && all.dim(2) <= PlaygroundInput.LARGEST_SIDE
            && all.dim(3) <= PlaygroundInput.LARGEST_SIDE;
    return fits ? Optional.of(planes) : Optional.empty();
  }

  private static Setup conv(Setup with, Conv2d conv, List<Tensor> parameters) {
    Tensor bias = conv.bias() ? parameters.get(1) : Tensor.zeros(Shape.of(conv.outChannels()));
    WindowSettings window =
        window(
            conv.kernel(),
            conv.stride(),
            conv.padding(),
            conv.dilation(),
            conv.groups(),
            false,
            true);
    return new Setup(
        with.playgroundInput(),
        OperationKind.CONV,
        Pass.FORWARD,
        window,
        with.pool(),
        new Kernels(parameters.getFirst(), bias),
        with.linearSettings(),
        with.comparison(),
        with.gradient(),
        with.kept());
  }

  private static Setup pool(Setup with, Pool2d pool) {
    WindowSettings window =
        window(
            pool.kernel(),
            pool.stride(),
            pool.padding(),
            pool.dilation(),
            1,
            pool.ceil(),
            pool.countPadding());
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    return new Setup(
        with.playgroundInput(),
        max ? OperationKind.MAX : OperationKind.AVERAGE,
        Pass.FORWARD,
        with.conv(),
        window,
        with.kernels(),
        with.linearSettings(),
        with.comparison(),
        with.gradient(),
        with.kept());
  }

  private static WindowSettings window(
      Size kernel,
      Size stride,
      Padding padding,
      Size dilation,
      int groups,
      boolean ceil,
      boolean countPadding) {
    return new WindowSettings(
        kernel,
        stride,
        Optional.empty(),
        padding,
        dilation,
        groups,
        false,
        ceil,
        countPadding,
        0,
        0);
  }

  /** The playground's leaky ReLU has one slope. */
  private static boolean usual(Activation activation) {
    return activation.kind() != Activation.Kind.LEAKY_RELU
        || activation.equals(Activation.LEAKY_RELU);
  }

  private static OperationKind kind(Activation activation) {
    return switch (activation.kind()) {
      case SIGMOID -> OperationKind.SIGMOID;
      case TANH -> OperationKind.TANH;
      case RELU -> OperationKind.RELU;
      case LEAKY_RELU -> OperationKind.LEAKY_RELU;
    };
  }

  private static Setup passed(Setup setup, Pass pass, Optional<Tensor> gradient) {
    if (pass == Pass.FORWARD || gradient.isEmpty()) {
      return setup;
    }
    Shape shape = OutputGradient.planes(gradient.get().shape());
    return setup
        .withPass(pass)
        .withGradient(
            setup
                .gradient()
                .withOwn(gradient.get().reshape(shape))
                .withPattern(GradientPattern.OWN));
  }
}
