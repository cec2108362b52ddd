package kernelwalk.app.playground.model;

import java.util.List;
import java.util.Optional;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;

/** A stroke of paint over a cell of the stage: what that changes in the setup. */
public final class PaintStroke {
  /** A larger matrix is not typed any more, so it is not kept as text while it is painted. */
  private static final int MOST_TYPED = 400;

  private PaintStroke() {}

  /** The setup with this cell's value; empty where the cell cannot be painted, such as padding. */
  public static Optional<Setup> over(Setup setup, TensorCell cell, float value) {
    FilledOperation filledOperation = setup.filledOperation();
    return switch (cell.tensorRole()) {
      case INPUT ->
          place(cell, filledOperation.input().shape())
              .map(at -> setup.withInput(input(setup, at, value)));
      case WEIGHT ->
          filledOperation.parameters().isEmpty()
              ? Optional.empty()
              : place(cell, filledOperation.parameters().getFirst().shape())
                  .map(
                      at ->
                          weight(
                              setup, filledOperation.parameters().getFirst().shape(), at, value));
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
  private static PlaygroundInput input(Setup setup, int at, float value) {
    PlaygroundInput before = setup.playgroundInput();
    Tensor next = before.tensor().copy();
    int classes = setup.classes();
    int offset =
        setup.operationKind() == OperationKind.SOFTMAX
            ? at / classes * before.width() + at % classes
            : at;
    next.values()[offset] = value;
    boolean typed = before.inputSource() == InputSource.MATRIX && next.shape().size() <= MOST_TYPED;
    return typed ? PlaygroundInput.matrix(next) : before.painted(next);
  }

  private static Setup weight(Setup setup, Shape laid, int offset, float value) {
    int[] at = laid.indices(offset);
    if (setup.operationKind() == OperationKind.LINEAR) {
      return setup.withDense(setup.linearSettings().withWeight(laid.dim(1), value, at[0], at[1]));
    }
    Kernels kernels = setup.kernels();
    if (setup.operationKind() == OperationKind.TRANSPOSED) {
      int groups = setup.conv().groups();
      int groupIn = setup.playgroundInput().channels() / groups;
      int out = at[0] / groupIn * (kernels.count() / groups) + at[1];
      return setup.withKernels(kernels.withWeight(value, out, at[0] % groupIn, at[2], at[3]));
    }
    Size size = kernels.size();
    boolean turned = setup.conv().turned();
    int row = turned ? size.height() - 1 - at[2] : at[2];
    int column = turned ? size.width() - 1 - at[3] : at[3];
    return setup.withKernels(kernels.withWeight(value, at[0], at[1], row, column));
  }

  private static Optional<Setup> gradient(Setup setup, TensorCell cell, float value) {
    FilledOperation filledOperation = setup.filledOperation();
    Shape output = filledOperation.operation().outputShape(filledOperation.input().shape());
    Shape planes = OutputGradient.planes(output);
    if (planes.dim(2) > PlaygroundInput.LARGEST_SIDE
        || planes.dim(3) > PlaygroundInput.LARGEST_SIDE) {
      return Optional.empty();
    }
    return place(cell, output)
        .map(
            at -> {
              Tensor next = filledOperation.outputGradient().reshape(planes).copy();
              next.values()[at] = value;
              return setup.withGradient(setup.gradient().withOwn(next));
            });
  }
}
