package kernelwalk.walk;

import java.util.List;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Tensor;

/** The walk of a flattening: one move a cell at every level but the layer's. */
public final class FlattenWalk extends UniformWalk<FlattenStep> implements CellDependencies {
  private final Tensor input;
  private final int features;

  /**
   * @param input a batch axis and at least one more
   * @throws IllegalArgumentException if it has less, as one sentence
   */
  public FlattenWalk(Tensor input) {
    super(input.shape().size(), 1, 1);
    this.input = input;
    this.features = new Flatten().outputShape(input.shape()).dim(1);
  }

  @Override
  public Operand.Role left() {
    return Operand.Role.INPUT;
  }

  @Override
  public void each(int cell, Pair pair) {
    pair.meet(cell, -1);
  }

  @Override
  public FlattenStep at(Level level, long index) {
    int cell = (int) cellOf(level, index);
    return level == Level.LAYER
        ? new FlattenStep.Layer(new Flatten().forward(input, List.of()))
        : new FlattenStep.Move(cell / features, cell, cell % features, input.values()[cell]);
  }
}
