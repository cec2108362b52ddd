package kernelwalk.film.timeline;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import kernelwalk.film.Film;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.walk.Level;

/** A film whose time is a reel's and whose pictures are a scenery's. */
public record TimelineFilm(
    Timeline timeline, double width, double height, SceneRenderer sceneRenderer) implements Film {
  @Override
  public double duration() {
    return timeline.duration();
  }

  @Override
  public Level level() {
    return timeline.level();
  }

  @Override
  public long steps() {
    return timeline.steps();
  }

  @Override
  public long stepAt(double seconds) {
    return timeline.stepAt(seconds);
  }

  @Override
  public double startOf(long step) {
    return timeline.startOf(step);
  }

  @Override
  public double restOf(long step) {
    return timeline.restOf(step);
  }

  @Override
  public long cells() {
    return timeline.cells();
  }

  @Override
  public long cellAt(double seconds) {
    return timeline.cellAt(seconds);
  }

  @Override
  public double startOfCell(long cell) {
    return timeline.startOfCell(cell);
  }

  @Override
  public double restOfCell(long cell) {
    return timeline.restOfCell(cell);
  }

  @Override
  public int cellsInRow() {
    return sceneRenderer.cellsInRow();
  }

  @Override
  public Picture at(double seconds) {
    TimelinePosition when = timeline.at(seconds);
    return new Picture(width, height, sceneRenderer.marks(when), sceneRenderer.text(when));
  }

  @Override
  public List<Mark> highlight(double seconds, TensorCell cell) {
    return sceneRenderer.highlight(timeline.at(seconds), cell);
  }

  @Override
  public OptionalDouble secondsOf(TensorCell cell) {
    OptionalLong to = sceneRenderer.cellOf(cell);
    return to.isPresent() ? OptionalDouble.of(restOfCell(to.getAsLong())) : OptionalDouble.empty();
  }
}
