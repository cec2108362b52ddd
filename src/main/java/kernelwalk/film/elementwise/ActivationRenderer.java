package kernelwalk.film.elementwise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.PlaneStack;
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
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.sum.OperandTensor;
import kernelwalk.film.timeline.SceneRenderer;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ActivationStep;
import kernelwalk.walk.ActivationWalk;
import kernelwalk.walk.Level;

/** What the film of an activation shows: a point that moves along the curve, and its slope. */
final class ActivationRenderer implements SceneRenderer {
  private final ActivationFilmSource source;
  private final FilmSettings settings;
  private final StageLayout stageLayout;
  private final TensorView given;

  /** The input, of which a backward pass takes the slopes; forward it is what is given. */
  private final TensorView point;

  private final TensorView result;
  private final FunctionPlot functionPlot;
  private final ActivationDescription words;
  private final double notesY;
  private final double centre;

  ActivationRenderer(ActivationFilmSource source, FilmSettings settings) {
    this.source = source;
    this.settings = settings;
    this.stageLayout = StageLayout.of(settings);
    this.words = new ActivationDescription(source, settings.texts());
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
    GridExtent extent = from.gridExtent();
    ThreeColumnLayout threeColumnLayout =
        ThreeColumnLayout.of(
            stageLayout, forward ? extent : extent.twice(), to.gridExtent(), forward ? 0.4 : 0.34);
    PlanePlacement first = threeColumnLayout.input();
    this.point = input.slab(first, settings);
    this.given = forward ? point : from.slab(extent.second(first), settings);
    this.result = to.slab(threeColumnLayout.output(), settings);
    double farthest = 0;
    for (float z : source.input().values()) {
      farthest = Math.max(farthest, Math.abs(z));
    }
    double notes = 30 * stageLayout.scale();
    double height = Math.min(threeColumnLayout.height() - notes, threeColumnLayout.width() * 0.75);
    double width =
        threeColumnLayout.below()
            ? Math.min(threeColumnLayout.width(), height * 2.2)
            : threeColumnLayout.width();
    double x = threeColumnLayout.x() + (threeColumnLayout.width() - width) / 2;
    double y = threeColumnLayout.y() + Math.max(0, threeColumnLayout.height() - notes - height) / 2;
    this.functionPlot =
        new FunctionPlot(
            source.activation(), words.name(), farthest, stageLayout.scale(), x, y, width, height);
    this.notesY = y + height + 16 * stageLayout.scale();
    this.centre = x + width / 2;
  }

  private Tensor values() {
    return source.gradient().orElse(source.input());
  }

  private static OperandTensor standing(OperandTensor operandTensor) {
    return operandTensor.seated(
        OperandTensor.Seat.FREE, TensorView.standing(operandTensor.tensor()));
  }

  private double z(long cell) {
    return source.input().values()[(int) cell];
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    boolean layer = when.level() == Level.LAYER;
    double arrive = layer ? 1 : when.eased(0.05, 0.4);
    double known = layer ? 1 : when.fading(0.42, 0.55);
    double fly = layer ? (when.share() >= 0.7 ? 1 : 0) : when.eased(0.66, 0.88);
    int cell = (int) when.cell();
    int[] at = given.view().shape().indices(cell);
    given.put(marks, at[0], at[1]);
    given.outline(marks, at[2], at[3], ColourRole.INK);
    if (source.gradient().isPresent()) {
      point.put(marks, at[0], at[1]);
      point.outline(marks, at[2], at[3], ColourRole.INK);
      name(marks, point, at, given.planePlacement().x());
    }
    name(marks, given, at, functionPlot.atX(Double.NEGATIVE_INFINITY));
    long plane = (long) result.rows() * result.columns();
    long first = (long) at[0] * result.channels() * plane;
    long done = when.cell() + (fly >= 1 ? 1 : 0);
    result.put(
        marks,
        at[0],
        at[1],
        at[1],
        1,
        channel -> Math.clamp(done - first - channel * plane, 0L, plane));
    result.outline(marks, at[2], at[3], ColourRole.INK);
    name(marks, result, at, stageLayout.width());
    functionPlot.ground(marks);
    double z = z(when.cell());
    double now = Easing.mix(z(when.before()), z, arrive);
    functionPlot.tangent(marks, z, known);
    Point dot = functionPlot.point(marks, now, arrive >= 1 ? 0.9 : 0.35);
    notes(marks, z, known);
    if (!layer) {
      flights(marks, when, at, dot, fly);
    }
    words.formula(new FormulaStrip(stageLayout), marks, cell, layer || known > 0.3);
    return marks.marks();
  }

