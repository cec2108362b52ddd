package kernelwalk.film.conv;

import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.ChannelNames;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.film.sum.SumStructure;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;

/** What the film of a convolution shows. */
final class ConvRenderer implements FilmRenderer {
  private final ConvWalk walk;
  private final SumStructure structure;
  private final Tensor output;
  private final ConvVolumes volumes;
  private final ConvArithmetic arithmetic;
  private final ConvFormula formula;
  private final ConvPointing pointing;
  private final ConvDescription description;

  ConvRenderer(ConvWalk walk, Tensor output, List<String> channelNames, FilmSettings settings) {
    this.walk = walk;
    this.structure = new ConvStructure(walk.operation());
    this.output = output;
    ConvLayout layout = ConvLayout.of(walk, settings);
    ChannelNames names = new ChannelNames(channelNames, settings.texts());
    this.volumes = new ConvVolumes(walk, output, layout, settings, names);
    this.arithmetic = new ConvArithmetic(walk, layout, settings, volumes, names);
    this.formula = new ConvFormula(walk, settings);
    this.pointing = new ConvPointing(walk, layout, volumes);
    this.description = new ConvDescription(walk, names, settings.texts());
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    SumProgress progress = SumProgress.at(structure, when);
    ConvWindow window = ConvWindow.of(walk, walk.place(progress.cell()));
    MarkBuilder marks = new MarkBuilder();
    volumes.put(marks, progress);
    arithmetic.put(marks, progress, window);
    formula.put(marks, progress, window);
    return marks.marks();
  }

  @Override
  public String text(TimelinePosition when) {
    return description.text(when);
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    return pointing.marks(cell, SumProgress.at(structure, when));
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
