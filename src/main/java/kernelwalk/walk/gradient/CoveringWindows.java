package kernelwalk.walk.gradient;

import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Shape;

/**
 * The windows that cover each cell of an input {@code [N, C, H, W]}: their places {@code [H', W']},
 * and the tap that meets the cell.
 *
 * @param covered the shape of what the windows lie on
 * @param width the places in a row of them, W'
 */
record CoveringWindows(AxisUses rows, AxisUses columns, Shape covered, int width) {

  /**
   * @param places {@code [N, …, H', W']}: how many places count on each axis
   */
  static CoveringWindows of(Axis rows, Axis columns, Shape covered, Shape places) {
    return new CoveringWindows(
        new AxisUses(rows, places.dim(2)),
        new AxisUses(columns, places.dim(3)),
        covered,
        places.dim(3));
  }

  /** Cells in a plane. */
  int plane() {
    return covered.dim(2) * covered.dim(3);
  }

  /** How many places and taps cover a cell. */
  int count(int cell) {
    return rows.count(row(cell)) * columns.count(column(cell));
  }

  /** How many of a cell's places stand in a row. */
  int across(int cell) {
    return columns.count(column(cell));
  }

  /** One of the places, row-major in its plane. */
  int place(int cell, int number) {
    return rows.output(row(cell), down(cell, number)) * width
        + columns.output(column(cell), over(cell, number));
  }

  /** The tap that meets the cell there, row-major in a window of this width. */
  int tap(int cell, int number, int kernelWidth) {
    return rows.tap(row(cell), down(cell, number)) * kernelWidth
        + columns.tap(column(cell), over(cell, number));
  }

  private int down(int cell, int number) {
    return number / columns.count(column(cell));
  }

  private int over(int cell, int number) {
    return number % columns.count(column(cell));
  }

  int sample(int cell) {
    return cell / plane() / covered.dim(1);
  }

  int channel(int cell) {
    return cell / plane() % covered.dim(1);
  }

  int row(int cell) {
    return cell / covered.dim(3) % covered.dim(2);
  }

  int column(int cell) {
    return cell % covered.dim(3);
  }
}
