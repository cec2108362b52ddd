package kernelwalk.film.picture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A picture as data: what is shown at one instant.
 *
 * @param width in pixels
 * @param height in pixels
 * @param marks from back to front
 * @param text the picture in words, in the reader's language
 */
public record Picture(double width, double height, List<Mark> marks, String text) {
  public Picture {
    marks = List.copyOf(marks);
  }

  /** The tensor cell that the front-most mark at this point stands for. */
  public Optional<TensorCell> cellAt(double x, double y) {
    for (int i = marks.size() - 1; i >= 0; i--) {
      Optional<TensorCell> cell = marks.get(i).cellAt(x, y);
      if (cell.isPresent()) {
        return cell;
      }
    }
    return Optional.empty();
  }

  /** Whether this cell is one of the padding around a plane that is shown. */
  public boolean padding(TensorCell cell) {
    return marks.stream()
        .anyMatch(mark -> mark instanceof Mark.Grid grid && grid.plane().padding(cell));
  }

  /** The value of the grid cell at this point, where there is one. */
  public OptionalDouble valueAt(double x, double y) {
    for (Mark mark : marks.reversed()) {
      if (mark instanceof Mark.Grid grid && grid.cellAt(x, y).isPresent()) {
        boolean counts = grid.fill().colourScale() == ColourScale.SEQUENTIAL;
        return counts ? OptionalDouble.empty() : grid.valueAt(x, y);
      }
    }
    return OptionalDouble.empty();
  }
}
