package kernelwalk.film.elementwise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.CellHighlighter;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.ShapeText;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.layout.ThreeColumnLayout;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.film.sum.OperandTensor;
import kernelwalk.film.timeline.Phase;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ActivationStep;
import kernelwalk.walk.ActivationWalk;
import kernelwalk.walk.Level;

/** The renderer of an activation: a point that moves along the curve, and its slope. */
final class ActivationRenderer implements FilmRenderer {
  /** The phases of a cell. */
  private static final Phase INPUT_FLIES = new Phase(0.05, 0.36);

  private static final Phase POINT_MOVES = new Phase(0.05, 0.4);
  private static final Phase VALUE_APPEARS = new Phase(0.42, 0.55);
  private static final Phase RESULT_FLIES = new Phase(0.66, 0.88);

  private final ActivationFilmSource source;
  private final FilmSettings settings;
  private final StageLayout stage;
  private final TensorView given;

  /** The input, of which a backward pass takes the slopes; forward it is what is given. */
  private final TensorView point;

  private final TensorView result;
  private final FunctionPlot plot;
  private final ActivationDescription description;
  private final double notesY;
  private final double centre;

  ActivationRenderer(ActivationFilmSource source, FilmSettings settings) {
    this.source = source;
    this.settings = settings;
    this.stage = StageLayout.of(settings);
    this.description = new ActivationDescription(source, settings.texts());
    boolean forward = source.gradient().isEmpty();
    OperandTensor input =
        standing(
            OperandTensor.of(TensorRole.INPUT, source.input()).looking(source.looks().input()));
    OperandTensor from =
        forward ? input : standing(OperandTensor.of(TensorRole.OUTPUT_GRADIENT, values()));
    OperandTensor to =
        standing(
            OperandTensor.of(
                forward ? TensorRole.OUTPUT : TensorRole.INPUT_GRADIENT, source.result()));
    GridExtent extent = from.extent();
    ThreeColumnLayout layout =
        ThreeColumnLayout.of(
            stage,
            forward ? extent : extent.twice(),
            to.extent(),
            forward ? 0.4 : 0.34,
            from.tensor(),
            to.tensor());
    PlanePlacement first = layout.input();
    this.point = input.view(first, settings);
    this.given = forward ? point : from.view(extent.second(first), settings);
    this.result = to.view(layout.output(), settings);
    double farthest = 0;
    for (float z : source.input().values()) {
      farthest = Math.max(farthest, Math.abs(z));
    }
    double notes = 30 * stage.scale();
    double height = Math.min(layout.height() - notes, layout.width() * 0.75);
    double width = layout.below() ? Math.min(layout.width(), height * 2.2) : layout.width();
    double x = layout.x() + (layout.width() - width) / 2;
    double y = layout.y() + Math.max(0, layout.height() - notes - height) / 2;
    this.plot =
        new FunctionPlot(
            source.activation(), description.name(), farthest, stage.words(), x, y, width, height);
    this.notesY = y + height + 16 * stage.scale();
    this.centre = x + width / 2;
  }

  private Tensor values() {
    return source.gradient().orElse(source.input());
  }

  private static OperandTensor standing(OperandTensor operand) {
    return operand.arranged(
        OperandTensor.Arrangement.FREE, TensorView.standingShape(operand.tensor()));
  }

  private double z(long cell) {
    return source.input().values()[(int) cell];
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    boolean layer = when.level() == Level.LAYER;
    double arrive = layer ? 1 : when.eased(POINT_MOVES);
    double known = layer ? 1 : when.fading(VALUE_APPEARS);
    double fly = layer ? when.landed() : when.eased(RESULT_FLIES);
    int cell = (int) when.cell();
    int[] at = given.indices(cell);
    given.put(marks, at[0], at[1]);
    given.outline(marks, at[2], at[3], ColourRole.INK);
    if (source.gradient().isPresent()) {
      point.put(marks, at[0], at[1]);
      point.outline(marks, at[2], at[3], ColourRole.INK);
      name(marks, point, at, given.left());
    }
    name(marks, given, at, plot.atX(Double.NEGATIVE_INFINITY));
    long done = when.cell() + (fly >= 1 ? 1 : 0);
    result.putComputed(marks, done, at[0], at[1], at[1], 1);
    result.outline(marks, at[2], at[3], ColourRole.INK);
    name(marks, result, at, stage.width());
    plot.ground(marks);
    double z = z(when.cell());
    double now = Easing.mix(z(when.before()), z, arrive);
    plot.tangent(marks, z, known);
    Point dot = plot.point(marks, now, arrive >= 1 ? 0.9 : 0.35);
    notes(marks, z, known);
    if (!layer) {
      flights(marks, when, at, dot, fly);
    }
    description.formula(new FormulaStrip(stage), marks, cell, layer || known > 0.3);
    return marks.marks();
  }

