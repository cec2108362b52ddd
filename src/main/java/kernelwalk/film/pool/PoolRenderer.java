package kernelwalk.film.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.CellHighlighter;
import kernelwalk.film.layout.ChannelNames;
import kernelwalk.film.layout.Coverage;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.ShapeText;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.layout.ThreeColumnLayout;
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.CellRegion;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** The renderer of a pooling: the window, its values in a lens, and the one that wins. */
final class PoolRenderer implements FilmRenderer {
  private final PoolWalk walk;
  private final FilmSettings settings;
  private final Coverage coverage;
  private final Tensor output;
  private final ChannelNames names;
  private final PoolDescription description;
  private final TensorView input;
  private final TensorView results;
  private final PoolLens lens;
  private final PoolFormula formula;
  private final int area;
  private final AxisText axes;

  PoolRenderer(PoolWalk walk, TensorLooks looks, FilmSettings settings) {
    this.walk = walk;
    this.axes = AxisText.of(walk.operation(), walk.input().shape());
    this.settings = settings;
    this.coverage = new Coverage(walk.rows(), walk.columns());
    this.output = walk.operation().forward(walk.input(), List.of());
    this.names = new ChannelNames(looks.channels(), settings.texts());
    this.description = new PoolDescription(walk, settings.texts(), axes);
    this.area = (int) walk.operation().kernel().area();
    StageLayout stage = StageLayout.of(settings);
    int channels = walk.input().shape().dim(1);
    ThreeColumnLayout layout =
        ThreeColumnLayout.of(
            stage,
            new GridExtent(
                walk.rows().padded() + walk.rows().overhang(),
                walk.columns().padded() + walk.columns().overhang(),
                channels),
            new GridExtent(walk.rows().outputs(), walk.columns().outputs(), channels),
            0.3,
            walk.input(),
            output);
    boolean maximum = walk.operation().mode() == Pool2d.Mode.MAX;
    PaddingRing paddingRing =
        PaddingRing.of(walk.operation().padding(), maximum ? Float.NEGATIVE_INFINITY : 0)
            .grown(walk.rows().overhang(), walk.columns().overhang());
    TensorView plain =
        TensorView.of(
            TensorRole.INPUT,
            walk.input(),
            paddingRing,
            looks.input().fill(ColourScale.INPUT, settings.trueColour(), walk.input().values()),
            layout.input(),
            settings);
    this.input = settings.coverage() ? coverage.covered(plain, settings) : plain;
    this.results =
        TensorView.of(
            TensorRole.OUTPUT,
            output,
            PaddingRing.NONE,
            looks.output().fill(ColourScale.OUTPUT, settings.trueColour(), output.values()),
            layout.output(),
            settings);
    this.lens = new PoolLens(walk, layout, input, plain.fill(), settings);
    this.formula = new PoolFormula(walk, new FormulaStrip(stage), axes);
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    PoolProgress progress = PoolProgress.at(when, area);
    PoolStep.Result result = result(when.cell());
    PoolStep.Result before = result(when.before());
    input(marks, progress, before, result);
    output(marks, when, progress, before, result);
    Point from = lens.put(marks, progress, result);
    if (when.level() != Level.LAYER) {
      Run run = Run.bold(NumberText.text(result.value()), ColourRole.OUTPUT);
      results.receive(
          marks,
          from,
          result.outputCell().row(),
          result.outputCell().column(),
          progress.flight(),
          lens.resultSize(run.text()),
          run);
    }
    formula.put(marks, progress, result, when.level() == Level.LAYER);
    return marks.marks();
  }

  private PoolStep.Result result(long cell) {
    return walk.result(walk.place(cell));
  }

  private void input(
      MarkBuilder marks, PoolProgress progress, PoolStep.Result before, PoolStep.Result now) {
    boolean sameSample = before.outputCell().sample() == now.outputCell().sample();
    int from = sameSample ? before.outputCell().channel() : now.outputCell().channel();
    input.put(
        marks,
        now.outputCell().sample(),
        from,
        now.outputCell().channel(),
        progress.glide(),
        plane -> Long.MAX_VALUE);
    Axis rows = walk.rows();
    Axis columns = walk.columns();
    coverage.dropped(marks, input);
    double row = between(rows, before.outputCell().row(), now.outputCell().row(), progress.glide());
    double column =
        between(columns, before.outputCell().column(), now.outputCell().column(), progress.glide());
    window(marks, row, column);
    if (progress.current() >= 0) {
      tap(marks, row, column, progress.current());
    }
    if (now.winner() >= 0 && progress.result() > 0) {
      tap(marks, row, column, now.winner());
    }
    input.caption(marks, settings.texts().say("input"), note(now.outputCell()));
    String channel = input.channels() > 1 ? plane(TensorRole.INPUT, now.outputCell()) : "";
    coverage.label(marks, input, channel, settings);
  }

