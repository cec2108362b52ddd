package kernelwalk.film;

import java.util.List;
import java.util.OptionalDouble;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.walk.Level;

/**
 * A walk in time: a pure function from seconds to a picture. Steps follow one another without gaps;
 * each first moves, then rests, and what it has to say is shown in full from {@link #restOf} to its
 * end.
 */
public interface Film {
  /** Length in seconds. */
  double duration();

  /** The picture at this time, in seconds; times outside the film are taken to its nearest end. */
  Picture at(double seconds);

  /** The level at which this film steps. */
  Level level();

  /** How many steps this film has, at its level. */
  long steps();

  /** The step shown at this time, zero-based. */
  long stepAt(double seconds);

  /** The second at which this step begins to move. */
  double startOf(long step);

  /** The second at which this step is shown in full. */
  double restOf(long step);

  /** How many output cells the film visits. */
  long cells();

  /** The output cell shown at this time, zero-based. */
  long cellAt(double seconds);

  /** The second at which the film turns to this output cell. */
  double startOfCell(long cell);

  /** The second at which this output cell's result is shown in full. */
  double restOfCell(long cell);

  /** How many cells an output row has: what the page keys skip. */
  int cellsInRow();

  /** Marks laid over the picture while the pointer is on this cell: what it reaches or touches. */
  default List<Mark> highlight(double seconds, TensorCell cell) {
    return List.of();
  }

  /** The second to jump to when this cell is clicked, if it has one. */
  default OptionalDouble secondsOf(TensorCell cell) {
    return OptionalDouble.empty();
  }
}
