package kernelwalk.film.sum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.CellHighlighter;
import kernelwalk.film.layout.Coverage;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.PlanePlacement;
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
import kernelwalk.film.picture.TextWidth;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumWalk;

/** The renderer of sums of products: their tensors, one cell's products, where they go. */
final class SumRenderer implements FilmRenderer {
  /** A longer name has no room above a column. */
  private static final int SHORT = 8;

  private final SumFilmSource source;
  private final SumWalk walk;
  private final FilmSettings settings;
  private final SumStructure structure;
  private final TensorView left;
  private final Optional<TensorView> right;
  private final TensorView result;
  private final boolean counted;
  private final SumArithmetic arithmetic;
  private final SumFormula formula;
  private final SumDescription description;
  private final SumHighlights highlights;

  SumRenderer(SumFilmSource source, FilmSettings settings) {
    this.source = source;
    this.walk = source.walk();
    this.settings = settings;
    this.structure = new SumStructure(walk.channels(), walk::terms, walk.bias());
    StageLayout stage = StageLayout.of(settings);
    SumLayout layout = SumLayout.of(source, stage);
    this.left = source.left().view(layout.left(), settings);
    this.right =
        source
            .right()
            .flatMap(operand -> layout.right().map(placement -> operand.view(placement, settings)));
    this.counted = settings.coverage() && source.uses().isPresent();
    this.result =
        counted ? counts(layout.result()) : source.result().view(layout.result(), settings);
    Fill rightFill =
        source.constant() ? Fill.PLAIN : right.map(TensorView::fill).orElse(Fill.PLAIN);
    this.arithmetic = new SumArithmetic(source, layout, settings, left.fill(), rightFill);
    this.formula =
        new SumFormula(
            new FormulaStrip(stage),
            settings.level(),
            structure,
            source.left().tensorRole().colour(),
            source.bare() ? Optional.empty() : Optional.of(source.factorRole()),
            source.result().tensorRole().colour());
    this.description = new SumDescription(source, settings.texts());
    this.highlights = new SumHighlights(source, left, right, result);
  }

  /** How many products each cell has, in place of its value. */
  private TensorView counts(PlanePlacement placement) {
    OperandTensor operand = source.result();
    Tensor uses = source.uses().orElseThrow();
    Fill fill = new Fill(ColourScale.SEQUENTIAL, 0, Fill.bound(uses.values()));
    return TensorView.of(
            operand.tensorRole(), uses, operand.paddingRing(), fill, placement, settings)
        .viewed(operand.planes());
  }

  private SumWindow window(int cell, int channel) {
    return SumWindow.of(walk, cell, channel, source.width().applyAsInt(cell));
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    SumProgress progress = SumProgress.at(structure, when);
    int cell = (int) progress.cell();
    SumWindow window = window(cell, progress.channel());
    tensors(marks, progress, window);
    Point from = arithmetic.put(marks, progress, window);
    if (when.level() != Level.LAYER && !counted) {
      int[] at = result.indices(cell);
      Run run =
          Run.bold(
              NumberText.text(walk.result(cell).value()), source.result().tensorRole().colour());
      double large = 17 * StageLayout.of(settings).scale();
      result.receive(marks, from, at[2], at[3], progress.totals().flight(), large, run);
    }
    formula.put(
        marks,
        progress,
        source.symbols(cell, progress, window),
        window.factors(window.left()),
        window.factors(window.right()),
        walk.result(cell));
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
    return source.constant() ? highlights.under(window) : window.rightPositions();
  }

  private void tensors(MarkBuilder marks, SumProgress progress, SumWindow window) {
    int focus = Math.max(0, progress.current());
    front(marks, left, source.left(), window.leftPositions(), focus);
    if (right.isPresent() && source.right().isPresent()) {
      OperandTensor operand = source.right().get();
      front(marks, right.get(), operand, seen(window), focus);
    }
    int[] at = result.indices(window.cell());
    int[] before = result.indices((int) progress.glide().from());
    int channel = before[0] == at[0] ? before[1] : at[1];
    double turn = progress.glide().share();
    if (counted) {
      result.put(marks, at[0], channel, at[1], turn, plane -> Long.MAX_VALUE);
    } else {
      long done = window.cell() + (progress.totals().flight() >= 1 ? 1L : 0L);
      result.putComputed(marks, done, at[0], channel, at[1], turn);
    }
    result.outline(marks, at[2], at[3], ColourRole.INK);
    name(marks, result, source.result(), at[0], at[1]);
    highlights.window(marks, progress, window);
  }

  /** A tensor with the plane in front from which the products come. */
  private void front(
      MarkBuilder marks, TensorView view, OperandTensor operand, int[] positions, int focus) {
    int[] at = view.indices(frontOf(positions, focus));
    view.put(marks, at[0], at[1]);
    name(marks, view, operand, at[0], at[1]);
  }

  /** Where the next tensor at the right begins. */
  private double end(TensorView view) {
    double end = settings.width();
    for (TensorView other : List.of(left, right.orElse(left), result)) {
      if (other.placement().x() > view.placement().x()) {
        end = Math.min(end, other.placement().x());
      }
    }
    return end;
  }

  private void name(
      MarkBuilder marks, TensorView view, OperandTensor operand, int sample, int channel) {
    String word = settings.texts().say(operand.name());
    String shape = ShapeText.withoutBatch(source.axes().said(view.named()));
    double room = end(view) - view.placement().x();
    double needed = TextWidth.words(word + "  " + shape, 13 * StageLayout.of(settings).words());
    String note = needed > room ? "" : shape;
    switch (operand.arrangement()) {
      case ROW, COLUMN -> view.title(marks, word.length() > SHORT ? operand.symbol() : word);
      case FREE, MATRIX -> view.caption(marks, word, note);
    }
    if (counted && operand.tensorRole() == source.result().tensorRole()) {
      view.label(marks, Coverage.range("uses.result", result.tensor(), settings.texts()));
    } else if (operand.arrangement() == OperandTensor.Arrangement.FREE) {
      view.label(marks, operand.plane(sample, channel));
    }
  }

  @Override
  public String text(TimelinePosition when) {
    return description.text(walk.at(when.shown(), when.index()));
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    SumProgress progress = SumProgress.at(structure, when);
    SumWindow window = window((int) progress.cell(), progress.channel());
    int focus = Math.max(0, progress.current());
    SumPointing pointing =
        new SumPointing(
            source,
            stack(left, source.left(), frontOf(window.leftPositions(), focus)),
            right.map(
                view -> stack(view, source.right().orElseThrow(), frontOf(seen(window), focus))),
            stack(result, source.result(), window.cell()));
    return pointing.marks(cell, window);
  }

  private static CellHighlighter stack(TensorView view, OperandTensor operand, int position) {
    int[] at = view.indices(position);
    boolean named = operand.arrangement() == OperandTensor.Arrangement.FREE;
    return view.highlighter(at[0], at[1], (s, c) -> named ? operand.plane(s, c) : "");
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return result.position(cell);
  }

  @Override
  public String name(TensorCell cell) {
    return source.axes().name(cell);
  }

  @Override
  public int cellsInRow() {
    return result.columns();
  }
}
