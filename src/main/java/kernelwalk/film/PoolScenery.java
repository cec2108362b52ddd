package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.Place;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** What the film of a pooling shows: the window, its values in a lens, and the one that wins. */
final class PoolScenery implements Scenery {
  private final PoolWalk walk;
  private final Staging staging;
  private final Uses uses;
  private final Tensor output;
  private final PoolNames names;
  private final Slab input;
  private final Slab results;
  private final PoolPanel panel;
  private final PoolFormula formula;
  private final int area;

  PoolScenery(PoolWalk walk, List<String> channelNames, Staging staging) {
    this.walk = walk;
    this.staging = staging;
    this.uses = new Uses(walk.rows(), walk.columns());
    this.output = walk.operation().forward(walk.input(), List.of());
    this.names = new PoolNames(walk, channelNames, staging.phrases());
    this.area = (int) walk.operation().kernel().area();
    Frame frame = Frame.of(staging);
    int channels = walk.input().shape().dim(1);
    Trio trio =
        Trio.of(
            frame,
            new Extent(walk.rows().padded(), walk.columns().padded(), channels),
            new Extent(walk.rows().outputs(), walk.columns().outputs(), channels),
            0.3);
    boolean maximum = walk.operation().mode() == Pool2d.Mode.MAX;
    Ring ring = Ring.of(walk.operation().padding(), maximum ? Float.NEGATIVE_INFINITY : 0);
    Slab plain = Slab.of(Part.INPUT, walk.input(), ring, Scale.INPUT, trio.input(), staging);
    this.input = staging.coverage() ? covered(plain, ring, trio.input()) : plain;
    this.results = Slab.of(Part.OUTPUT, output, Ring.NONE, Scale.OUTPUT, trio.output(), staging);
    this.panel = new PoolPanel(walk, trio, input, plain.fill(), staging);
    this.formula = new PoolFormula(walk, new Footer(frame));
  }

  /** How often each cell is looked at, in place of its value. */
  private Slab covered(Slab plain, Ring ring, Bed bed) {
    Tensor once = uses.counts();
    Shape shape = walk.input().shape();
    Tensor counts = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      counts.values()[i] = once.values()[i % once.values().length];
    }
    return Slab.of(plain.part(), counts, ring, Scale.SEQUENTIAL, bed, staging)
        .withFill(new Fill(Scale.SEQUENTIAL, 0, area));
  }

  @Override
  public List<Mark> marks(Beat beat) {
    Sketch sketch = new Sketch();
    PoolMoment moment = PoolMoment.at(beat, area);
    PoolStep.Result result = result(beat.cell());
    PoolStep.Result before = result(beat.before());
    input(sketch, moment, before, result);
    output(sketch, beat, moment, before, result);
    Point from = panel.put(sketch, moment, result);
    if (beat.level() != Level.LAYER) {
      Run run = Run.bold(Numbers.text(result.value()), ColourRole.OUTPUT);
      Point to =
          new Point(
              results.middleX(result.place().column()), results.middleY(result.place().row()));
      double small = Math.clamp(results.cell() * 0.36, 9, 17);
      sketch.flight(from, to, moment.fly(), panel.resultSize(run.text()), small, run);
    }
    formula.put(sketch, moment, result, beat.level() == Level.LAYER);
    return sketch.marks();
  }

  private PoolStep.Result result(long cell) {
    int[] at = output.shape().indices((int) cell);
    return walk.result(new Place(at[0], at[1], at[2], at[3]));
  }

  private void input(
      Sketch sketch, PoolMoment moment, PoolStep.Result before, PoolStep.Result now) {
    boolean sameSample = before.place().sample() == now.place().sample();
    int from = sameSample ? before.place().channel() : now.place().channel();
    input.put(
        sketch,
        now.place().sample(),
        from,
        now.place().channel(),
        moment.glide(),
        plane -> Long.MAX_VALUE);
    Axis rows = walk.rows();
    Axis columns = walk.columns();
    dropped(sketch);
    double row = between(rows, before.place().row(), now.place().row(), moment.glide());
    double column = between(columns, before.place().column(), now.place().column(), moment.glide());
    input.tint(sketch, row, column, rows.kernel(), columns.kernel(), ColourRole.OUTPUT, 0.1);
    if (moment.look() >= 0) {
      int kernel = columns.kernel();
      input.outline(
          sketch,
          row + Math.floorDiv(moment.look(), kernel),
          column + moment.look() % kernel,
          ColourRole.INK);
    }
    if (now.winner() >= 0 && moment.verdict() > 0) {
      int kernel = columns.kernel();
      input.outline(
          sketch,
          row + Math.floorDiv(now.winner(), kernel),
          column + now.winner() % kernel,
          ColourRole.INK);
    }
    input.caption(sketch, staging.phrases().say("input"), names.inputNote(now.place()));
    String channel = input.channels() > 1 ? names.channel(now.place().channel()) : "";
    input.label(sketch, uses.label(channel, staging.coverage(), staging.phrases()));
  }

  private static double between(Axis axis, int from, int to, double glide) {
    return Easing.mix(axis.position(from, 0), axis.position(to, 0), glide);
  }

  /** Rows and columns that the stride leaves over, shown as left out. */
  private void dropped(Sketch sketch) {
    double side = input.cell();
    double right = side * walk.columns().dropped();
    double bottom = side * walk.rows().dropped();
    double height = input.bottom() - input.bed().y();
    if (right > 0) {
      sketch.add(
          Mark.Box.filled(
              input.right() - right,
              input.bed().y(),
              right,
              height - bottom,
              ColourRole.PAPER,
              0.72));
    }
    if (bottom > 0) {
      double width = input.right() - input.bed().x();
      double y = input.bottom() - bottom;
      sketch.add(Mark.Box.filled(input.bed().x(), y, width, bottom, ColourRole.PAPER, 0.72));
    }
  }

  private void output(
      Sketch sketch, Beat beat, PoolMoment moment, PoolStep.Result before, PoolStep.Result now) {
    boolean sameSample = before.place().sample() == now.place().sample();
    long done = beat.cell() + (moment.fly() >= 1 ? 1 : 0);
    long plane = (long) results.rows() * results.columns();
    long first = (long) now.place().sample() * results.channels() * plane;
    results.put(
        sketch,
        now.place().sample(),
        sameSample ? before.place().channel() : now.place().channel(),
        now.place().channel(),
        moment.glide(),
        channel -> Math.clamp(done - first - channel * plane, 0L, plane));
    results.outline(sketch, now.place().row(), now.place().column(), ColourRole.INK);
    results.caption(sketch, staging.phrases().say("output"), names.outputNote());
    if (results.channels() > 1) {
      results.label(sketch, names.channel(now.place().channel()));
    }
  }

  @Override
  public String text(Beat beat) {
    return names.text(walk.at(beat.shown(), beat.index()));
  }

  @Override
  public List<Mark> highlight(Beat beat, TensorCell cell) {
    Sketch over = new Sketch();
    Place now = result(beat.cell()).place();
    Stack below = input.stack(now.sample(), now.channel(), (s, channel) -> names.channel(channel));
    Stack above =
        results.stack(now.sample(), now.channel(), (s, channel) -> names.channel(channel));
    switch (cell.part()) {
      case OUTPUT -> {
        int position = cell.offset(output.shape());
        above.light(over, new int[] {position}, ColourRole.OUTPUT, 0.25);
        Patches ring = new Patches(input.ring());
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
    return cell.part() == Part.OUTPUT
        ? OptionalLong.of(cell.offset(output.shape()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return walk.columns().outputs();
  }
}
