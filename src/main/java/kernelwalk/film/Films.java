package kernelwalk.film;

import java.util.List;
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
 * What can be filmed: any operation on real numbers, forward or backward. Each throws an {@link
 * IllegalArgumentException} of one sentence if a shape does not fit.
 */
public final class Films {
  private Films() {}

  /**
   * The forward pass.
   *
   * @param input with its batch axis, {@code [N, C, H, W]} or {@code [N, F]}
   * @param parameters in the order and shapes of {@link Operation#parameters()}
   */
  public static Script forward(Operation operation, Tensor input, List<Tensor> parameters) {
    return forward(operation, input, parameters, List.of());
  }

  /**
   * The forward pass.
   *
   * @param channelNames what the input's channels are called, such as R, G, B; empty to count them
   */
  public static Script forward(
      Operation operation, Tensor input, List<Tensor> parameters, List<String> channelNames) {
    return switch (operation) {
      case Conv2d conv -> new ConvScript(new ConvWalk(conv, input, parameters), channelNames);
      case ConvTranspose2d transposed -> SumScripts.transposed(transposed, input, parameters);
      case Pool2d pool -> new PoolScript(new PoolWalk(pool, input), channelNames);
      case Activation activation -> ActivationScript.forward(activation, input);
      case Flatten flatten -> new FlattenScript(input, new FlattenWalk(input));
      case Linear linear -> SumScripts.linear(linear, input, parameters);
      case Softmax softmax -> SoftmaxScript.alone(input);
    };
  }

  /**
   * The backward pass: what becomes of the loss's gradient to the output.
   *
   * @param outputGradient of the output's shape
   */
  public static Script backward(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor outputGradient,
      GradientTarget target) {
    return switch (operation) {
      case Conv2d conv -> SumScripts.conv(conv, input, parameters, outputGradient, target);
      case ConvTranspose2d transposed ->
          SumScripts.transposed(transposed, input, parameters, outputGradient, target);
      case Pool2d pool -> {
        only(target, "pooling");
        yield SumScripts.pool(pool, input, outputGradient);
      }
      case Activation activation -> {
        only(target, "an activation");
        yield ActivationScript.backward(activation, input, outputGradient);
      }
      case Linear linear -> SumScripts.linear(linear, input, parameters, outputGradient, target);
      case Flatten flatten -> {
        only(target, "flattening");
        yield SumScripts.flatten(input, outputGradient);
      }
      case Softmax softmax -> {
        only(target, "softmax");
        yield SumScripts.softmax(input, outputGradient);
      }
    };
  }

  /**
   * Softmax with cross-entropy, and the gradient of the loss to the logits.
   *
   * @param logits {@code [N, classes]}
   * @param labels N of them, each from 0 to classes − 1
   */
  public static Script crossEntropy(Tensor logits, int... labels) {
    return SoftmaxScript.crossEntropy(logits, labels);
  }

  private static void only(GradientTarget target, String what) {
    if (target != GradientTarget.INPUT) {
      throw new IllegalArgumentException(
          what + " has no parameters, so its gradient leads to the input only");
    }
  }
}
