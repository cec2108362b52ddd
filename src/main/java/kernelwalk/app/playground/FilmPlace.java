package kernelwalk.app.playground;

import kernelwalk.film.timeline.Timeline;

/**
 * A place in a film that goes with any other film: an output cell, and how far into it.
 *
 * @param share 0 where the film turns to the cell, 1 where the cell's result is shown in full
 */
record FilmPlace(long cell, double share) {
  static final FilmPlace BEGINNING = new FilmPlace(0, 0);

  static FilmPlace of(Timeline timeline, double seconds) {
    long cell = timeline.cellAt(seconds);
    double start = timeline.startOfCell(cell);
    double span = timeline.restOfCell(cell) - start;
    return new FilmPlace(cell, span <= 0 ? 0 : (seconds - start) / span);
  }

  /** The second of this place; of the last cell's result where the film has fewer cells. */
  double in(Timeline timeline) {
    if (cell >= timeline.cells()) {
      return timeline.restOfCell(timeline.cells() - 1);
    }
    double start = timeline.startOfCell(cell);
    return start + share * (timeline.restOfCell(cell) - start);
  }
}