  private void flights(MarkBuilder marks, TimelinePosition when, int[] at, Point dot, double fly) {
    double large = 16 * stage.scale();
    double arrive = when.eased(INPUT_FLIES);
    if (arrive > 0 && arrive < 1) {
      Run run = Run.bold(NumberText.text(z(when.cell())), ColourRole.INPUT);
      double x = point.middleX(at[3]);
      double y = point.middleY(at[2]);
      marks.moving(x, y, plot.atX(z(when.cell())), plot.atY(0), arrive, large, run);
    }
    float value = source.result().values()[(int) when.cell()];
    Run run = Run.bold(NumberText.text(value), result.tensorRole().colour());
    result.receive(marks, dot, at[2], at[3], fly, large, run);
  }

  private void notes(MarkBuilder marks, double z, double known) {
    double exact = source.activation().value(z);
    double derivative = source.activation().derivative(z);
    String value = NumberText.text((float) exact);
    String slope = NumberText.text(derivative);
    String name = description.name();
    int characters =
        2 * name.length() + "() =    ′ = ".length() + NumberText.text(z).length() + value.length();
    boolean beside = notesY < result.bottom() + 32 * stage.scale();
    double room =
        beside ? 2 * (result.placement().x() - centre) - 16 * stage.scale() : stage.width();
    double fitting = TextWidth.monospacedSize(characters + slope.length(), room);
    marks.numbers(
        centre,
        notesY,
        Align.CENTRE,
        Math.min(14 * Math.min(stage.numbers(), 1.4 * stage.scale()), Math.max(9, fitting)),
        Math.max(0.15, known),
        Run.of(name + "(", ColourRole.MUTED),
        Run.of(NumberText.text(z), ColourRole.INPUT),
        Run.of(")" + ActivationDescription.equal(exact), ColourRole.MUTED),
        Run.bold(value, ColourRole.OUTPUT),
        Run.of("   " + name + "′" + ActivationDescription.equal(derivative), ColourRole.MUTED),
        Run.bold(slope, ColourRole.GRADIENT));
  }

  /**
   * Its name below it, as much of it as there is room for; else its symbol.
   *
   * @param end where the next thing at the right begins
   */
  private void name(MarkBuilder marks, TensorView view, int[] at, double end) {
    String word = settings.texts().say(view.tensorRole().code());
    String shape = ShapeText.withoutBatch(view.named());
    double room = end - view.left() - 6;
    double size = 13 * stage.words();
    if (TextWidth.words(word + "  " + shape, size) <= room) {
      view.caption(marks, word, shape);
    } else {
      boolean fits = TextWidth.words(word, size) <= room;
      view.caption(marks, fits ? word : OperandTensor.symbol(view.tensorRole()), "");
    }
    if (view.tensor().shape().dim(0) * view.channels() > 1) {
      view.label(marks, TensorCell.of(view.tensorRole(), at[0], at[1]).toString());
    }
  }

  @Override
  public String text(TimelinePosition when) {
    ActivationStep step = source.walk().at(Level.CELL, when.cell());
    return description.text(step);
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    if (cell.tensorRole() != given.tensorRole()
        && cell.tensorRole() != point.tensorRole()
        && cell.tensorRole() != result.tensorRole()) {
      return List.of();
    }
    MarkBuilder over = new MarkBuilder();
    int position = cell.offset(given.named());
    int[] now = given.indices((int) when.cell());
    ActivationWalk walk = source.walk();
    int[] from = walk.feeding(position, walk.left());
    stack(given, now).light(over, from, given.tensorRole().colour(), 0.25);
    if (source.gradient().isPresent()) {
      stack(point, now).light(over, from, point.tensorRole().colour(), 0.25);
    }
    int[] to = walk.reached(walk.left(), position, position, position + 1);
    stack(result, now).light(over, to, result.tensorRole().colour(), 0.25);
    Point dot = plot.point(over, z(position), 0.9);
    over.line(dot.x(), dot.y(), dot.x(), plot.atY(0), given.tensorRole().colour(), 1, 0.8);
    over.line(dot.x(), dot.y(), plot.atX(0), dot.y(), result.tensorRole().colour(), 1, 0.8);
    return new ArrayList<>(over.marks());
  }

  private static CellHighlighter stack(TensorView view, int[] at) {
    return view.highlighter(
        at[0],
        at[1],
        (sample, channel) -> TensorCell.of(view.tensorRole(), sample, channel).toString());
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return result.position(cell);
  }

  @Override
  public int cellsInRow() {
    return result.columns();
  }
}
