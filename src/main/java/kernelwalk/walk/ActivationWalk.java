package kernelwalk.walk;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Tensor;

/**
 * The walk of an activation, forward or backward: one step a cell at every level but the layer's.
 */
public final class ActivationWalk extends UniformWalk<ActivationStep> implements CellDependencies {
  private final Operand.Role from;
  private final IntFunction<ActivationStep> cells;
  private final Supplier<Tensor> whole;

  private ActivationWalk(
      Operand.Role from, int size, IntFunction<ActivationStep> cells, Supplier<Tensor> whole) {
    super(size, 1, 1);
    this.from = from;
    this.cells = cells;
    this.whole = whole;
  }

  /** The output of each input, as {@link ActivationStep.Point}s. */
  public static ActivationWalk forward(Activation activation, Tensor input) {
    return new ActivationWalk(
        Operand.Role.INPUT,
        input.shape().size(),
        cell -> {
          double z = input.values()[cell];
          return new ActivationStep.Point(
              cell, z, (float) activation.value(z), activation.derivative(z));
        },
        () -> activation.forward(input, List.of()));
  }

  /**
   * The gradient to each input, as {@link ActivationStep.Gradient}s.
   *
   * @throws IllegalArgumentException if input and gradient differ in shape, as one sentence
   */
  public static ActivationWalk backward(
      Activation activation, Tensor input, Tensor outputGradient) {
    WalkArguments.of(activation, input, List.of()).with(outputGradient);
    return new ActivationWalk(
        Operand.Role.OUTPUT_GRADIENT,
        input.shape().size(),
        cell -> {
          double z = input.values()[cell];
          double slope = activation.derivative(z);
          double gradient = outputGradient.values()[cell];
          return new ActivationStep.Gradient(cell, z, slope, gradient, (float) (gradient * slope));
        },
        () -> activation.backward(input, List.of(), outputGradient).input());
  }

  @Override
  public Operand.Role left() {
    return from;
  }

  @Override
  public void each(int cell, Pair pair) {
    pair.meet(cell, -1);
  }

  @Override
  public ActivationStep at(Level level, long index) {
    int cell = (int) cellOf(level, index);
    return level == Level.LAYER ? new ActivationStep.Layer(whole.get()) : cells.apply(cell);
  }
}
