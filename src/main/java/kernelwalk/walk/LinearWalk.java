package kernelwalk.walk;

import java.util.List;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.RegularSums.Factors;
import kernelwalk.walk.RegularSums.Position;

/**
 * The walks of a fully connected layer, forward and backward; every cell has one channel, its sum.
 * Each throws an {@link IllegalArgumentException} of one sentence if a shape does not fit.
 */
public final class LinearWalk {
  private LinearWalk() {}

  /** The output {@code [N, out]}: sums over the inputs of input × weight, then the bias. */
  public static SumWalk forward(Linear linear, Tensor input, List<Tensor> parameters) {
    WalkArguments it = WalkArguments.of(linear, input, parameters);
    int in = linear.in();
    int out = linear.out();
    return new SumWalk(
        RegularSums.of(
                it.outputShape(),
                in,
                new Factors(Role.INPUT, input, (cell, channel, term) -> cell / out * in + term),
                new Factors(
                    Role.WEIGHT,
                    parameters.get(0),
                    (cell, channel, term) -> cell % out * in + term),
                () -> linear.forward(input, parameters))
            .with(cell -> Operand.of(Role.BIAS, parameters.get(1), cell % out)));
  }

  /** The gradient to the input {@code [N, in]}: sums over the outputs of gradient × weight. */
  public static SumWalk toInput(
      Linear linear, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(linear, input, parameters).with(outputGradient);
    int in = linear.in();
    int out = linear.out();
    return new SumWalk(
        RegularSums.of(
            input.shape(),
            out,
            gradient(outputGradient, (cell, channel, term) -> cell / in * out + term),
            new Factors(
                Role.WEIGHT, parameters.get(0), (cell, channel, term) -> term * in + cell % in),
            () -> linear.backward(input, parameters, outputGradient).input()));
  }

  /** The gradient to the weight {@code [out, in]}: sums over the batch of gradient × input. */
  public static SumWalk toWeight(
      Linear linear, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(linear, input, parameters).with(outputGradient);
    int in = linear.in();
    int out = linear.out();
    return new SumWalk(
        RegularSums.of(
            Shape.of(out, in),
            input.shape().dim(0),
            gradient(outputGradient, (cell, channel, term) -> term * out + cell / in),
            new Factors(Role.INPUT, input, (cell, channel, term) -> term * in + cell % in),
            () -> linear.backward(input, parameters, outputGradient).parameters().get(0)));
  }

  /** The gradient to the bias {@code [out]}: sums over the batch of gradient × 1. */
  public static SumWalk toBias(
      Linear linear, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(linear, input, parameters).with(outputGradient);
    int out = linear.out();
    return new SumWalk(
        RegularSums.of(
            Shape.of(out),
            input.shape().dim(0),
            gradient(outputGradient, (cell, channel, term) -> term * out + cell),
            Factors.ones(),
            () -> linear.backward(input, parameters, outputGradient).parameters().get(1)));
  }

  private static Factors gradient(Tensor outputGradient, Position position) {
    return new Factors(Role.OUTPUT_GRADIENT, outputGradient, position);
  }
}
