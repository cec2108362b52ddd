package kernelwalk.film.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.TensorCell;
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

  ConvRenderer(ConvWalk walk, Tensor output, List<String> channelNames, FilmSettings filmSettings) {
    this.walk = walk;
    this.sumStructure = new ConvStructure(walk.operation());
    this.output = output;
    ConvLayout layout = new ConvLayout(walk, filmSettings);
    ConvNames names = new ConvNames(walk, channelNames, filmSettings.filmTexts());
    this.volumes = new ConvVolumes(walk, output, layout, filmSettings, names);
    this.arithmetic = new ConvArithmetic(walk, layout, filmSettings, volumes, names);
    this.formula = new ConvFormula(walk, filmSettings);
    this.pointing = new ConvPointing(walk, layout, volumes);
    this.words = new ConvDescription(walk, names, filmSettings.filmTexts());
  }

  @Override
  public List<Mark> marks(TimelinePosition timelinePosition) {
    SumProgress sumProgress = SumProgress.at(sumStructure, timelinePosition);
    ConvWindow window = ConvWindow.of(walk, walk.place(sumProgress.cell()));
    List<Mark> marks = new ArrayList<>(volumes.marks(sumProgress));
    marks.addAll(arithmetic.marks(sumProgress, window));
    marks.addAll(formula.marks(sumProgress, window));
    return marks;
  }

  @Override
  public String text(TimelinePosition timelinePosition) {
    return words.text(timelinePosition);
  }

  @Override
  public List<Mark> highlight(TimelinePosition timelinePosition, TensorCell cell) {
    return pointing.marks(cell, SumProgress.at(sumStructure, timelinePosition));
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