  /** The window; of a dilated one each of its cells, in a dashed rectangle around them. */
  private void window(MarkBuilder marks, double row, double column) {
    Axis rows = walk.rows();
    Axis columns = walk.columns();
    if (!coverage.dilated()) {
      input.tint(marks, row, column, rows.kernel(), columns.kernel(), ColourRole.OUTPUT, 0.1);
      return;
    }
    for (int i = 0; i < area; i++) {
      double down = row + Math.floorDiv(i, columns.kernel()) * rows.dilation();
      double across = column + i % columns.kernel() * columns.dilation();
      input.tint(marks, down, across, 1, 1, ColourRole.OUTPUT, 0.2);
    }
    double side = input.cell();
    marks.add(
        new Mark.Box(
            input.x(column),
            input.y(row),
            columns.reach() * side,
            rows.reach() * side,
            ColourRole.OUTPUT,
            2.5,
            0,
            2,
            true,
            1));
  }

  /** The cell of the input on which this tap of the window stands. */
  private void tap(MarkBuilder marks, double row, double column, int tap) {
    int kernel = walk.columns().kernel();
    input.outline(
        marks,
        row + Math.floorDiv(tap, kernel) * walk.rows().dilation(),
        column + tap % kernel * walk.columns().dilation(),
        ColourRole.INK);
  }

  private String plane(TensorRole tensorRole, OutputCell now) {
    return names.plane(tensorRole, now.sample(), now.channel());
  }

  private String note(OutputCell now) {
    Optional<String> padding =
        walk.operation().padding().isNone()
            ? Optional.empty()
            : Optional.of(settings.texts().say(padding()));
    String note =
        ShapeText.withNotes(
            axes.said(walk.input().shape()), padding, now.sample(), settings.texts());
    double end = lens.beside(input.captionY()) ? lens.left() : results.left();
    double size = 13 * StageLayout.of(settings).words();
    return ShapeText.cut(note, "input", size, end - input.left() - 8, settings.texts());
  }

  private String padding() {
    Pool2d pool = walk.operation();
    return pool.mode() == Pool2d.Mode.MAX
        ? "pool.padding"
        : pool.countPadding() ? "padding.ZERO" : "pool.padding.left";
  }

  private static double between(Axis axis, int from, int to, double glide) {
    return Easing.mix(axis.position(from, 0), axis.position(to, 0), glide);
  }

  private void output(
      MarkBuilder marks,
      TimelinePosition when,
      PoolProgress progress,
      PoolStep.Result before,
      PoolStep.Result now) {
    boolean sameSample = before.outputCell().sample() == now.outputCell().sample();
    long done = when.cell() + (progress.flight() >= 1 ? 1 : 0);
    results.putComputed(
        marks,
        done,
        now.outputCell().sample(),
        sameSample ? before.outputCell().channel() : now.outputCell().channel(),
        now.outputCell().channel(),
        progress.glide());
    results.outline(marks, now.outputCell().row(), now.outputCell().column(), ColourRole.INK);
    results.caption(
        marks,
        settings.texts().say("output"),
        ShapeText.withoutBatch(axes.said(walk.outputShape())));
    if (results.channels() > 1) {
      results.label(marks, plane(TensorRole.OUTPUT, now.outputCell()));
    }
  }

  @Override
  public String text(TimelinePosition when) {
    return description.text(walk.at(when.shown(), when.index()));
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    MarkBuilder over = new MarkBuilder();
    OutputCell now = result(when.cell()).outputCell();
    CellHighlighter below =
        input.highlighter(
            now.sample(), now.channel(), (s, channel) -> names.plane(TensorRole.INPUT, s, channel));
    CellHighlighter above =
        results.highlighter(
            now.sample(),
            now.channel(),
            (s, channel) -> names.plane(TensorRole.OUTPUT, s, channel));
    switch (cell.tensorRole()) {
      case OUTPUT -> {
        int position = cell.offset(output.shape());
        above.light(over, new int[] {position}, ColourRole.OUTPUT, 0.25);
        CellRegion ring = new CellRegion(input.paddingRing());
        coverage.addPadding(ring, cell.index().get(2), cell.index().get(3));
        int[] feeding = walk.feeding(position, Role.INPUT);
        below.light(over, feeding, ring, ColourRole.OUTPUT, 0.25);
      }
      case INPUT -> {
        if (!input.padded(cell.index().get(2), cell.index().get(3))) {
          int position = cell.offset(walk.input().shape());
          below.light(over, new int[] {position}, ColourRole.INPUT, 0.2);
          int plane = results.rows() * results.columns();
          int start = (cell.index().get(0) * results.channels() + cell.index().get(1)) * plane;
          int[] reached = walk.reached(Role.INPUT, position, start, start + plane);
          above.light(over, reached, ColourRole.INPUT, 0.3);
        }
      }
      case PRODUCT -> {
        int row = walk.rows().position(now.row(), cell.index().get(0));
        int column = walk.columns().position(now.column(), cell.index().get(1));
        input.outline(over, row, column, ColourRole.INK);
      }
      case WEIGHT,
          BIAS,
          INPUT_GRADIENT,
          WEIGHT_GRADIENT,
          BIAS_GRADIENT,
          OUTPUT_GRADIENT,
          JACOBIAN -> {}
    }
    return new ArrayList<>(over.marks());
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return results.position(cell);
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
