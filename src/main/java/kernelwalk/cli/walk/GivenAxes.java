package kernelwalk.cli.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import kernelwalk.json.JsonObject;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.OutputCell;

/**
 * The axes that a file's numbers have, for walks that have four: what is missing is put in front,
 * and along a row there is no height.
 *
 * @param rank the axes of the input as it was given
 * @param row whether there is one dimension: {@code [L]}, {@code [C, L]} or {@code [N, C, L]}, or a
 *     matrix of one row
 */
record GivenAxes(int rank, boolean row) {
  /** In four axes; along a row the height, 1, is put before the last. */
  Tensor planes(Tensor tensor, Path file, String expected) throws IOException {
    int[] dims = tensor.shape().dims();
    int least = row ? 1 : 2;
    if (dims.length < least || dims.length > least + 2) {
      throw new IOException(file + ": shape " + expected + " expected, found " + tensor.shape());
    }
    int[] four = {1, 1, 1, 1};
    if (row) {
      four[3] = dims[dims.length - 1];
      System.arraycopy(dims, 0, four, 3 - dims.length, dims.length - 1);
    } else {
      System.arraycopy(dims, 0, four, 4 - dims.length, dims.length);
    }
    return tensor.reshape(Shape.of(four));
  }

  /** The result in as many axes as the input had, where those in front are 1. */
  Tensor shown(Tensor result) {
    int[] dims = axes(result.shape().dims());
    int first = 0;
    while (first < dims.length - rank && dims[first] == 1) {
      first++;
    }
    return result.reshape(Shape.of(Arrays.copyOfRange(dims, first, dims.length)));
  }

  /** A shape without the height that a row does not have. */
  Shape shape(Shape four) {
    return Shape.of(axes(four.dims()));
  }

  /** A cell's indices, likewise. */
  int[] indices(OutputCell cell) {
    return axes(new int[] {cell.sample(), cell.channel(), cell.row(), cell.column()});
  }

  /** As code has it: {@code output[0, 0, 2, 1]}, or {@code output[0, 0, 1]} along a row. */
  String output(OutputCell cell) {
    return Arrays.stream(indices(cell))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "output[", "]"));
  }

  /** How the line of a cell begins, in words: {@code step 1 of 4: output[0, 0, 0, 0]}. */
  String heading(long cell, long cells, OutputCell outputCell) {
    return "step %d of %d: %s".formatted(cell + 1, cells, output(outputCell));
  }

  /** The same as JSON. */
  JsonObject step(long cell, long cells, OutputCell outputCell) {
    return new JsonObject()
        .put("event", "step")
        .put("step", cell + 1)
        .put("steps", cells)
        .put("cell", indices(outputCell));
  }

  private int[] axes(int[] four) {
    return row ? new int[] {four[0], four[1], four[3]} : four;
  }
}
