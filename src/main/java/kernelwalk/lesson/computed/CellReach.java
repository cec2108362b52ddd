package kernelwalk.lesson.computed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.CellDependencies;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Operand;
import kernelwalk.walk.PoolWalk;

/**
 * The reach of a window's cells, by their indices: which input cells an output cell is computed
 * from, and which output cells an input cell takes part in.
 */
public record CellReach(CellDependencies dependencies, Shape input, Shape output) {
  /**
   * The reach of a convolution or a pooling.
   *
   * @throws IllegalArgumentException for another operation, as one sentence
   */
  public static CellReach of(SteppedOperation scene) {
    Shape input = scene.input().shape();
    CellDependencies dependencies =
        switch (scene.operation()) {
          case Conv2d conv -> new ConvWalk(conv, scene.input(), scene.parameters());
          case Pool2d pool -> new PoolWalk(pool, scene.input());
          default ->
              throw new IllegalArgumentException(
                  "which cells are read is known of conv2d and pool2d, not of "
                      + scene.operation().getClass().getSimpleName());
        };
    return new CellReach(dependencies, input, scene.operation().outputShape(input));
  }

  /** In how many windows of one channel the pixel {@code [row, column]} takes part. */
  public int uses(List<Integer> pixel) {
    if (pixel.size() != 2) {
      throw new IllegalArgumentException("coverage" + pixel + ": row and column expected");
    }
    int position = position("input", List.of(0, 0, pixel.getFirst(), pixel.getLast()), input);
    int plane = output.dim(2) * output.dim(3);
    return dependencies.reached(Operand.Role.INPUT, position, 0, plane).length;
  }

  /** The input cells that an output cell is computed from. */
  Set<List<Integer>> read(List<Integer> cell) {
    int position = position("output", cell, output);
    return cells(input, dependencies.feeding(position, Operand.Role.INPUT));
  }

  /** The output cells that are computed from an input cell. */
  Set<List<Integer>> users(List<Integer> cell) {
    int position = position("input", cell, input);
    return cells(output, reached(position));
  }

  /** The input cells that no window looks at. */
  Set<List<Integer>> unused() {
    Set<List<Integer>> unused = new HashSet<>();
    for (int position = 0; position < input.size(); position++) {
      if (reached(position).length == 0) {
        unused.add(indices(input, position));
      }
    }
    return unused;
  }

  private int[] reached(int position) {
    return dependencies.reached(Operand.Role.INPUT, position, 0, output.size());
  }

  private static Set<List<Integer>> cells(Shape shape, int... positions) {
    Set<List<Integer>> cells = new HashSet<>();
    for (int position : positions) {
      cells.add(indices(shape, position));
    }
    return cells;
  }

  private static int position(String tensor, List<Integer> cell, Shape shape) {
    boolean fits = cell.size() == shape.rank();
    for (int axis = 0; fits && axis < cell.size(); axis++) {
      fits = cell.get(axis) >= 0 && cell.get(axis) < shape.dim(axis);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "%s%s lies outside of its shape %s".formatted(tensor, cell, shape));
    }
    return shape.offset(cell.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<Integer> indices(Shape shape, int position) {
    return Arrays.stream(shape.indices(position)).boxed().toList();
  }
}
