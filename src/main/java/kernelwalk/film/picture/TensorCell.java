package kernelwalk.film.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.OutputCell;

/**
 * A cell of a tensor: one value, as code names it.
 *
 * @param tensorRole the tensor
 * @param index zero-based indices; of a padding cell they lie outside the tensor
 */
public record TensorCell(TensorRole tensorRole, List<Integer> index) {
  public TensorCell {
    index = List.copyOf(index);
  }

  public static TensorCell of(TensorRole tensorRole, Integer... index) {
    return new TensorCell(tensorRole, List.of(index));
  }

  /** An output cell, or the cell of another tensor of the output's shape. */
  public static TensorCell of(TensorRole tensorRole, OutputCell cell) {
    return of(tensorRole, cell.sample(), cell.channel(), cell.row(), cell.column());
  }

  /** The cell at this row-major position of a tensor of this shape. */
  public static TensorCell at(TensorRole tensorRole, Shape shape, int position) {
    return new TensorCell(tensorRole, Arrays.stream(shape.indices(position)).boxed().toList());
  }

  /** Its row-major position in a tensor of this shape. */
  public int offset(Shape shape) {
    return shape.offset(index.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Its indices as in code: {@code [0, 2, 2]}. */
  public String indexText() {
    return index.stream()
        .map(i -> NumberText.text(i.doubleValue()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** As in code: {@code output[0, 2, 2]}. */
  @Override
  public String toString() {
    return tensorRole.code() + indexText();
  }
}
