package kernelwalk.film.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Tensor;

/**
 * A board: a picture that stands still.
 *
 * @param parts planes side by side
 * @param lines formulas below them, in the formula's type; what stands in braces is a phrase's key
 * @param figure a table or a chart, in place of the planes or above them
 */
public record Board(List<Part> parts, List<String> lines, Optional<Figure> figure) {
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
    public Part withFrame(int row, int column, int rows, int columns) {
      return new Part(
          plane, label, filled, Optional.of(new Frame(row, column, rows, columns)), look);
    }

    public Part as(Look other) {
      return new Part(plane, label, filled, frame, Optional.of(other));
    }
  }

  /** How a plane's cells are filled where it is a picture. */
  public enum Look {
    GREY,
    CHANNEL,
    /** The three channels together. */
    TRUE_COLOUR
  }

  /** A frame around cells of a plane. */
  public record Frame(int row, int column, int rows, int columns) {}

  /** What is no plane. */
  public sealed interface Figure {}

  /**
   * A line of time.
   *
   * @param names what happened, by year
   * @param current the one that is told now
   */
  public record TimeLine(List<Integer> years, List<String> names, int current) implements Figure {
    public TimeLine {
      years = List.copyOf(years);
      names = List.copyOf(names);
    }
  }

  /**
   * A histogram.
   *
   * @param counts of the bars, from left to right
   * @param low what stands below its left end
   * @param high what stands below its right end
   */
  public record Histogram(List<Long> counts, String low, String high) implements Figure {
    public Histogram {
      counts = List.copyOf(counts);
    }
  }

  /**
   * A table: rows of cells, the first row and the first column being headings; an empty cell is
   * still to be filled.
   *
   * @param askedRow the row of the cell that is asked for; below 0 if none is
   * @param askedColumn its column
   */
  public record Table(List<List<String>> rows, int askedRow, int askedColumn) implements Figure {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  public static Board of(Part... parts) {
    return new Board(List.of(parts), List.of(), Optional.empty());
  }

  public static Board of(List<Part> parts) {
    return new Board(parts, List.of(), Optional.empty());
  }

  public static Board of(Figure figure) {
    return new Board(List.of(), List.of(), Optional.of(figure));
  }

  /** The same with a figure above. */
  public Board under(Figure above) {
    return new Board(parts, lines, Optional.of(above));
  }

  /** The same with formulas below. */
  public Board with(String... more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(List.of(more));
    return new Board(parts, all, figure);
  }

  /** A whole plane, all of it filled. */
  public static Part part(TensorRole role, Tensor tensor, Phrase label, Integer... lead) {
    Plane plane = Plane.of(role, tensor, lead);
    return new Part(
        plane, label, (long) plane.rows() * plane.columns(), Optional.empty(), Optional.empty());
  }

  /** A plane of which the first cells are filled. */
  public static Part partly(
      TensorRole role, Tensor tensor, long filled, Phrase label, Integer... lead) {
    return new Part(
        Plane.of(role, tensor, lead), label, filled, Optional.empty(), Optional.empty());
  }
}
