package kernelwalk.film;

import java.util.List;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** A convolution in time. */
final class ConvFilm implements Film {
  private final ConvWalk walk;
  private final Staging staging;
  private final Reel reel;

  ConvFilm(ConvWalk walk, List<String> channelNames, Staging staging) {
    this.walk = walk;
    this.staging = staging;
    this.reel = Reel.of(walk, staging.level());
  }

  @Override
  public double duration() {
    return reel.duration();
  }

  @Override
  public Level level() {
    return staging.level();
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
    return walk.columns().outputs();
  }

  @Override
  public Picture at(double seconds) {
    return new Picture(staging.width(), staging.height(), List.of(), "");
  }
}
