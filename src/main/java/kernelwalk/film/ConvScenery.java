package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;

/** What the film of a convolution shows. */
final class ConvScenery implements Scenery {
  private final ConvWalk walk;
  private final Anatomy anatomy;
  private final Tensor output;
  private final ConvVolumes volumes;
  private final ConvArithmetic arithmetic;
  private final ConvFormula formula;
  private final ConvPointing pointing;
  private final ConvWords words;

  ConvScenery(ConvWalk walk, Tensor output, List<String> channelNames, Staging staging) {
    this.walk = walk;
    this.anatomy = new ConvAnatomy(walk.operation());
    this.output = output;
    ConvLayout layout = new ConvLayout(walk, staging);
    ConvNames names = new ConvNames(walk, channelNames, staging.phrases());
    this.volumes = new ConvVolumes(walk, output, layout, staging, names);
    this.arithmetic = new ConvArithmetic(walk, layout, staging, volumes, names);
    this.formula = new ConvFormula(walk, staging);
    this.pointing = new ConvPointing(walk, layout, volumes);
    this.words = new ConvWords(walk, names, staging.phrases());
  }

  @Override
  public List<Mark> marks(Beat beat) {
    Moment moment = Moment.at(anatomy, beat);
    ConvWindow window = ConvWindow.of(walk, walk.place(moment.cell()));
    List<Mark> marks = new ArrayList<>(volumes.marks(moment));
    marks.addAll(arithmetic.marks(moment, window));
    marks.addAll(formula.marks(moment, window));
    return marks;
  }

  @Override
  public String text(Beat beat) {
    return words.text(beat);
  }

  @Override
  public List<Mark> highlight(Beat beat, TensorCell cell) {
    return pointing.marks(cell, Moment.at(anatomy, beat));
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.part() == Part.OUTPUT
        ? OptionalLong.of(cell.offset(output.shape()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return walk.columns().outputs();
  }
}
