package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** A convolution in time. */
final class ConvFilm implements Film {
  private final ConvWalk walk;
  private final Staging staging;
  private final Reel reel;
  private final Tensor output;
  private final ConvVolumes volumes;
  private final ConvArithmetic arithmetic;
  private final ConvFormula formula;
  private final ConvPointing pointing;
  private final ConvWords words;

  ConvFilm(ConvWalk walk, Tensor output, List<String> channelNames, Staging staging) {
    this.walk = walk;
    this.staging = staging;
    this.reel = Reel.of(walk, staging.level());
    this.output = output;
    ConvLayout layout = new ConvLayout(walk, staging);
    ConvNames names = new ConvNames(walk, channelNames, staging.phrases());
    this.volumes = new ConvVolumes(walk, output, layout, staging, names);
    this.arithmetic = new ConvArithmetic(walk, layout, staging, volumes, names);
    this.formula = new ConvFormula(walk, layout, staging);
    this.pointing = new ConvPointing(walk, layout, volumes);
    this.words = new ConvWords(walk, names, staging.phrases());
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
    ConvMoment moment = ConvMoment.at(walk, reel, seconds);
    ConvWindow window = ConvWindow.of(walk, walk.place(moment.cell()));
    List<Mark> marks = new ArrayList<>(volumes.marks(moment));
    marks.addAll(arithmetic.marks(moment, window));
    marks.addAll(formula.marks(moment, window));
    return new Picture(
        staging.width(),
        staging.height(),
        marks,
        words.text(staging.level(), stepAt(seconds), moment.cell()));
  }

  @Override
  public List<Mark> highlight(double seconds, TensorCell cell) {
    return pointing.marks(cell, ConvMoment.at(walk, reel, seconds));
  }

  @Override
  public OptionalDouble secondsOf(TensorCell cell) {
    return cell.part() == Part.OUTPUT
        ? OptionalDouble.of(
            restOfCell(
                output.shape().offset(cell.index().stream().mapToInt(Integer::intValue).toArray())))
        : OptionalDouble.empty();
  }
}
