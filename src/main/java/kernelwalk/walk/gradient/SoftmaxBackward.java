package kernelwalk.walk.gradient;

import java.util.List;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.RegularSums;
import kernelwalk.walk.RegularSums.Factors;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.WalkArguments;

/**
 * The walk of softmax's backward pass, without a loss: every logit moves all probabilities of its
 * row, so each cell is the row's gradient times a row of the Jacobian.
 */
public final class SoftmaxBackward {
  private SoftmaxBackward() {}

  /**
   * The gradient to the logits {@code [N, classes]}: sums over the classes of gradient × partial
   * derivative.
   *
   * @param logits {@code [N, classes]}
   * @param outputGradient {@code [N, classes]}
   * @throws IllegalArgumentException if a shape does not fit, as one sentence
   */
  public static SumWalk of(Tensor logits, Tensor outputGradient) {
    Tensor jacobian = jacobian(logits);
    WalkArguments.of(new Softmax(), logits, List.of()).with(outputGradient);
    int classes = logits.shape().dim(1);
    return new SumWalk(
        RegularSums.of(
            logits.shape(),
            classes,
            new Factors(
                Role.OUTPUT_GRADIENT,
                outputGradient,
                (cell, channel, term) -> cell / classes * classes + term),
            new Factors(Role.JACOBIAN, jacobian, (cell, channel, term) -> cell * classes + term),
            () -> new Softmax().backward(logits, List.of(), outputGradient).input()));
  }

  /**
   * The partial derivatives {@code [N, classes, classes]}: at {@code [n, i, j]} that of probability
   * j to logit i, {@code p[i] · (1 − p[j])} where i = j and {@code −p[i] · p[j]} elsewhere.
   *
   * @param logits {@code [N, classes]}
   */
  public static Tensor jacobian(Tensor logits) {
    if (logits.shape().rank() != 2) {
      throw new IllegalArgumentException(
          "softmax's derivatives need logits (N, classes), found shape " + logits.shape());
    }
    Tensor probabilities = new Softmax().forward(logits, List.of());
    int samples = logits.shape().dim(0);
    int classes = logits.shape().dim(1);
    Tensor jacobian = Tensor.zeros(Shape.of(samples, classes, classes));
    for (int at = 0; at < jacobian.shape().size(); at++) {
      int row = at / (classes * classes) * classes;
      int i = at / classes % classes;
      int j = at % classes;
      double one = i == j ? 1 : 0;
      double left = probabilities.values()[row + i];
      jacobian.values()[at] = (float) (left * (one - probabilities.values()[row + j]));
    }
    return jacobian;
  }
}
