package kernelwalk.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand.Role;

/**
 * A fully connected layer taken apart, forward and backward; every cell has one channel, its sum.
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
        new Flat(
            it.outputShape(),
            in,
            new Side(Role.INPUT, input, (cell, term) -> cell / out * in + term),
            new Side(Role.WEIGHT, parameters.get(0), (cell, term) -> cell % out * in + term),
            cell -> Optional.of(Operand.of(Role.BIAS, parameters.get(1), cell % out)),
            () -> linear.forward(input, parameters)));
  }

  /** The gradient to the input {@code [N, in]}: sums over the outputs of gradient × weight. */
  public static SumWalk toInput(
      Linear linear, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(linear, input, parameters).with(outputGradient);
    int in = linear.in();
    int out = linear.out();
    return new SumWalk(
        new Flat(
            input.shape(),
            out,
            gradient(outputGradient, (cell, term) -> cell / in * out + term),
            new Side(Role.WEIGHT, parameters.get(0), (cell, term) -> term * in + cell % in),
            cell -> Optional.empty(),
            () -> linear.backward(input, parameters, outputGradient).input()));
  }

  /** The gradient to the weight {@code [out, in]}: sums over the batch of gradient × input. */
  public static SumWalk toWeight(
      Linear linear, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(linear, input, parameters).with(outputGradient);
    int in = linear.in();
    int out = linear.out();
    return new SumWalk(
        new Flat(
            Shape.of(out, in),
            input.shape().dim(0),
            gradient(outputGradient, (cell, term) -> term * out + cell / in),
            new Side(Role.INPUT, input, (cell, term) -> term * in + cell % in),
            cell -> Optional.empty(),
            () -> linear.backward(input, parameters, outputGradient).parameters().get(0)));
  }

  /** The gradient to the bias {@code [out]}: sums over the batch of gradient × 1. */
  public static SumWalk toBias(
      Linear linear, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    WalkArguments.of(linear, input, parameters).with(outputGradient);
    int out = linear.out();
    Tensor one = Tensor.of(Shape.of(1), 1);
    return new SumWalk(
        new Flat(
            Shape.of(out),
            input.shape().dim(0),
            gradient(outputGradient, (cell, term) -> term * out + cell),
            new Side(Role.CONSTANT, one, (cell, term) -> 0),
            cell -> Optional.empty(),
            () -> linear.backward(input, parameters, outputGradient).parameters().get(1)));
  }

  private static Side gradient(Tensor outputGradient, IntBinaryOperator position) {
    return new Side(Role.OUTPUT_GRADIENT, outputGradient, position);
  }

  /** One factor of every product: its position as a function of cell and term. */
  private record Side(Role role, Tensor tensor, IntBinaryOperator position) {
    double value(int cell, int term) {
      return tensor.values()[position.applyAsInt(cell, term)];
    }

    Operand at(int cell, int term) {
      Operand operand = Operand.of(role, tensor, position.applyAsInt(cell, term));
      return role == Role.CONSTANT ? Operand.constant(operand.value()) : operand;
    }
  }

  private record Flat(
      Shape shape,
      int count,
      Side leftSide,
      Side rightSide,
      IntFunction<Optional<Operand>> biases,
      Supplier<Tensor> all)
      implements SumsOfProducts {
    @Override
    public Tensor whole() {
      return all.get();
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public int terms(int cell) {
      return count;
    }

    @Override
    public int period() {
      return 1;
    }

    @Override
    public Role leftRole() {
      return leftSide.role();
    }

    @Override
    public Role rightRole() {
      return rightSide.role();
    }

    @Override
    public Operand left(int cell, int channel, int term) {
      return leftSide.at(cell, term);
    }

    @Override
    public Operand right(int cell, int channel, int term) {
      return rightSide.at(cell, term);
    }

    @Override
    public double sum(int cell, int channel, int terms) {
      double sum = 0;
      for (int term = 0; term < terms; term++) {
        sum += leftSide.value(cell, term) * rightSide.value(cell, term);
      }
      return sum;
    }

    @Override
    public Optional<Operand> bias(int cell) {
      return biases.apply(cell);
    }
  }
}
