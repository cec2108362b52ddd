package kernelwalk.walk;

import java.util.Objects;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Window;

/**
 * The places of a window that slides over planes of an input: one for each output cell.
 *
 * @param output {@code [N, C, H', W']}
 */
record WindowPlaces(Shape output, Axis rows, Axis columns) {

  /** Cells of the window. */
  int taps() {
    return rows.kernel() * columns.kernel();
  }

  static WindowPlaces of(Window window, Shape input, Shape output) {
    return new WindowPlaces(output, window.rows(input.dim(2)), window.columns(input.dim(3)));
  }

  /** Where this cell, row-major, stands in the output. */
  OutputCell place(long cell) {
    int[] at = output.indices((int) Objects.checkIndex(cell, output.size()));
    return new OutputCell(at[0], at[1], at[2], at[3]);
  }

  /** The input row that a tap meets, below 0 or past the last one in padding. */
  int row(OutputCell cell, int tap) {
    return rows.position(cell.row(), tap / columns.kernel());
  }

  /** The input column that a tap meets, likewise. */
  int column(OutputCell cell, int tap) {
    return columns.position(cell.column(), tap % columns.kernel());
  }

  /** Whether a tap stands on padding. */
  boolean padded(OutputCell cell, int tap) {
    int row = row(cell, tap);
    int column = column(cell, tap);
    return row < 0 || column < 0 || row >= rows.extent() || column >= columns.extent();
  }

  /** The position that a tap reads, row-major in its plane, or {@link Axis#PADDING}. */
  int source(OutputCell cell, int tap) {
    int row = rows.source(cell.row(), tap / columns.kernel());
    int column = columns.source(cell.column(), tap % columns.kernel());
    return row == Axis.PADDING || column == Axis.PADDING
        ? Axis.PADDING
        : row * columns.extent() + column;
  }

  /** Positions in a plane of the input. */
  int plane() {
    return rows.extent() * columns.extent();
  }
}