  private void flights(MarkBuilder marks, TimelinePosition when, int[] at, Point dot, double fly) {
    double large = 16 * stageLayout.scale();
    double arrive = when.eased(0.05, 0.36);
    if (arrive > 0 && arrive < 1) {
      Run run = Run.bold(NumberText.text(z(when.cell())), ColourRole.INPUT);
      double x = point.middleX(at[3]);
      double y = point.middleY(at[2]);
      marks.moving(x, y, functionPlot.atX(z(when.cell())), functionPlot.atY(0), arrive, large, run);
    }
    float value = source.result().values()[(int) when.cell()];
    Run run = Run.bold(NumberText.text(value), result.tensorRole().role());
    Point to = new Point(result.middleX(at[3]), result.middleY(at[2]));
    marks.flight(dot, to, fly, large, Math.clamp(result.cell() * 0.36, 9, 17), run);
  }

  private void notes(MarkBuilder marks, double z, double known) {
    String value = NumberText.text((float) source.activation().value(z));
    String slope = NumberText.text(source.activation().derivative(z));
    String name = words.name();
    int characters =
        2 * name.length() + "() =    ′ = ".length() + NumberText.text(z).length() + value.length();
    boolean beside = notesY < result.bottom() + 32 * stageLayout.scale();
    double room =
        beside
            ? 2 * (result.planePlacement().x() - centre) - 16 * stageLayout.scale()
            : stageLayout.width();
    double fitting = room / ((characters + slope.length()) * NumberFit.ADVANCE);
    marks.numbers(
        centre,
        notesY,
        Align.CENTRE,
        Math.min(
            14 * Math.min(stageLayout.numbers(), 1.4 * stageLayout.scale()), Math.max(9, fitting)),
        Math.max(0.15, known),
        Run.of(name + "(", ColourRole.MUTED),
        Run.of(NumberText.text(z), ColourRole.INPUT),
        Run.of(") = ", ColourRole.MUTED),
        Run.bold(value, ColourRole.OUTPUT),
        Run.of("   " + name + "′ = ", ColourRole.MUTED),
        Run.bold(slope, ColourRole.GRADIENT));
  }

  /**
   * Its name below it, as much of it as there is room for; else its symbol.
   *
   * @param end where the next thing at the right begins
   */
  private void name(MarkBuilder marks, TensorView tensorView, int[] at, double end) {
    String word = settings.texts().say(tensorView.tensorRole().code());
    String shape = ShapeText.withoutBatch(tensorView.named());
    double room = end - tensorView.planePlacement().x() - 6;
    if (TensorView.captionWidth(word + "  " + shape, stageLayout) <= room) {
      tensorView.caption(marks, word, shape);
    } else if (TensorView.captionWidth(word, stageLayout) <= room) {
      tensorView.caption(marks, word, "");
    } else {
      tensorView.caption(marks, OperandTensor.symbol(tensorView.tensorRole()), "");
    }
    if (tensorView.view().shape().dim(0) * tensorView.channels() > 1) {
      tensorView.label(marks, TensorCell.of(tensorView.tensorRole(), at[0], at[1]).toString());
    }
  }

  @Override
  public String text(TimelinePosition when) {
    ActivationStep step = source.walk().at(Level.CELL, when.cell());
    return words.text(step);
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
    int[] now = given.view().shape().indices((int) when.cell());
    ActivationWalk walk = source.walk();
    int[] from = walk.feeding(position, walk.left());
    stack(given, now).light(over, from, given.tensorRole().role(), 0.25);
    if (source.gradient().isPresent()) {
      stack(point, now).light(over, from, point.tensorRole().role(), 0.25);
    }
    int[] to = walk.reached(walk.left(), position, position, position + 1);
    stack(result, now).light(over, to, result.tensorRole().role(), 0.25);
    Point dot = functionPlot.point(over, z(position), 0.9);
    over.line(dot.x(), dot.y(), dot.x(), functionPlot.atY(0), given.tensorRole().role(), 1, 0.8);
    over.line(dot.x(), dot.y(), functionPlot.atX(0), dot.y(), result.tensorRole().role(), 1, 0.8);
    return new ArrayList<>(over.marks());
  }

  private static PlaneStack stack(TensorView tensorView, int[] at) {
    return tensorView.stack(
        at[0],
        at[1],
        (sample, channel) -> TensorCell.of(tensorView.tensorRole(), sample, channel).toString());
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.tensorRole() == result.tensorRole()
        ? OptionalLong.of(cell.offset(result.named()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return result.columns();
  }
}
