package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Window;

/**
 * The reach of an operation's cells: which input cells an output cell is computed from, and in how
 * many windows an input cell takes part.
 */
final class CellReach {
  private final Operation operation;
  private final Shape input;
  private final Shape output;
  private final Axis rows;
  private final Axis columns;

  private CellReach(Operation operation, Window window, Shape input) {
    this.operation = operation;
    this.input = input;
    this.output = operation.outputShape(input);
    this.rows = window.rows(input.dim(2));
    this.columns = window.columns(input.dim(3));
  }

  /**
   * The reach of a convolution or a pooling.
   *
   * @throws IllegalArgumentException for another operation, as one sentence
   */
  static CellReach of(SteppedOperation scene) {
    Shape input = scene.input().shape();
    return switch (scene.operation()) {
      case Conv2d conv -> new CellReach(conv, conv.window(), input);
      case Pool2d pool -> new CellReach(pool, pool.window(), input);
      default ->
          throw new IllegalArgumentException(
              "which cells are read is known of conv2d and pool2d, not of "
                  + scene.operation().getClass().getSimpleName());
    };
  }

  /** In how many windows of one channel the pixel {@code [row, column]} takes part. */
  int uses(List<Integer> pixel) {
    if (pixel.size() != 2) {
      throw new IllegalArgumentException("coverage" + pixel + ": row and column expected");
    }
    return uses(rows, pixel.getFirst()) * uses(columns, pixel.getLast());
  }

  /** The input cells, by all their indices, that an output cell is computed from. */
  Set<List<Integer>> read(List<Integer> cell) {
    inside("output", cell, output);
    Set<List<Integer>> read = new HashSet<>();
    for (int channel : channels(cell.get(1))) {
      for (int row : sources(rows, cell.get(2))) {
        for (int column : sources(columns, cell.get(3))) {
          read.add(List.of(cell.getFirst(), channel, row, column));
        }
      }
    }
    return read;
  }

  /** The output cells, by all their indices, that are computed from an input cell. */
  Set<List<Integer>> users(List<Integer> cell) {
    inside("input", cell, input);
    Set<List<Integer>> users = new HashSet<>();
    for (int position = 0; position < output.size(); position++) {
      List<Integer> each = indices(output, position);
      if (read(each).contains(cell)) {
        users.add(each);
      }
    }
    return users;
  }

  /** The input cells that no window looks at. */
  Set<List<Integer>> unused() {
    Set<List<Integer>> unused = new HashSet<>();
    for (int position = 0; position < input.size(); position++) {
      List<Integer> each = indices(input, position);
      if (uses(rows, each.get(2)) * uses(columns, each.get(3)) == 0) {
        unused.add(each);
      }
    }
    return unused;
  }

  private List<Integer> channels(int outChannel) {
    List<Integer> channels = new ArrayList<>();
    if (operation instanceof Conv2d conv) {
      for (int i = 0; i < conv.groupInputs(); i++) {
        channels.add(conv.firstInput(outChannel) + i);
      }
    } else {
      channels.add(outChannel);
    }
    return channels;
  }

  private static int uses(Axis axis, int position) {
    int uses = 0;
    for (int output = 0; output < axis.outputs(); output++) {
      for (int source : sources(axis, output)) {
        uses += source == position ? 1 : 0;
      }
    }
    return uses;
  }

  private static List<Integer> sources(Axis axis, int output) {
    List<Integer> sources = new ArrayList<>();
    for (int tap = 0; tap < axis.kernel(); tap++) {
      int source = axis.source(output, tap);
      if (source != Axis.PADDING) {
        sources.add(source);
      }
    }
    return sources;
  }

  private static void inside(String tensor, List<Integer> cell, Shape shape) {
    boolean fits = cell.size() == shape.rank();
    for (int axis = 0; fits && axis < cell.size(); axis++) {
      fits = cell.get(axis) >= 0 && cell.get(axis) < shape.dim(axis);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "%s%s lies outside of its shape %s".formatted(tensor, cell, shape));
    }
  }

  private static List<Integer> indices(Shape shape, int position) {
    return Arrays.stream(shape.indices(position)).boxed().toList();
  }
}
