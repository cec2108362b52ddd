package kernelwalk.film.layout;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.tensor.Shape;

/** Shapes as captions give them. */
public final class ShapeText {
  private ShapeText() {}

  /** Without its first axis where that is a batch of one: {@code (3, 5, 5)}. */
  public static String withoutBatch(Shape shape) {
    if (shape.rank() < 2 || shape.dim(0) != 1) {
      return shape.toString();
    }
    return IntStream.range(1, shape.rank())
        .mapToObj(axis -> Integer.toString(shape.dim(axis)))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
