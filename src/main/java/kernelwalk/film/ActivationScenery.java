package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ActivationStep;
import kernelwalk.walk.ActivationWalk;
import kernelwalk.walk.Level;

/** What the film of an activation shows: a point that moves along the curve, and its slope. */
final class ActivationScenery implements Scenery {
  private final ActivationScript script;
  private final Staging staging;
  private final Frame frame;
  private final Slab given;
  private final Slab result;
  private final Curve curve;
  private final ActivationWords words;
  private final double notesY;
  private final double centre;

  ActivationScenery(ActivationScript script, Staging staging) {
    this.script = script;
    this.staging = staging;
    this.frame = Frame.of(staging);
    this.words = new ActivationWords(script, staging.phrases());
    boolean forward = script.gradient().isEmpty();
    Actor from = standing(Actor.of(forward ? Part.INPUT : Part.OUTPUT_GRADIENT, values()));
    Actor to = standing(Actor.of(forward ? Part.OUTPUT : Part.INPUT_GRADIENT, script.result()));
    Trio trio = Trio.of(frame, from.extent(), to.extent(), 0.4);
    this.given = from.slab(trio.input(), staging);
    this.result = to.slab(trio.output(), staging);
    double farthest = 0;
    for (float z : script.input().values()) {
      farthest = Math.max(farthest, Math.abs(z));
    }
    double notes = 30 * frame.scale();
    double height = Math.min(trio.height() - notes, trio.width() * 0.75);
    double width = trio.below() ? Math.min(trio.width(), height * 2.2) : trio.width();
    double x = trio.x() + (trio.width() - width) / 2;
    double y = trio.y() + Math.max(0, trio.height() - notes - height) / 2;
    this.curve = new Curve(script.activation(), farthest, frame.scale(), x, y, width, height);
    this.notesY = y + height + 16 * frame.scale();
    this.centre = x + width / 2;
  }

  private Tensor values() {
    return script.gradient().orElse(script.input());
  }

  private static Actor standing(Actor actor) {
    return actor.seated(Actor.Seat.FREE, Slab.standing(actor.tensor()));
  }

  private double z(long cell) {
    return script.input().values()[(int) cell];
  }

  @Override
  public List<Mark> marks(Beat beat) {
    Sketch sketch = new Sketch();
    boolean layer = beat.level() == Level.LAYER;
    double arrive = layer ? 1 : beat.eased(0.05, 0.4);
    double known = layer ? 1 : beat.fading(0.42, 0.55);
    double fly = layer ? (beat.share() >= 0.7 ? 1 : 0) : beat.eased(0.66, 0.88);
    int cell = (int) beat.cell();
    int[] at = given.view().shape().indices(cell);
    given.put(sketch, at[0], at[1]);
    given.outline(sketch, at[2], at[3], ColourRole.INK);
    name(sketch, given, at);
    long plane = (long) result.rows() * result.columns();
    long first = (long) at[0] * result.channels() * plane;
    long done = beat.cell() + (fly >= 1 ? 1 : 0);
    result.put(
        sketch,
        at[0],
        at[1],
        at[1],
        1,
        channel -> Math.clamp(done - first - channel * plane, 0L, plane));
    result.outline(sketch, at[2], at[3], ColourRole.INK);
    name(sketch, result, at);
    curve.ground(sketch);
    double z = z(beat.cell());
    double now = Easing.mix(z(beat.before()), z, arrive);
    curve.tangent(sketch, z, known);
    Point dot = curve.point(sketch, now, arrive >= 1 ? 0.9 : 0.35);
    notes(sketch, z, known);
    if (!layer) {
      flights(sketch, beat, at, dot, fly);
    }
    words.formula(new Footer(frame), sketch, cell, layer || known > 0.3);
    return sketch.marks();
  }

  private void flights(Sketch sketch, Beat beat, int[] at, Point dot, double fly) {
    double large = 16 * frame.scale();
    double arrive = beat.eased(0.05, 0.36);
    if (arrive > 0 && arrive < 1 && script.gradient().isEmpty()) {
      Run run = Run.bold(Numbers.text(z(beat.cell())), ColourRole.INPUT);
      double x = given.middleX(at[3]);
      double y = given.middleY(at[2]);
      sketch.moving(x, y, curve.atX(z(beat.cell())), curve.atY(0), arrive, large, run);
    }
    float value = script.result().values()[(int) beat.cell()];
    Run run = Run.bold(Numbers.text(value), result.part().role());
    Point to = new Point(result.middleX(at[3]), result.middleY(at[2]));
    sketch.flight(dot, to, fly, large, Math.clamp(result.cell() * 0.36, 9, 17), run);
  }

  private void notes(Sketch sketch, double z, double known) {
    String value = Numbers.text((float) script.activation().value(z));
    String slope = Numbers.text(script.activation().derivative(z));
    int characters = "f() =    f′ = ".length() + Numbers.text(z).length() + value.length();
    boolean beside = notesY < result.bottom() + 32 * frame.scale();
    double room = beside ? 2 * (result.bed().x() - centre) - 16 * frame.scale() : frame.width();
    double fitting = room / ((characters + slope.length()) * Digits.ADVANCE);
    sketch.numbers(
        centre,
        notesY,
        Align.CENTRE,
        Math.min(14 * frame.scale(), Math.max(9, fitting)),
        Math.max(0.15, known),
        Run.of("f(", ColourRole.MUTED),
        Run.of(Numbers.text(z), ColourRole.INPUT),
        Run.of(") = ", ColourRole.MUTED),
        Run.bold(value, ColourRole.OUTPUT),
        Run.of("   f′ = ", ColourRole.MUTED),
        Run.bold(slope, ColourRole.GRADIENT));
  }

  private void name(Sketch sketch, Slab slab, int[] at) {
    String key = slab.part().code();
    slab.caption(sketch, staging.phrases().say(key), Shapes.withoutBatch(slab.named()));
    if (slab.view().shape().dim(0) * slab.channels() > 1) {
      slab.label(sketch, TensorCell.of(slab.part(), at[0], at[1]).toString());
    }
  }

  @Override
  public String text(Beat beat) {
    ActivationStep step = script.walk().at(Level.CELL, beat.cell());
    return words.text(step);
  }

  @Override
  public List<Mark> highlight(Beat beat, TensorCell cell) {
    if (cell.part() != given.part() && cell.part() != result.part()) {
      return List.of();
    }
    Sketch over = new Sketch();
    int position = cell.offset(given.named());
    int[] now = given.view().shape().indices((int) beat.cell());
    ActivationWalk walk = script.walk();
    int[] from = walk.feeding(position, walk.left());
    stack(given, now).light(over, from, given.part().role(), 0.25);
    int[] to = walk.reached(walk.left(), position, position, position + 1);
    stack(result, now).light(over, to, result.part().role(), 0.25);
    Point dot = curve.point(over, z(position), 0.9);
    over.line(dot.x(), dot.y(), dot.x(), curve.atY(0), given.part().role(), 1, 0.8);
    over.line(dot.x(), dot.y(), curve.atX(0), dot.y(), result.part().role(), 1, 0.8);
    return new ArrayList<>(over.marks());
  }

  private static Stack stack(Slab slab, int[] at) {
    return slab.stack(
        at[0], at[1], (sample, channel) -> TensorCell.of(slab.part(), sample, channel).toString());
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.part() == result.part()
        ? OptionalLong.of(cell.offset(result.named()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return result.columns();
  }
}
