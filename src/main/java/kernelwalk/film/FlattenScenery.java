package kernelwalk.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.CellText;
import kernelwalk.film.Mark.Face;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.film.Mark.Text;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.FlattenWalk;
import kernelwalk.walk.Level;

/** What the film of a flattening shows: each value on its way to its number in the row. */
final class FlattenScenery implements Scenery {
  private static final double SIDE = 44;

  private final Tensor input;
  private final FlattenWalk walk;
  private final Staging staging;
  private final Frame frame;
  private final Slab slab;
  private final int features;
  private final int fits;
  private final double side;
  private final double rowX;
  private final double rowY;
  private final Fill fill;

  FlattenScenery(Tensor input, FlattenWalk walk, Staging staging) {
    this.input = input;
    this.walk = walk;
    this.staging = staging;
    this.frame = Frame.of(staging);
    this.features = input.shape().size() / input.shape().dim(0);
    Actor actor = Actor.of(Part.INPUT, input);
    double band = frame.stripY() * 0.62 - frame.caption() - frame.top();
    Extent extent = actor.extent();
    double free = frame.width() - 2 * frame.margin();
    double size = Math.min(46, Math.min(free / extent.wide(), band / extent.high()));
    double cell = size >= 3 ? Math.floor(size) : size;
    this.slab = actor.slab(extent.middle(cell, frame.margin(), frame.top(), free, band), staging);
    this.side = Math.floor(SIDE * Math.min(1, frame.scale()));
    this.fits = Math.min(features, (int) ((free - 60 * frame.scale()) / side));
    this.rowX = Math.floor((frame.width() - fits * side) / 2);
    double lower = frame.top() + band + frame.caption() * 1.4;
    this.rowY = Math.floor(lower + (frame.stripY() - lower - side) * 0.3);
    this.fill = Fill.over(Scale.OUTPUT, input.values());
  }

  /** The first number that is shown of the row, which glides so that the current one is seen. */
  private int from(int feature) {
    return Math.clamp(feature - fits / 2, 0, features - fits);
  }

  @Override
  public List<Mark> marks(Beat beat) {
    Sketch sketch = new Sketch();
    boolean layer = beat.level() == Level.LAYER;
    double fly = layer ? (beat.share() >= 0.7 ? 1 : 0) : beat.eased(0.15, 0.75);
    int cell = (int) beat.cell();
    int[] at = slab.view().shape().indices(cell);
    slab.put(sketch, at[0], at[1]);
    slab.outline(sketch, at[2], at[3], ColourRole.INK);
    String shape = Shapes.withoutBatch(input.shape());
    slab.caption(sketch, staging.phrases().say("input"), shape);
    if (slab.view().shape().dim(0) * slab.channels() > 1) {
      slab.label(sketch, TensorCell.of(Part.INPUT, at[0], at[1]).toString());
    }
    int feature = cell % features;
    row(sketch, at[0], feature, fly >= 1);
    double x = rowX + (feature - from(feature) + 0.5) * side;
    sketch.outline(x - side / 2, rowY, side, side, ColourRole.INK, 2);
    if (fly > 0 && fly < 1) {
      Run run = Run.bold(Numbers.text(input.values()[cell]), ColourRole.INPUT);
      Point start = new Point(slab.middleX(at[3]), slab.middleY(at[2]));
      sketch.moving(start.x(), start.y(), x, rowY + side / 2, fly, 16 * frame.scale(), run);
    }
    formula(sketch, at, feature);
    return sketch.marks();
  }

  private void row(Sketch sketch, int sample, int feature, boolean landed) {
    int from = from(feature);
    int first = sample * features + from;
    float[] values = Arrays.copyOfRange(input.values(), first, first + fits);
    Digits digits =
        staging.values() ? Digits.fit(side - 2, 15 * frame.scale(), values) : Digits.NONE;
    Plane plane = Plane.of(Part.PRODUCT, Tensor.wrap(Shape.of(1, fits), values));
    int shown = feature - from + (landed ? 1 : 0);
    sketch.plane(plane, rowX, rowY, side, fill, digits, shown, 1);
    double small = Math.min(11 * frame.scale(), side * 0.3);
    for (int i = 0; i < fits; i++) {
      double x = rowX + (i + 0.5) * side;
      ColourRole role = from + i == feature ? ColourRole.OUTPUT : ColourRole.MUTED;
      Run index = new Run(Integer.toString(from + i), role, from + i == feature);
      sketch.numbers(x, rowY + side + 11 * frame.scale(), Align.CENTRE, small, 1, index);
      Text none = new Text(x, rowY + side / 2, List.of(), Align.CENTRE, Face.MONO, small, 0);
      TensorCell named = TensorCell.of(Part.OUTPUT, sample, from + i);
      sketch.add(new CellText(none, named, side, side));
    }
    double middle = rowY + side / 2;
    double dots = 17 * frame.scale();
    if (from > 0) {
      sketch.sign(rowX - dots, middle, "…", dots, 1);
    }
    if (from + fits < features) {
      sketch.sign(rowX + fits * side + dots, middle, "…", dots, 1);
    }
    Run name = Run.bold(staging.phrases().say("output"), ColourRole.OUTPUT);
    Run note = Run.of("  (" + features + ")", ColourRole.MUTED);
    double y = rowY - 14 * frame.scale();
    sketch.words(rowX, y, Align.START, 13 * frame.scale(), name, note);
  }

