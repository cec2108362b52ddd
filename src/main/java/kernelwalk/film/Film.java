package kernelwalk.film;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.walk.Walk;

/**
 * A walk in time: a pure function from seconds to a picture.
 *
 * @param timeline when each step and cell is shown
 * @param width of the pictures in pixels
 * @param height of the pictures in pixels
 * @param renderer what is shown when
 */
public record Film(Timeline timeline, double width, double height, FilmRenderer renderer) {

  /** The film of a walk with these settings. */
  public static Film of(Walk<?> walk, FilmSettings settings, FilmRenderer renderer) {
    Timeline timeline = Timeline.of(walk, settings.level());
    return new Film(timeline, settings.width(), settings.height(), renderer);
  }

  /** The picture at this time, in seconds; times outside the film are taken to its nearest end. */
  public Picture at(double seconds) {
    TimelinePosition when = timeline.at(seconds);
    return new Picture(width, height, renderer.marks(when), renderer.text(when));
  }

  /** Marks laid over the picture while the pointer is on this cell: what it reaches or touches. */
  public List<Mark> highlight(double seconds, TensorCell cell) {
    return renderer.highlight(timeline.at(seconds), cell);
  }

  /** The second to jump to when this cell is clicked, if it has one. */
  public OptionalDouble secondsOf(TensorCell cell) {
    OptionalLong to = renderer.cellOf(cell);
    return to.isPresent()
        ? OptionalDouble.of(timeline.restOfCell(to.getAsLong()))
        : OptionalDouble.empty();
  }

  /** What this cell is called in this film. */
  public String name(TensorCell cell) {
    return renderer.name(cell);
  }

  /** How many cells an output row has: what the page keys skip. */
  public int cellsInRow() {
    return renderer.cellsInRow();
  }
}
