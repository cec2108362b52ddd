package kernelwalk.film;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumWalk;

/** What the film of sums of products shows: its tensors, one cell's products, where they go. */
final class SumScenery implements Scenery {
  /** A longer name has no room above a column. */
  private static final int SHORT = 8;

  private final SumScript script;
  private final SumWalk walk;
  private final Staging staging;
  private final Anatomy anatomy;
  private final Slab left;
  private final Optional<Slab> right;
  private final Slab result;
  private final boolean counted;
  private final SumPanel panel;
  private final SumFormula formula;
  private final SumWords words;
  private final SumLight light;

  SumScenery(SumScript script, Staging staging) {
    this.script = script;
    this.walk = script.walk();
    this.staging = staging;
    this.anatomy = new SumAnatomy(walk);
    Frame frame = Frame.of(staging);
    SumLayout layout = SumLayout.of(script, frame);
    this.left = script.left().slab(layout.left(), staging);
    this.right =
        script.right().flatMap(actor -> layout.right().map(bed -> actor.slab(bed, staging)));
    this.counted = staging.coverage() && script.uses().isPresent();
    this.result =
        counted ? counts(layout.result()) : script.result().slab(layout.result(), staging);
    Fill rightFill = script.constant() ? Fill.PLAIN : right.map(Slab::fill).orElse(Fill.PLAIN);
    this.panel = new SumPanel(script, layout, staging, left.fill(), rightFill);
    this.formula = new SumFormula(script, new Footer(frame), staging.level());
    this.words = new SumWords(script, staging.phrases());
    this.light = new SumLight(script, left, right, result);
  }

  /** How many products each cell has, in place of its value. */
  private Slab counts(Bed bed) {
    Actor actor = script.result();
    Tensor uses = script.uses().orElseThrow();
    Slab slab = Slab.of(actor.part(), uses, actor.ring(), Scale.SEQUENTIAL, bed, staging);
    float most = 0;
    for (float count : uses.values()) {
      most = Math.max(most, count);
    }
    return slab.viewed(actor.view()).withFill(new Fill(Scale.SEQUENTIAL, 0, most));
  }

  private SumWindow window(int cell, int channel) {
    return SumWindow.of(walk, cell, channel, script.width().applyAsInt(cell));
  }

  @Override
  public List<Mark> marks(Beat beat) {
    Sketch sketch = new Sketch();
    Moment moment = Moment.at(anatomy, beat);
    int cell = (int) moment.cell();
    SumWindow window = window(cell, moment.channel());
    actors(sketch, moment, window);
    Point from = panel.put(sketch, moment, window);
    if (beat.level() != Level.LAYER) {
      int[] at = result.view().shape().indices(cell);
      Run run = Run.bold(Numbers.text(walk.result(cell).value()), script.result().part().role());
      Point to = new Point(result.middleX(at[3]), result.middleY(at[2]));
      double small = Math.clamp(result.cell() * 0.36, 9, 17);
      double large = 17 * Frame.of(staging).scale();
      sketch.flight(from, to, moment.fly(), large, small, run);
    }
    formula.put(sketch, moment, window);
    return sketch.marks();
  }

  /** The position whose plane is in front: that of the product at work, or of the first one. */
  private static int frontOf(int[] positions, int focus) {
    for (int i = 0; i < positions.length; i++) {
      int each = positions[(focus + i) % positions.length];
      if (each >= 0) {
        return each;
      }
    }
    return 0;
  }

  private int[] seen(SumWindow window) {
    return script.constant() ? light.under(window) : window.with();
  }

  private void actors(Sketch sketch, Moment moment, SumWindow window) {
    int focus = Math.max(0, moment.tap());
    front(sketch, left, script.left(), window.from(), focus);
    if (right.isPresent() && script.right().isPresent()) {
      Actor actor = script.right().get();
      front(sketch, right.get(), actor, seen(window), focus);
    }
    int[] at = result.view().shape().indices(window.cell());
    int[] before = result.view().shape().indices((int) moment.from());
    long plane = (long) result.rows() * result.columns();
    long first = (long) at[0] * result.channels() * plane;
    long done = (long) window.cell() + (moment.fly() >= 1 ? 1 : 0);
    result.put(
        sketch,
        at[0],
        before[0] == at[0] ? before[1] : at[1],
        at[1],
        moment.glide(),
        channel ->
            counted ? Long.MAX_VALUE : Math.clamp(done - first - channel * plane, 0L, plane));
    result.outline(sketch, at[2], at[3], ColourRole.INK);
    name(sketch, result, script.result(), at[0], at[1]);
    light.window(sketch, moment, window);
  }

  /** A tensor with the plane in front from which the products come. */
  private void front(Sketch sketch, Slab slab, Actor actor, int[] positions, int focus) {
    int[] at = slab.view().shape().indices(frontOf(positions, focus));
    slab.put(sketch, at[0], at[1]);
    name(sketch, slab, actor, at[0], at[1]);
  }

  /** Where the next tensor at the right begins. */
  private double end(Slab slab) {
    double end = staging.width();
    for (Slab other : List.of(left, right.orElse(left), result)) {
      if (other.bed().x() > slab.bed().x()) {
        end = Math.min(end, other.bed().x());
      }
    }
    return end;
  }

  private void name(Sketch sketch, Slab slab, Actor actor, int sample, int channel) {
    String word = staging.phrases().say(actor.name());
    String shape = Shapes.withoutBatch(slab.named());
    double room = end(slab) - slab.bed().x();
    double needed = Slab.captionWidth(word + "  " + shape, Frame.of(staging));
    String note = needed > room ? "" : shape;
    switch (actor.seat()) {
      case ROW, COLUMN -> slab.title(sketch, word.length() > SHORT ? actor.symbol() : word);
      case FREE, MATRIX -> slab.caption(sketch, word, note);
    }
    if (counted && actor.part() == script.result().part()) {
      slab.label(sketch, Uses.range("uses.result", result.view(), staging.phrases()));
    } else if (actor.seat() == Actor.Seat.FREE) {
      slab.label(sketch, actor.plane(sample, channel));
    }
  }

  @Override
  public String text(Beat beat) {
    return words.text(walk.at(beat.shown(), beat.index()));
  }

  @Override
  public List<Mark> highlight(Beat beat, TensorCell cell) {
    Moment moment = Moment.at(anatomy, beat);
    SumWindow window = window((int) moment.cell(), moment.channel());
    int focus = Math.max(0, moment.tap());
    SumPointing pointing =
        new SumPointing(
            script,
            stack(left, script.left(), frontOf(window.from(), focus)),
            right.map(
                slab -> stack(slab, script.right().orElseThrow(), frontOf(seen(window), focus))),
            stack(result, script.result(), window.cell()));
    return pointing.marks(cell, window);
  }

  private static Stack stack(Slab slab, Actor actor, int position) {
    int[] at = slab.view().shape().indices(position);
    boolean named = actor.seat() == Actor.Seat.FREE;
    return slab.stack(at[0], at[1], (s, c) -> named ? actor.plane(s, c) : "");
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.part() == script.result().part()
        ? OptionalLong.of(cell.offset(result.named()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return result.columns();
  }
}
