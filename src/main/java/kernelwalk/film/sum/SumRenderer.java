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

  private final SumFilmSource script;
  private final SumWalk walk;
  private final FilmSettings filmSettings;
  private final SumStructure sumStructure;
  private final TensorView left;
  private final Optional<TensorView> right;
  private final TensorView result;
  private final boolean counted;
  private final SumArithmetic panel;
  private final SumFormula formula;
  private final SumDescription words;
  private final SumHighlights light;

  SumRenderer(SumFilmSource script, FilmSettings filmSettings) {
    this.script = script;
    this.walk = script.walk();
    this.filmSettings = filmSettings;
    this.sumStructure = new SumWalkStructure(walk);
    StageLayout stageLayout = StageLayout.of(filmSettings);
    SumLayout layout = SumLayout.of(script, stageLayout);
    this.left = script.left().slab(layout.left(), filmSettings);
    this.right =
        script
            .right()
            .flatMap(
                operandTensor ->
                    layout
                        .right()
                        .map(planePlacement -> operandTensor.slab(planePlacement, filmSettings)));
    this.counted = filmSettings.coverage() && script.uses().isPresent();
    this.result =
        counted ? counts(layout.result()) : script.result().slab(layout.result(), filmSettings);
    Fill rightFill =
        script.constant() ? Fill.PLAIN : right.map(TensorView::fill).orElse(Fill.PLAIN);
    this.panel = new SumArithmetic(script, layout, filmSettings, left.fill(), rightFill);
    this.formula = new SumFormula(script, new FormulaStrip(stageLayout), filmSettings.level());
    this.words = new SumDescription(script, filmSettings.filmTexts());
    this.light = new SumHighlights(script, left, right, result);
  }

  /** How many products each cell has, in place of its value. */
  private TensorView counts(PlanePlacement planePlacement) {
    OperandTensor operandTensor = script.result();
    Tensor uses = script.uses().orElseThrow();
    TensorView tensorView =
        TensorView.of(
            operandTensor.tensorRole(),
            uses,
            operandTensor.paddingRing(),
            ColourScale.SEQUENTIAL,
            planePlacement,
            filmSettings);
    float most = 0;
    for (float count : uses.values()) {
      most = Math.max(most, count);
    }
    return tensorView
        .viewed(operandTensor.view())
        .withFill(new Fill(ColourScale.SEQUENTIAL, 0, most));
  }

  private SumWindow window(int cell, int channel) {
    return SumWindow.of(walk, cell, channel, script.width().applyAsInt(cell));
  }

  @Override
  public List<Mark> marks(TimelinePosition timelinePosition) {
    MarkBuilder markBuilder = new MarkBuilder();
    SumProgress sumProgress = SumProgress.at(sumStructure, timelinePosition);
    int cell = (int) sumProgress.cell();
    SumWindow window = window(cell, sumProgress.channel());
    actors(markBuilder, sumProgress, window);
    Point from = panel.put(markBuilder, sumProgress, window);
    if (timelinePosition.level() != Level.LAYER) {
      int[] at = result.view().shape().indices(cell);
      Run run =
          Run.bold(NumberText.text(walk.result(cell).value()), script.result().tensorRole().role());
      Point to = new Point(result.middleX(at[3]), result.middleY(at[2]));
      double small = Math.clamp(result.cell() * 0.36, 9, 17);
      double large = 17 * StageLayout.of(filmSettings).scale();
      markBuilder.flight(from, to, sumProgress.fly(), large, small, run);
    }
    formula.put(markBuilder, sumProgress, window);
    return markBuilder.marks();
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

  private void actors(MarkBuilder markBuilder, SumProgress sumProgress, SumWindow window) {
    int focus = Math.max(0, sumProgress.tap());
    front(markBuilder, left, script.left(), window.from(), focus);
    if (right.isPresent() && script.right().isPresent()) {
      OperandTensor operandTensor = script.right().get();
      front(markBuilder, right.get(), operandTensor, seen(window), focus);
    }
    int[] at = result.view().shape().indices(window.cell());
    int[] before = result.view().shape().indices((int) sumProgress.from());
    long plane = (long) result.rows() * result.columns();
    long first = (long) at[0] * result.channels() * plane;
    long done = (long) window.cell() + (sumProgress.fly() >= 1 ? 1 : 0);
    result.put(
        markBuilder,
        at[0],
        before[0] == at[0] ? before[1] : at[1],
        at[1],
        sumProgress.glide(),
        channel ->
            counted ? Long.MAX_VALUE : Math.clamp(done - first - channel * plane, 0L, plane));
    result.outline(markBuilder, at[2], at[3], ColourRole.INK);
    name(markBuilder, result, script.result(), at[0], at[1]);
    light.window(markBuilder, sumProgress, window);
  }

  /** A tensor with the plane in front from which the products come. */
  private void front(
      MarkBuilder markBuilder,
      TensorView tensorView,
      OperandTensor operandTensor,
      int[] positions,
      int focus) {
    int[] at = tensorView.view().shape().indices(frontOf(positions, focus));
    tensorView.put(markBuilder, at[0], at[1]);
    name(markBuilder, tensorView, operandTensor, at[0], at[1]);
  }

  /** Where the next tensor at the right begins. */
  private double end(TensorView tensorView) {
    double end = filmSettings.width();
    for (TensorView other : List.of(left, right.orElse(left), result)) {
      if (other.planePlacement().x() > tensorView.planePlacement().x()) {
        end = Math.min(end, other.planePlacement().x());
      }
    }
    return end;
  }

  private void name(
      MarkBuilder markBuilder,
      TensorView tensorView,
      OperandTensor operandTensor,
      int sample,
      int channel) {
    String word = filmSettings.filmTexts().say(operandTensor.name());
    String shape = ShapeText.withoutBatch(tensorView.named());
    double room = end(tensorView) - tensorView.planePlacement().x();
    double needed = TensorView.captionWidth(word + "  " + shape, StageLayout.of(filmSettings));
    String note = needed > room ? "" : shape;
    switch (operandTensor.seat()) {
      case ROW, COLUMN ->
          tensorView.title(markBuilder, word.length() > SHORT ? operandTensor.symbol() : word);
      case FREE, MATRIX -> tensorView.caption(markBuilder, word, note);
    }
    if (counted && operandTensor.tensorRole() == script.result().tensorRole()) {
      tensorView.label(
          markBuilder, Coverage.range("uses.result", result.view(), filmSettings.filmTexts()));
    } else if (operandTensor.seat() == OperandTensor.Seat.FREE) {
      tensorView.label(markBuilder, operandTensor.plane(sample, channel));
    }
  }

  @Override
  public String text(TimelinePosition timelinePosition) {
    return words.text(walk.at(timelinePosition.shown(), timelinePosition.index()));
  }

  @Override
  public List<Mark> highlight(TimelinePosition timelinePosition, TensorCell cell) {
    SumProgress sumProgress = SumProgress.at(sumStructure, timelinePosition);
    SumWindow window = window((int) sumProgress.cell(), sumProgress.channel());
    int focus = Math.max(0, sumProgress.tap());
    SumPointing pointing =
        new SumPointing(
            script,
            stack(left, script.left(), frontOf(window.from(), focus)),
            right.map(
                tensorView ->
                    stack(tensorView, script.right().orElseThrow(), frontOf(seen(window), focus))),
            stack(result, script.result(), window.cell()));
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
    return cell.tensorRole() == script.result().tensorRole()
        ? OptionalLong.of(cell.offset(result.named()))
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return result.columns();
  }
}
