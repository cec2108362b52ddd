package kernelwalk.app.playground;

import java.util.List;
import java.util.Optional;
import kernelwalk.film.TensorCell;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** A cell of the stage painted over: what that changes in the setup. */
final class Stroke {
  /** A larger matrix is not typed any more, so it is not kept as text while it is painted. */
  private static final int MOST_TYPED = 400;

  private Stroke() {}

  /** The setup with this cell's value; empty where the cell cannot be painted, such as padding. */
  static Optional<Setup> over(Setup setup, TensorCell cell, float value) {
    Act act = setup.act();
    return switch (cell.part()) {
      case INPUT ->
          place(cell, act.input().shape()).map(at -> setup.withInput(input(setup, at, value)));
      case WEIGHT ->
          act.parameters().isEmpty()
              ? Optional.empty()
              : place(cell, act.parameters().getFirst().shape())
                  .map(at -> weight(setup, act.parameters().getFirst().shape(), at, value));
      case OUTPUT_GRADIENT -> gradient(setup, cell, value);
      case BIAS, PRODUCT, OUTPUT, INPUT_GRADIENT, WEIGHT_GRADIENT, BIAS_GRADIENT, JACOBIAN ->
          Optional.empty();
    };
  }

  private static Optional<Integer> place(TensorCell cell, Shape shape) {
    List<Integer> index = cell.index();
    if (index.size() != shape.rank()) {
      return Optional.empty();
    }
    int at = 0;
    for (int axis = 0; axis < shape.rank(); axis++) {
      int i = index.get(axis);
      if (i < 0 || i >= shape.dim(axis)) {
        return Optional.empty();
      }
      at = at * shape.dim(axis) + i;
    }
    return Optional.of(at);
  }

  /**
   * @param at where the cell is in what the operation reads
   */
  private static Input input(Setup setup, int at, float value) {
    Input before = setup.input();
    Tensor next = before.tensor().copy();
    int classes = setup.classes();
    int offset = setup.kind() == Kind.SOFTMAX ? at / classes * before.width() + at % classes : at;
    next.values()[offset] = value;
    boolean typed = before.source() == Source.MATRIX && next.shape().size() <= MOST_TYPED;
    return typed ? Input.matrix(next) : new Input(Source.PAINTED, 0, next, before.names());
  }

  private static Setup weight(Setup setup, Shape laid, int offset, float value) {
    int[] at = laid.indices(offset);
    if (setup.kind() == Kind.LINEAR) {
      return setup.withDense(setup.dense().withWeight(laid.dim(1), value, at[0], at[1]));
    }
    Kernels kernels = setup.kernels();
    if (setup.kind() == Kind.TRANSPOSED) {
      int groups = setup.conv().groups();
      int groupIn = setup.input().channels() / groups;
      int out = at[0] / groupIn * (kernels.count() / groups) + at[1];
      return setup.withKernels(kernels.withWeight(value, out, at[0] % groupIn, at[2], at[3]));
    }
    int last = kernels.side() - 1;
    boolean turned = setup.conv().turned();
    int row = turned ? last - at[2] : at[2];
    int column = turned ? last - at[3] : at[3];
    return setup.withKernels(kernels.withWeight(value, at[0], at[1], row, column));
  }

  private static Optional<Setup> gradient(Setup setup, TensorCell cell, float value) {
    Act act = setup.act();
    Shape output = act.operation().outputShape(act.input().shape());
    Shape planes = OutputGradient.planes(output);
    if (planes.dim(2) > Input.LARGEST_SIDE || planes.dim(3) > Input.LARGEST_SIDE) {
      return Optional.empty();
    }
    return place(cell, output)
        .map(
            at -> {
              Tensor next = act.outputGradient().reshape(planes).copy();
              next.values()[at] = value;
              return setup.withGradient(setup.gradient().withOwn(next));
            });
  }
}
