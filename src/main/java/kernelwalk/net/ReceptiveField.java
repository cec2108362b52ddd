package kernelwalk.net;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Window;

/**
 * A receptive field: the rows and columns of a tensor from which a cell several layers later is
 * computed, all bounds inclusive and inside the tensor. Of features, which have no rows, the
 * columns are the features.
 */
public record ReceptiveField(int top, int bottom, int left, int right) {

  /**
   * What one output cell of a chain of operations sees of the chain's input.
   *
   * @param chain each operation takes what the one before gives; without any, the cell sees itself
   * @param input the shape of what the first one takes, {@code [N, C, H, W]} or {@code [N, F]}
   * @param cell the indices of an output cell of the last one, batch axis first
   */
  public static ReceptiveField of(List<Operation> chain, Shape input, int... cell) {
    List<Shape> shapes = new ArrayList<>();
    Shape shape = input;
    for (Operation operation : chain) {
      shapes.add(shape);
      shape = operation.outputShape(shape);
    }
    ReceptiveField field =
        cell.length == 4
            ? new ReceptiveField(cell[2], cell[2], cell[3], cell[3])
            : new ReceptiveField(0, 0, cell[1], cell[1]);
    for (int i = chain.size() - 1; i >= 0; i--) {
      field = field.before(chain.get(i), shapes.get(i));
    }
    return field;
  }

  public int rows() {
    return bottom - top + 1;
  }

  public int columns() {
    return right - left + 1;
  }

  private ReceptiveField before(Operation operation, Shape shape) {
    return switch (operation) {
      case Conv2d conv -> through(conv.window(), shape);
      case Pool2d pool -> through(pool.window(), shape);
      case Activation a -> this;
      case Softmax s -> all(shape);
      case Linear l -> all(shape);
      case ConvTranspose2d c -> all(shape);
      case Flatten f -> left == right ? unflattened(shape) : all(shape);
    };
  }

  private ReceptiveField unflattened(Shape shape) {
    if (shape.rank() != 4) {
      return this;
    }
    int[] at = shape.indices(left);
    return new ReceptiveField(at[2], at[2], at[3], at[3]);
  }

  private static ReceptiveField all(Shape shape) {
    return shape.rank() == 4
        ? new ReceptiveField(0, shape.dim(2) - 1, 0, shape.dim(3) - 1)
        : new ReceptiveField(0, 0, 0, shape.dim(1) - 1);
  }

  private ReceptiveField through(Window window, Shape shape) {
    Axis rows = window.rows(shape.dim(2));
    Axis columns = window.columns(shape.dim(3));
    return new ReceptiveField(
        Math.max(0, rows.position(top, 0)),
        Math.min(rows.extent() - 1, rows.position(bottom, rows.kernel() - 1)),
        Math.max(0, columns.position(left, 0)),
        Math.min(columns.extent() - 1, columns.position(right, columns.kernel() - 1)));
  }
}
