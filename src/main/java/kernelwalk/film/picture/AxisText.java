package kernelwalk.film.picture;

import java.util.List;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/**
 * The text of cells and shapes, by the axes that an operation has: one along a row is in one
 * dimension, {@code [N, C, L]}, and its tensors' height of 1 is not said.
 *
 * @param alongRow whether there is one dimension
 */
public record AxisText(boolean alongRow) {
  private static final int HEIGHT = 2;
  private static final int AXES = 4;

  /** Of an operation on an input of this shape. */
  public static AxisText of(Operation operation, Shape input) {
    return new AxisText(
        input.rank() == AXES
            && input.dim(HEIGHT) == 1
            && switch (operation) {
              case Conv2d conv -> flat(conv.kernel(), conv.padding());
              case ConvTranspose2d transposed ->
                  flat(transposed.kernel(), transposed.padding()) && transposed.extraHeight() == 0;
              case Pool2d pool -> flat(pool.kernel(), pool.padding());
              case Activation _, Flatten _, Linear _, Softmax _ -> false;
            });
  }

  /** Of tensors that belong to one operation: whether all that have a height have one of 1. */
  public static AxisText of(List<Tensor> tensors) {
    List<Shape> planes =
        tensors.stream().map(Tensor::shape).filter(shape -> shape.rank() == AXES).toList();
    return new AxisText(
        !planes.isEmpty() && planes.stream().allMatch(shape -> shape.dim(HEIGHT) == 1));
  }

  private static boolean flat(Size kernel, Padding padding) {
    return kernel.height() == 1 && padding.top() == 0 && padding.bottom() == 0;
  }

  /** As in code: {@code output[0, 2, 2, 1]}, or {@code output[0, 2, 1]}. */
  public String name(TensorCell cell) {
    return said(cell).toString();
  }

  /** The indices alone: {@code [0, 2, 2, 1]}, or {@code [0, 2, 1]}. */
  public String indices(TensorCell cell) {
    return said(cell).indexText();
  }

  private TensorCell said(TensorCell cell) {
    List<Integer> index = cell.index();
    return alongRow && index.size() == AXES
        ? TensorCell.of(cell.tensorRole(), index.get(0), index.get(1), index.get(HEIGHT + 1))
        : cell;
  }

  /** As in code: {@code (1, 3, 5, 5)}, or {@code (1, 3, 5)}. */
  public String shape(Shape shape) {
    return said(shape).toString();
  }

  /** The shape without the height that is not said. */
  public Shape said(Shape shape) {
    return alongRow && shape.rank() == AXES
        ? Shape.of(shape.dim(0), shape.dim(1), shape.dim(HEIGHT + 1))
        : shape;
  }
}
