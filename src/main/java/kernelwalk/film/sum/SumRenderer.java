package kernelwalk.film.sum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.Coverage;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.PlaneStack;
import kernelwalk.film.layout.ShapeText;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.timeline.SceneRenderer;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumWalk;

/** What the film of sums of products shows: its tensors, one cell's products, where they go. */
final class SumRenderer implements SceneRenderer {
  /** A longer name has no room above a column. */
  private static final int SHORT = 8;

  private final SumFilmSource source;
  private final SumWalk walk;
  private final FilmSettings settings;
  private final SumStructure sumStructure;
  private final TensorView left;
  private final Optional<TensorView> right;
  private final TensorView result;
  private final boolean counted;
  private final SumArithmetic panel;
  private final SumFormula formula;
  private final SumDescription words;
  private final SumHighlights light;

  SumRenderer(SumFilmSource source, FilmSettings settings) {
    this.source = source;
    this.walk = source.walk();
    this.settings = settings;
    this.sumStructure = new SumWalkStructure(walk);
    StageLayout stageLayout = StageLayout.of(settings);
    SumLayout layout = SumLayout.of(source, stageLayout);
    this.left = source.left().slab(layout.left(), settings);
    this.right =
        source
            .right()
            .flatMap(
                operandTensor ->
                    layout
                        .right()
                        .map(planePlacement -> operandTensor.slab(planePlacement, settings)));
    this.counted = settings.coverage() && source.uses().isPresent();
    this.result =
        counted ? counts(layout.result()) : source.result().slab(layout.result(), settings);
    Fill rightFill =
        source.constant() ? Fill.PLAIN : right.map(TensorView::fill).orElse(Fill.PLAIN);
    this.panel = new SumArithmetic(source, layout, settings, left.fill(), rightFill);
    this.formula = new SumFormula(source, new FormulaStrip(stageLayout), settings.level());
    this.words = new SumDescription(source, settings.texts());
    this.light = new SumHighlights(source, left, right, result);
  }

  /** How many products each cell has, in place of its value. */
  private TensorView counts(PlanePlacement planePlacement) {
    OperandTensor operandTensor = source.result();
    Tensor uses = source.uses().orElseThrow();
    return TensorView.of(
            operandTensor.tensorRole(),
            uses,
            operandTensor.paddingRing(),
            new Fill(ColourScale.SEQUENTIAL, 0, Fill.bound(uses.values())),
            planePlacement,
            settings)
        .viewed(operandTensor.view());
  }

  private SumWindow window(int cell, int channel) {
    return SumWindow.of(walk, cell, channel, source.width().applyAsInt(cell));
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    SumProgress sumProgress = SumProgress.at(sumStructure, when);
    int cell = (int) sumProgress.cell();
    SumWindow window = window(cell, sumProgress.channel());
    actors(marks, sumProgress, window);
    Point from = panel.put(marks, sumProgress, window);
    if (when.level() != Level.LAYER && !counted) {
      int[] at = result.view().shape().indices(cell);
      Run run =
          Run.bold(NumberText.text(walk.result(cell).value()), source.result().tensorRole().role());
      Point to = new Point(result.middleX(at[3]), result.middleY(at[2]));
      double small = Math.clamp(result.cell() * 0.36, 9, 17);
      double large = 17 * StageLayout.of(settings).scale();
      marks.flight(from, to, sumProgress.fly(), large, small, run);
    }
    formula.put(marks, sumProgress, window);
    return marks.marks();
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
    return source.constant() ? light.under(window) : window.with();
  }

  private void actors(MarkBuilder marks, SumProgress sumProgress, SumWindow window) {
    int focus = Math.max(0, sumProgress.tap());
    front(marks, left, source.left(), window.from(), focus);
    if (right.isPresent() && source.right().isPresent()) {
      OperandTensor operandTensor = source.right().get();
      front(marks, right.get(), operandTensor, seen(window), focus);
    }
    int[] at = result.view().shape().indices(window.cell());
    int[] before = result.view().shape().indices((int) sumProgress.from());
    long plane = (long) result.rows() * result.columns();
    long first = (long) at[0] * result.channels() * plane;
    long done = (long) window.cell() + (sumProgress.fly() >= 1 ? 1 : 0);
    result.put(
        marks,
        at[0],
        before[0] == at[0] ? before[1] : at[1],
        at[1],
        sumProgress.glide(),
        channel ->
            counted ? Long.MAX_VALUE : Math.clamp(done - first - channel * plane, 0L, plane));
    result.outline(marks, at[2], at[3], ColourRole.INK);
    name(marks, result, source.result(), at[0], at[1]);
    light.window(marks, sumProgress, window);
  }

  /** A tensor with the plane in front from which the products come. */
  private void front(
      MarkBuilder marks,
      TensorView tensorView,
      OperandTensor operandTensor,
      int[] positions,
      int focus) {
    int[] at = tensorView.view().shape().indices(frontOf(positions, focus));
    tensorView.put(marks, at[0], at[1]);
    name(marks, tensorView, operandTensor, at[0], at[1]);
  }

  /** Where the next tensor at the right begins. */
  private double end(TensorView tensorView) {
    double end = settings.width();
    for (TensorView other : List.of(left, right.orElse(left), result)) {
      if (other.planePlacement().x() > tensorView.planePlacement().x()) {
        end = Math.min(end, other.planePlacement().x());
      }
    }
    return end;
  }

  private void name(
      MarkBuilder marks,
      TensorView tensorView,
      OperandTensor operandTensor,
      int sample,
      int channel) {
    String word = settings.texts().say(operandTensor.name());
    String shape = ShapeText.withoutBatch(tensorView.named());
    double room = end(tensorView) - tensorView.planePlacement().x();
    double needed = TensorView.captionWidth(word + "  " + shape, StageLayout.of(settings));
    String note = needed > room ? "" : shape;
    switch (operandTensor.seat()) {
      case ROW, COLUMN ->
          tensorView.title(marks, word.length() > SHORT ? operandTensor.symbol() : word);
      case FREE, MATRIX -> tensorView.caption(marks, word, note);
    }
    if (counted && operandTensor.tensorRole() == source.result().tensorRole()) {
      tensorView.label(marks, Coverage.range("uses.result", result.view(), settings.texts()));
    } else if (operandTensor.seat() == OperandTensor.Seat.FREE) {
      tensorView.label(marks, operandTensor.plane(sample, channel));
    }
  }

  @Override
  public String text(TimelinePosition when) {
    return words.text(walk.at(when.shown(), when.index()));
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    SumProgress sumProgress = SumProgress.at(sumStructure, when);
    SumWindow window = window((int) sumProgress.cell(), sumProgress.channel());
    int focus = Math.max(0, sumProgress.tap());
    SumPointing pointing =
        new SumPointing(
            source,
            stack(left, source.left(), frontOf(window.from(), focus)),
            right.map(
                tensorView ->
                    stack(tensorView, source.right().orElseThrow(), frontOf(seen(window), focus))),
            stack(result, source.result(), window.cell()));
    return pointing.marks(cell, window);
  }

  private static PlaneStack stack(
      TensorView tensorView, OperandTensor operandTensor, int position) {
    int[] at = tensorView.view().shape().indices(position);
    boolean named = operandTensor.seat() == OperandTensor.Seat.FREE;
    return tensorView.stack(at[0], at[1], (s, c) -> named ? operandTensor.plane(s, c) : "");
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.tensorRole() == source.result().tensorRole()
        ? OptionalLong.of(cell.offset(result.named()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return result.columns();
  }
}
