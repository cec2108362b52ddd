package kernelwalk.app.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Shape;
import kernelwalk.xray.Unit;
import kernelwalk.xray.XRay;

/**
 * The rows of a network's picture: where every value stands: a row for each stage, from the input
 * down to the probabilities; feature maps side by side, vectors as strips, the logits and what
 * softmax makes of them as a table.
 */
public final class NetworkRows {
  private static final double[] NO_ROOM = {8, 24};

  private final Shape[] shapes;
  private final double em;
  private final double left;
  private final double width;
  private final List<Row> rows = new ArrayList<>();

  /**
   * One stage.
   *
   * @param planes how many maps stand side by side; 1 for a strip
   * @param side of a map's cell
   * @param gap between maps
   * @param perLine a strip's cells in one line; a map's columns
   * @param cellHeight of a strip's cells
   */
  public record Row(
      int stage,
      double left,
      double top,
      double height,
      int planes,
      double side,
      double gap,
      int perLine,
      double cellHeight,
      boolean maps,
      Shape shape) {

    double planeWidth() {
      return side * perLine;
    }

    double planeLeft(int plane) {
      return left + plane * (planeWidth() + gap);
    }

    public double right() {
      return planeLeft(planes - 1) + planeWidth();
    }

    /** The upper left corner and the size of a cell: x, y, width, height. */
    double[] place(int cell) {
      if (maps) {
        int[] at = shape.indices(cell);
        return new double[] {
          planeLeft(at[1]) + at[3] * side, top + at[2] * side, side, side,
        };
      }
      return new double[] {
        left + (cell % perLine) * side,
        top + Math.floorDiv(cell, perLine) * cellHeight,
        side,
        cellHeight
      };
    }

    /** The cell at a point. */
    Optional<Integer> cell(double x, double y) {
      if (y < top || y >= top + height || x < left) {
        return Optional.empty();
      }
      if (!maps) {
        int column = (int) ((x - left) / side);
        int line = (int) ((y - top) / cellHeight);
        int cell = line * perLine + column;
        return column < perLine && cell < shape.size() ? Optional.of(cell) : Optional.empty();
      }
      int plane = (int) ((x - left) / (planeWidth() + gap));
      int column = (int) ((x - planeLeft(plane)) / side);
      int line = (int) ((y - top) / side);
      boolean hit = plane < planes && column < perLine && line < shape.dim(2);
      return hit ? Optional.of(shape.offset(0, plane, line, column)) : Optional.empty();
    }
  }

  /**
   * Lays out an X-ray.
   *
   * @param left where the values begin, right of the names
   * @param em the font's size
   */
  public NetworkRows(XRay xray, double left, double top, double width, double height, double em) {
    this.em = em;
    this.left = left;
    this.width = Math.max(NO_ROOM[1], width);
    shapes = new Shape[xray.stages()];
    for (int stage = 0; stage < shapes.length; stage++) {
      shapes[stage] = xray.values(stage).shape();
    }
    double gap = 0.55 * em;
    double room = height - gap * (shapes.length - 1);
    double unit = unit(room);
    double slack = Math.max(0, room - total(unit));
    double y = top;
    for (int stage = 0; stage < shapes.length; stage++) {
      double rowHeight = height(stage, unit);
      rows.add(row(stage, y, rowHeight));
      y += rowHeight + gap + Math.min(slack / shapes.length, 1.2 * em);
    }
  }

  public List<Row> all() {
    return rows;
  }

  Row row(int stage) {
    return rows.get(stage);
  }

  /** The unit at a point. */
  public Optional<Unit> at(double x, double y) {
    for (Row row : rows) {
      Optional<Integer> cell = row.cell(x, y);
      if (cell.isPresent()) {
        return Optional.of(new Unit(row.stage(), cell.get()));
      }
    }
    return Optional.empty();
  }

  /** The middle of a unit: x, y. */
  public double[] middle(Unit unit) {
    double[] place = rows.get(unit.stage()).place(unit.cell());
    return new double[] {place[0] + place[2] / 2, place[1] + place[3] / 2};
  }

  /** Where a line from a unit to what it feeds begins; in the table at its lower edge. */
  double[] below(Unit unit) {
    double[] at = middle(unit);
    Row row = rows.get(unit.stage());
    return table(unit.stage()) ? new double[] {at[0], row.top() + row.height()} : at;
  }

  /** Where a line from what feeds a unit ends; in the table at its upper edge. */
  double[] above(Unit unit) {
    double[] at = middle(unit);
    return table(unit.stage()) ? new double[] {at[0], rows.get(unit.stage()).top()} : at;
  }

  /** Whether a stage is shown as a line of the table under the network. */
  boolean table(int stage) {
    return stage >= shapes.length - 2 && shapes[stage].size() <= 12;
  }

  private boolean maps(int stage) {
    Shape shape = shapes[stage];
    return shape.rank() == 4 && shape.dim(2) * shape.dim(3) > 1;
  }

  private double unit(double room) {
    double low = NO_ROOM[0];
    double high = 400;
    for (int i = 0; i < 30; i++) {
      double middle = (low + high) / 2;
      if (total(middle) <= room) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double total(double unit) {
    double sum = 0;
    for (int stage = 0; stage < shapes.length; stage++) {
      sum += height(stage, unit);
    }
    return sum;
  }

  private double height(int stage, double unit) {
    Shape shape = shapes[stage];
    if (table(stage)) {
      return stage == shapes.length - 1 ? 3.5 * em : 2.9 * em;
    }
    if (!maps(stage)) {
      int lines = Math.ceilDiv(shape.size(), perLine(shape.size()));
      return lines * (lines == 1 ? 0.85 * em : 0.5 * em);
    }
    double wish = unit * Math.sqrt(shape.dim(2) / 28.0);
    double widest = (width - gap(shape.dim(1)) * (shape.dim(1) - 1)) / shape.dim(1);
    double side = widest / shape.dim(3);
    return Math.min(wish, side * shape.dim(2));
  }

  private int perLine(int cells) {
    int fits = (int) Math.max(10, Math.floor(width / 4));
    int lines = Math.ceilDiv(cells, fits);
    return Math.ceilDiv(cells, lines);
  }

  private double gap(int planes) {
    return planes > 8 ? 0.3 * em : 0.6 * em;
  }

  private Row row(int stage, double top, double height) {
    Shape shape = shapes[stage];
    if (maps(stage)) {
      int planes = shape.dim(1);
      double side = height / shape.dim(2);
      double all = planes * side * shape.dim(3) + (planes - 1) * gap(planes);
      return new Row(
          stage,
          left + (width - all) / 2,
          top,
          height,
          planes,
          side,
          gap(planes),
          shape.dim(3),
          side,
          true,
          shape);
    }
    int perLine = table(stage) ? shape.size() : perLine(shape.size());
    double side = table(stage) ? width / (shape.size() + 1) : Math.min(width / perLine, 1.1 * em);
    double start = table(stage) ? left : left + (width - side * perLine) / 2;
    double cellHeight = height / Math.ceilDiv(shape.size(), perLine);
    return new Row(stage, start, top, height, 1, side, 0, perLine, cellHeight, false, shape);
  }
}
