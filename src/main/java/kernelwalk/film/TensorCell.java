package kernelwalk.film;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.tensor.Shape;

/**
 * One value of one tensor, as code names it.
 *
 * @param part the tensor
 * @param index zero-based indices; of a padding cell they lie outside the tensor
 */
public record TensorCell(Part part, List<Integer> index) {
  public TensorCell {
    index = List.copyOf(index);
  }

  public static TensorCell of(Part part, Integer... index) {
    return new TensorCell(part, List.of(index));
  }

  /** Its row-major position in a tensor of this shape. */
  int offset(Shape shape) {
    return shape.offset(index.stream().mapToInt(Integer::intValue).toArray());
  }

  /** As in code: {@code output[0, 2, 2]}. */
  @Override
  public String toString() {
    return part.code()
        + index.stream()
            .map(i -> Numbers.text(i.doubleValue()))
            .collect(Collectors.joining(", ", "[", "]"));
  }
}
