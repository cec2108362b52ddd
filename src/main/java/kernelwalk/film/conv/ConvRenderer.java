package kernelwalk.film.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.film.sum.SumStructure;
import kernelwalk.film.timeline.SceneRenderer;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;

/** What the film of a convolution shows. */
final class ConvRenderer implements SceneRenderer {
  private final ConvWalk walk;
  private final SumStructure sumStructure;
  private final Tensor output;
  private final ConvVolumes volumes;
  private final ConvArithmetic arithmetic;
  private final ConvFormula formula;
  private final ConvPointing pointing;
  private final ConvDescription words;

  ConvRenderer(ConvWalk walk, Tensor output, TensorLooks looks, FilmSettings settings) {
    this.walk = walk;
    this.sumStructure = new ConvStructure(walk.operation());
    this.output = output;
    ConvLayout layout = new ConvLayout(walk, settings);
    ConvNames names = new ConvNames(walk, looks.channels(), settings.texts());
    this.volumes = new ConvVolumes(walk, output, layout, settings, names, looks);
    this.arithmetic = new ConvArithmetic(walk, layout, settings, volumes, names);
    this.formula = new ConvFormula(walk, settings);
    this.pointing = new ConvPointing(walk, layout, volumes);
    this.words = new ConvDescription(walk, names, settings.texts());
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    SumProgress sumProgress = SumProgress.at(sumStructure, when);
    ConvWindow window = ConvWindow.of(walk, walk.place(sumProgress.cell()));
    List<Mark> marks = new ArrayList<>(volumes.marks(sumProgress));
    marks.addAll(arithmetic.marks(sumProgress, window));
    marks.addAll(formula.marks(sumProgress, window));
    return marks;
  }

  @Override
  public String text(TimelinePosition when) {
    return words.text(when);
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    return pointing.marks(cell, SumProgress.at(sumStructure, when));
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.tensorRole() == TensorRole.OUTPUT
        ? OptionalLong.of(cell.offset(output.shape()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return walk.columns().outputs();
  }
}
