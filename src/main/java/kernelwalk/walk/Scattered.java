package kernelwalk.walk;

import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Shape;

/**
 * The cells {@code [N, C, H, W]} that windows are laid over, looked at from below: for each cell
 * the places of the window that cover it, by row and column of the place.
 */
final class Scattered {
  private final Shape covered;
  private final Shape places;
  private final AxisUses rows;
  private final AxisUses columns;

  /**
   * @param covered the shape of what the windows lie on
   * @param places {@code [N, …, H', W']}: how many places there are on each axis
   */
  Scattered(Axis rows, Axis columns, Shape covered, Shape places) {
    this.covered = covered;
    this.places = places;
    this.rows = new AxisUses(rows, places.dim(2));
    this.columns = new AxisUses(columns, places.dim(3));
  }

  /** A cell covered, a place that covers it, and the tap of the window that meets it. */
  record Meeting(int sample, int channel, int row, int column, int kernelRow, int kernelColumn) {}

  /** Cells in a plane. */
  int plane() {
    return covered.dim(2) * covered.dim(3);
  }

  /** How many places and taps cover a cell, in one plane of places. */
  int count(int cell) {
    return rows.count(row(cell)) * columns.count(column(cell));
  }

  /**
   * One of them.
   *
   * @return the cell's sample and channel, the place's row and column, and the tap
   */
  Meeting get(int cell, int number) {
    int across = columns.count(column(cell));
    AxisUses.Use down = rows.get(row(cell), number / across);
    AxisUses.Use over = columns.get(column(cell), number % across);
    int planes = cell / plane();
    return new Meeting(
        planes / covered.dim(1),
        planes % covered.dim(1),
        down.output(),
        over.output(),
        down.tap(),
        over.tap());
  }

  /** The row-major position of a meeting's place in the given channel of the places. */
  int place(Meeting meeting, int channel) {
    int plane = meeting.sample() * places.dim(1) + channel;
    return (plane * places.dim(2) + meeting.row()) * places.dim(3) + meeting.column();
  }

  private int row(int cell) {
    return cell / covered.dim(3) % covered.dim(2);
  }

  private int column(int cell) {
    return cell % covered.dim(3);
  }
}
