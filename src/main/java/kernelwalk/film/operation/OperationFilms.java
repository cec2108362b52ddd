package kernelwalk.film.operation;

import java.util.List;
import kernelwalk.film.FilmSource;
import kernelwalk.film.conv.ConvFilmSource;
import kernelwalk.film.elementwise.ActivationFilmSource;
import kernelwalk.film.elementwise.FlattenFilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.pool.PoolFilmSource;
import kernelwalk.film.softmax.SoftmaxFilmSource;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.FlattenWalk;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.PoolWalk;

/**
 * The films of operations: any operation on real numbers, forward or backward. Each throws an
 * {@link IllegalArgumentException} of one sentence if a shape does not fit.
 */
public final class OperationFilms {
  private OperationFilms() {}

  /**
   * The forward pass.
   *
   * @param input with its batch axis, {@code [N, C, H, W]} or {@code [N, F]}
   * @param parameters in the order and shapes of {@link Operation#parameters()}
   */
  public static FilmSource forward(Operation operation, Tensor input, List<Tensor> parameters) {
    return forward(operation, input, parameters, TensorLooks.NUMBERS);
  }

  /**
   * The forward pass.
   *
   * @param looks what the input and the output are to the eye
   */
  public static FilmSource forward(
      Operation operation, Tensor input, List<Tensor> parameters, TensorLooks looks) {
    return switch (operation) {
      case Conv2d conv -> new ConvFilmSource(new ConvWalk(conv, input, parameters), looks);
      case ConvTranspose2d transposed ->
          SumFilmSources.transposed(transposed, input, parameters, looks.input());
      case Pool2d pool -> new PoolFilmSource(new PoolWalk(pool, input), looks);
      case Activation activation -> ActivationFilmSource.forward(activation, input, looks);
      case Flatten flatten -> new FlattenFilmSource(input, new FlattenWalk(input), looks);
      case Linear linear -> SumFilmSources.linear(linear, input, parameters);
      case Softmax softmax -> SoftmaxFilmSource.alone(input);
    };
  }

  /**
   * The backward pass: what becomes of the loss's gradient to the output.
   *
   * @param outputGradient of the output's shape
   */
  public static FilmSource backward(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor outputGradient,
      GradientTarget target) {
    return backward(operation, input, parameters, outputGradient, target, TensorLooks.NUMBERS);
  }

  /**
   * The backward pass.
   *
   * @param looks what the input is to the eye, where it is shown
   */
  public static FilmSource backward(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor outputGradient,
      GradientTarget target,
      TensorLooks looks) {
    return switch (operation) {
      case Conv2d conv ->
          SumFilmSources.conv(conv, input, parameters, outputGradient, target, looks.input());
      case ConvTranspose2d transposed ->
          SumFilmSources.transposed(
              transposed, input, parameters, outputGradient, target, looks.input());
      case Pool2d pool -> {
        only(target, "pooling");
        yield SumFilmSources.pool(pool, input, outputGradient, looks.input());
      }
      case Activation activation -> {
        only(target, "an activation");
        yield ActivationFilmSource.backward(activation, input, outputGradient, looks);
      }
      case Linear linear ->
          SumFilmSources.linear(linear, input, parameters, outputGradient, target);
      case Flatten flatten -> {
        only(target, "flattening");
        yield SumFilmSources.flatten(input, outputGradient);
      }
      case Softmax softmax -> {
        only(target, "softmax");
        yield SumFilmSources.softmax(input, outputGradient);
      }
    };
  }

  /**
   * Softmax with cross-entropy, and the gradient of the loss to the logits.
   *
   * @param logits {@code [N, classes]}
   * @param labels N of them, each from 0 to classes − 1
   */
  public static FilmSource crossEntropy(Tensor logits, int... labels) {
    return SoftmaxFilmSource.crossEntropy(logits, labels);
  }

  private static void only(GradientTarget target, String what) {
    if (target != GradientTarget.INPUT) {
      throw new IllegalArgumentException(
          what + " has no parameters, so its gradient leads to the input only");
    }
  }
}
