package kernelwalk.film.picture;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.tensor.Shape;

/**
 * One value of one tensor, as code names it.
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

  /** Its row-major position in a tensor of this shape. */
  public int offset(Shape shape) {
    return shape.offset(index.stream().mapToInt(Integer::intValue).toArray());
  }

  /** As in code: {@code output[0, 2, 2]}. */
  @Override
  public String toString() {
    return tensorRole.code()
        + index.stream()
            .map(i -> NumberText.text(i.doubleValue()))
            .collect(Collectors.joining(", ", "[", "]"));
  }
}
