package kernelwalk.film.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.Coverage;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.PlaneStack;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.layout.ThreeColumnLayout;
import kernelwalk.film.picture.CellRegion;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.timeline.SceneRenderer;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** What the film of a pooling shows: the window, its values in a lens, and the one that wins. */
final class PoolRenderer implements SceneRenderer {
  private final PoolWalk walk;
  private final FilmSettings settings;
  private final Coverage coverage;
  private final Tensor output;
  private final PoolNames names;
  private final TensorView input;
  private final TensorView results;
  private final PoolLens panel;
  private final PoolFormula formula;
  private final int area;

  PoolRenderer(PoolWalk walk, TensorLooks looks, FilmSettings settings) {
    this.walk = walk;
    this.settings = settings;
    this.coverage = new Coverage(walk.rows(), walk.columns());
    this.output = walk.operation().forward(walk.input(), List.of());
    this.names = new PoolNames(walk, looks.channels(), settings.texts());
    this.area = (int) walk.operation().kernel().area();
    StageLayout stageLayout = StageLayout.of(settings);
    int channels = walk.input().shape().dim(1);
    ThreeColumnLayout threeColumnLayout =
        ThreeColumnLayout.of(
            stageLayout,
            new GridExtent(walk.rows().padded(), walk.columns().padded(), channels),
            new GridExtent(walk.rows().outputs(), walk.columns().outputs(), channels),
            0.3);
    boolean maximum = walk.operation().mode() == Pool2d.Mode.MAX;
    PaddingRing paddingRing =
        PaddingRing.of(walk.operation().padding(), maximum ? Float.NEGATIVE_INFINITY : 0);
    TensorView plain =
        TensorView.of(
            TensorRole.INPUT,
            walk.input(),
            paddingRing,
            looks.input().fill(ColourScale.INPUT, settings.trueColour(), walk.input().values()),
            threeColumnLayout.input(),
            settings);
    this.input =
        settings.coverage() ? covered(plain, paddingRing, threeColumnLayout.input()) : plain;
    this.results =
        TensorView.of(
            TensorRole.OUTPUT,
            output,
            PaddingRing.NONE,
            looks.output().fill(ColourScale.OUTPUT, settings.trueColour(), output.values()),
            threeColumnLayout.output(),
            settings);
    this.panel = new PoolLens(walk, threeColumnLayout, input, plain.fill(), settings);
    this.formula = new PoolFormula(walk, new FormulaStrip(stageLayout));
  }

