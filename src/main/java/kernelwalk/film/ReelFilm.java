package kernelwalk.film;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import kernelwalk.walk.Level;

/** A film whose time is a reel's and whose pictures are a scenery's. */
record ReelFilm(Reel reel, double width, double height, Scenery scenery) implements Film {
  @Override
  public double duration() {
    return reel.duration();
  }

  @Override
  public Level level() {
    return reel.level();
  }

  @Override
  public long steps() {
    return reel.steps();
  }

  @Override
  public long stepAt(double seconds) {
    return reel.stepAt(seconds);
  }

  @Override
  public double startOf(long step) {
    return reel.startOf(step);
  }

  @Override
  public double restOf(long step) {
    return reel.restOf(step);
  }

  @Override
  public long cells() {
    return reel.cells();
  }

  @Override
  public long cellAt(double seconds) {
    return reel.cellAt(seconds);
  }

  @Override
  public double startOfCell(long cell) {
    return reel.startOfCell(cell);
  }

  @Override
  public double restOfCell(long cell) {
    return reel.restOfCell(cell);
  }

  @Override
  public int cellsInRow() {
    return scenery.cellsInRow();
  }

  @Override
  public Picture at(double seconds) {
    Beat beat = reel.at(seconds);
    return new Picture(width, height, scenery.marks(beat), scenery.text(beat));
  }

  @Override
  public List<Mark> highlight(double seconds, TensorCell cell) {
    return scenery.highlight(reel.at(seconds), cell);
  }

  @Override
  public OptionalDouble secondsOf(TensorCell cell) {
    OptionalLong to = scenery.cellOf(cell);
    return to.isPresent() ? OptionalDouble.of(restOfCell(to.getAsLong())) : OptionalDouble.empty();
  }
}
