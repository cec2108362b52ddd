package kernelwalk.film;

import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.timeline.TimelinePosition;

/** The pictures of a film: a pure function of where it is on its timeline. */
public interface FilmRenderer {
  /** From back to front. */
  List<Mark> marks(TimelinePosition when);

  /** The step in words. */
  String text(TimelinePosition when);

  /** Marks laid over the picture while the pointer is on this cell. */
  List<Mark> highlight(TimelinePosition when, TensorCell cell);

  /** The cell of the walk that a click on this tensor cell leads to. */
  OptionalLong cellOf(TensorCell cell);

  /** What a cell is called; along a row, without the height that there is not. */
  default String name(TensorCell cell) {
    return cell.toString();
  }

  /** How many cells an output row has. */
  int cellsInRow();
}