  /** The number as a sum of what each index is worth: {@code (2·3 + 1)·4 + 0 = 28}. */
  private void formula(Sketch sketch, int[] at, int feature) {
    Footer footer = new Footer(frame);
    boolean volume = input.shape().rank() == 4;
    int height = slab.rows();
    int width = slab.columns();
    if (!volume) {
      int[] indices = input.shape().indices(at[0] * features + feature);
      TensorCell from = new TensorCell(Part.INPUT, Arrays.stream(indices).boxed().toList());
      footer.symbols(sketch, List.of(muted(from.toString())));
      String to = TensorCell.of(Part.OUTPUT, at[0], feature).toString();
      footer.numbers(sketch, List.of(Run.bold(to, ColourRole.OUTPUT)));
      return;
    }
    footer.symbols(
        sketch,
        List.of(
            Run.of("k", ColourRole.OUTPUT),
            muted("  =  ("),
            Run.of("c", ColourRole.INPUT),
            muted(" · H + "),
            Run.of("h", ColourRole.INPUT),
            muted(") · W + "),
            Run.of("w", ColourRole.INPUT)));
    footer.numbers(
        sketch,
        new ArrayList<>(
            List.of(
                muted("("),
                Run.of(Integer.toString(at[1]), ColourRole.INPUT),
                muted("·" + height + " + "),
                Run.of(Integer.toString(at[2]), ColourRole.INPUT),
                muted(")·" + width + " + "),
                Run.of(Integer.toString(at[3]), ColourRole.INPUT),
                muted(" = "),
                Run.bold(Integer.toString(feature), ColourRole.OUTPUT))));
  }

  private static Run muted(String text) {
    return Run.of(text, ColourRole.MUTED);
  }

  @Override
  public String text(Beat beat) {
    int cell = (int) beat.cell();
    int[] indices = input.shape().indices(cell);
    return staging
        .phrases()
        .say(
            "flatten.move",
            new TensorCell(Part.INPUT, Arrays.stream(indices).boxed().toList()).toString(),
            Numbers.text(input.values()[cell]),
            TensorCell.of(Part.OUTPUT, cell / features, cell % features).toString());
  }

  @Override
  public List<Mark> highlight(Beat beat, TensorCell cell) {
    if (cell.part() != Part.INPUT && cell.part() != Part.OUTPUT) {
      return List.of();
    }
    Sketch over = new Sketch();
    int position = (int) cellOf(cell).orElse(0);
    int[] now = slab.view().shape().indices((int) beat.cell());
    Stack planes =
        slab.stack(
            now[0], now[1], (s, channel) -> TensorCell.of(Part.INPUT, s, channel).toString());
    planes.light(over, walk.feeding(position, walk.left()), ColourRole.INPUT, 0.25);
    boolean shown = position / features == beat.cell() / features;
    for (int to : walk.reached(walk.left(), position, position, position + 1)) {
      int place = to % features - from((int) (beat.cell() % features));
      if (shown && place >= 0 && place < fits) {
        over.tinted(rowX + place * side, rowY, side, side, ColourRole.OUTPUT, 0.25);
      } else {
        elsewhere(over, to, place < 0);
      }
    }
    return new ArrayList<>(over.marks());
  }

  /** Names the place of a number that the row does not show just now, at the side where it is. */
  private void elsewhere(Sketch over, int position, boolean before) {
    String name = TensorCell.of(Part.OUTPUT, position / features, position % features).toString();
    double y = rowY + side + 28 * frame.scale();
    double x = before ? rowX : rowX + fits * side;
    Run run = Run.bold(before ? "← " + name : name + " →", ColourRole.OUTPUT);
    over.words(x, y, before ? Align.START : Align.END, 13 * frame.scale(), run);
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return switch (cell.part()) {
      case INPUT -> OptionalLong.of(cell.offset(input.shape()));
      case OUTPUT -> OptionalLong.of((long) cell.index().get(0) * features + cell.index().get(1));
      default -> OptionalLong.empty();
    };
  }

  @Override
  public int cellsInRow() {
    return slab.columns();
  }
}
