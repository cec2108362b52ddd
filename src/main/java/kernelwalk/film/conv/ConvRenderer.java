package kernelwalk.film.conv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.ChannelNames;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.sum.SumFormula;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.film.sum.SumStructure;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.SumStep;

/** The renderer of a convolution. */
final class ConvRenderer implements FilmRenderer {
  private final ConvWalk walk;
  private final SumStructure structure;
  private final ConvVolumes volumes;
  private final ConvArithmetic arithmetic;
  private final SumFormula formula;
  private final ConvPointing pointing;
  private final ConvDescription description;
  private final AxisText axes;

  ConvRenderer(ConvWalk walk, Tensor output, TensorLooks looks, FilmSettings settings) {
    this.walk = walk;
    this.axes = AxisText.of(walk.operation(), walk.input().shape());
    int area = (int) walk.operation().kernel().area();
    this.structure =
        new SumStructure(walk.operation().groupInputs(), cell -> area, walk.operation().bias());
    ConvLayout layout = ConvLayout.of(walk, output, settings);
    ChannelNames names = new ChannelNames(looks.channels(), settings.texts());
    this.volumes = new ConvVolumes(walk, output, layout, settings, names, looks);
    this.arithmetic = new ConvArithmetic(walk, layout, settings, volumes, names);
    this.formula =
        new SumFormula(
            new FormulaStrip(StageLayout.of(settings)),
            settings.level(),
            structure,
            ColourRole.INPUT,
            Optional.of(ColourRole.KERNEL),
            ColourRole.OUTPUT);
    this.pointing = new ConvPointing(walk, layout, volumes);
    this.description = new ConvDescription(walk, names, settings.texts(), axes);
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    SumProgress progress = SumProgress.at(structure, when);
    OutputCell cell = walk.place(progress.cell());
    ConvWindow window = ConvWindow.of(walk, cell);
    MarkBuilder marks = new MarkBuilder();
    volumes.put(marks, progress);
    arithmetic.put(marks, progress, window);
    formula(marks, progress, cell, window);
    return marks.marks();
  }

  private void formula(
      MarkBuilder marks, SumProgress progress, OutputCell cell, ConvWindow window) {
    ConvStep.Result result = walk.result(cell);
    formula.put(
        marks,
        progress,
        SumFormula.symbols(
            Run.of("y", ColourRole.OUTPUT),
            axes.indices(TensorCell.of(TensorRole.OUTPUT, cell)),
            Run.of("x", ColourRole.INPUT),
            Optional.of(Run.of("w", ColourRole.KERNEL)),
            walk.operation().bias()),
        window.channel(window.inputs(), progress.channel()),
        window.channel(window.weights(), progress.channel()),
        new SumStep.Result(
            (int) progress.cell(), result.channelSums(), result.bias(), result.value()));
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
    return volumes.output().position(cell);
  }

  @Override
  public String name(TensorCell cell) {
    return axes.name(cell);
  }

  @Override
  public int cellsInRow() {
    return walk.columns().outputs();
  }
}