  /** How often each cell is looked at, in place of its value. */
  private TensorView covered(
      TensorView plain, PaddingRing paddingRing, PlanePlacement planePlacement) {
    Tensor once = coverage.counts();
    Shape shape = walk.input().shape();
    Tensor counts = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      counts.values()[i] = once.values()[i % once.values().length];
    }
    return TensorView.of(
        plain.tensorRole(),
        counts,
        paddingRing,
        new Fill(ColourScale.SEQUENTIAL, 0, area),
        planePlacement,
        settings);
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    PoolProgress progress = PoolProgress.at(when, area);
    PoolStep.Result result = result(when.cell());
    PoolStep.Result before = result(when.before());
    input(marks, progress, before, result);
    output(marks, when, progress, before, result);
    Point from = panel.put(marks, progress, result);
    if (when.level() != Level.LAYER) {
      Run run = Run.bold(NumberText.text(result.value()), ColourRole.OUTPUT);
      Point to =
          new Point(
              results.middleX(result.outputCell().column()),
              results.middleY(result.outputCell().row()));
      double small = Math.clamp(results.cell() * 0.36, 9, 17);
      marks.flight(from, to, progress.fly(), panel.resultSize(run.text()), small, run);
    }
    formula.put(marks, progress, result, when.level() == Level.LAYER);
    return marks.marks();
  }

  private PoolStep.Result result(long cell) {
    int[] at = output.shape().indices((int) cell);
    return walk.result(new OutputCell(at[0], at[1], at[2], at[3]));
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
    dropped(marks);
    double row = between(rows, before.outputCell().row(), now.outputCell().row(), progress.glide());
    double column =
        between(columns, before.outputCell().column(), now.outputCell().column(), progress.glide());
    input.tint(marks, row, column, rows.kernel(), columns.kernel(), ColourRole.OUTPUT, 0.1);
    if (progress.look() >= 0) {
      int kernel = columns.kernel();
      input.outline(
          marks,
          row + Math.floorDiv(progress.look(), kernel),
          column + progress.look() % kernel,
          ColourRole.INK);
    }
    if (now.winner() >= 0 && progress.verdict() > 0) {
      int kernel = columns.kernel();
      input.outline(
          marks,
          row + Math.floorDiv(now.winner(), kernel),
          column + now.winner() % kernel,
          ColourRole.INK);
    }
    input.caption(marks, settings.texts().say("input"), names.inputNote(now.outputCell()));
    String channel =
        input.channels() > 1
            ? names.plane(TensorRole.INPUT, now.outputCell().sample(), now.outputCell().channel())
            : "";
    input.label(marks, coverage.label(channel, settings.coverage(), settings.texts()));
  }

  private static double between(Axis axis, int from, int to, double glide) {
    return Easing.mix(axis.position(from, 0), axis.position(to, 0), glide);
  }

  /** Rows and columns that the stride leaves over, shown as left out. */
  private void dropped(MarkBuilder marks) {
    double side = input.cell();
    double right = side * walk.columns().dropped();
    double bottom = side * walk.rows().dropped();
    double height = input.bottom() - input.planePlacement().y();
    if (right > 0) {
      marks.add(
          Mark.Box.filled(
              input.right() - right,
              input.planePlacement().y(),
              right,
              height - bottom,
              ColourRole.PAPER,
              0.72));
    }
    if (bottom > 0) {
      double width = input.right() - input.planePlacement().x();
      double y = input.bottom() - bottom;
      marks.add(
          Mark.Box.filled(input.planePlacement().x(), y, width, bottom, ColourRole.PAPER, 0.72));
    }
  }

  private void output(
      MarkBuilder marks,
      TimelinePosition when,
      PoolProgress progress,
      PoolStep.Result before,
      PoolStep.Result now) {
    boolean sameSample = before.outputCell().sample() == now.outputCell().sample();
    long done = when.cell() + (progress.fly() >= 1 ? 1 : 0);
    long plane = (long) results.rows() * results.columns();
    long first = (long) now.outputCell().sample() * results.channels() * plane;
    results.put(
        marks,
        now.outputCell().sample(),
        sameSample ? before.outputCell().channel() : now.outputCell().channel(),
        now.outputCell().channel(),
        progress.glide(),
        channel -> Math.clamp(done - first - channel * plane, 0L, plane));
    results.outline(marks, now.outputCell().row(), now.outputCell().column(), ColourRole.INK);
    results.caption(marks, settings.texts().say("output"), names.outputNote());
    if (results.channels() > 1) {
      results.label(
          marks,
          names.plane(TensorRole.OUTPUT, now.outputCell().sample(), now.outputCell().channel()));
    }
  }

  @Override
  public String text(TimelinePosition when) {
    return names.text(walk.at(when.shown(), when.index()));
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    MarkBuilder over = new MarkBuilder();
    OutputCell now = result(when.cell()).outputCell();
    PlaneStack below =
        input.stack(now.sample(), now.channel(), (s, c) -> names.plane(TensorRole.INPUT, s, c));
    PlaneStack above =
        results.stack(now.sample(), now.channel(), (s, c) -> names.plane(TensorRole.OUTPUT, s, c));
    switch (cell.tensorRole()) {
      case OUTPUT -> {
        int position = cell.offset(output.shape());
        above.light(over, new int[] {position}, ColourRole.OUTPUT, 0.25);
        CellRegion ring = new CellRegion(input.paddingRing());
        int row = cell.index().get(2);
        int column = cell.index().get(3);
        for (int tap = 0; tap < area; tap++) {
          int down = walk.rows().position(row, Math.floorDiv(tap, walk.columns().kernel()));
          int across = walk.columns().position(column, tap % walk.columns().kernel());
          if (padded(down, across)) {
            ring.add(down, across);
          }
        }
        int[] feeding = walk.feeding(position, Role.INPUT);
        below.light(over, feeding, ring, ColourRole.OUTPUT, 0.25);
      }
      case INPUT -> {
        if (!padded(cell.index().get(2), cell.index().get(3))) {
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

  private boolean padded(int row, int column) {
    return row < 0 || column < 0 || row >= input.rows() || column >= input.columns();
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
