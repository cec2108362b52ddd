package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Tensor;

/**
 * A board: what the stage shows while a step of an exercise is done.
 *
 * @param parts planes side by side
 * @param lines formulas below them, in the formula's type; what stands in braces is a phrase's key
 * @param table a table in place of the planes
 */
public record Board(List<Part> parts, List<String> lines, Optional<Table> table) {
  public Board {
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
  }

  /**
   * A plane of the board.
   *
   * @param label what stands below it
   * @param filled how many cells, in reading order, have their numbers yet
   * @param frame the cells that are framed, if any are
   * @param look what it is to the eye, where it is a picture
   */
  public record Part(
      Plane plane, Phrase label, long filled, Optional<Frame> frame, Optional<Look> look) {
    Part withFrame(int row, int column, int rows, int columns) {
      return new Part(
          plane, label, filled, Optional.of(new Frame(row, column, rows, columns)), look);
    }

    Part as(Look other) {
      return new Part(plane, label, filled, frame, Optional.of(other));
    }
  }

  /** How a plane's cells are filled where it is a picture. */
  public enum Look {
    GREY,
    CHANNEL
  }

  /** A frame around cells of a plane. */
  public record Frame(int row, int column, int rows, int columns) {}

  /**
   * A table: rows of cells, the first row and the first column being headings; an empty cell is
   * still to be filled.
   *
   * @param askedRow the row of the cell that is asked for; below 0 if none is
   * @param askedColumn its column
   */
  public record Table(List<List<String>> rows, int askedRow, int askedColumn) {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  static Board of(Part... parts) {
    return new Board(List.of(parts), List.of(), Optional.empty());
  }

  static Board of(List<Part> parts) {
    return new Board(parts, List.of(), Optional.empty());
  }

  static Board of(Table table) {
    return new Board(List.of(), List.of(), Optional.of(table));
  }

  /** The same with formulas below. */
  Board with(String... more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(List.of(more));
    return new Board(parts, all, table);
  }

  /** A whole plane, all of it filled. */
  static Part part(TensorRole role, Tensor tensor, Phrase label, Integer... lead) {
    Plane plane = Plane.of(role, tensor, lead);
    return new Part(
        plane, label, (long) plane.rows() * plane.columns(), Optional.empty(), Optional.empty());
  }

  /** A plane of which the first cells are filled. */
  static Part partly(TensorRole role, Tensor tensor, long filled, Phrase label, Integer... lead) {
    return new Part(
        Plane.of(role, tensor, lead), label, filled, Optional.empty(), Optional.empty());
  }
}
