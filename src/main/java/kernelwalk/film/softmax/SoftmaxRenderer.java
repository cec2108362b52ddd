package kernelwalk.film.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Bar;
import kernelwalk.film.picture.Mark.CellText;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.walk.CellDependencies;
import kernelwalk.walk.Level;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.SoftmaxStep;

/**
 * The renderer of a softmax: a row for each class with its logit, exponential, probability and
 * gradient, the latter three as bars.
 */
final class SoftmaxRenderer implements FilmRenderer {
  private static final double TALLEST_ROW = 40;

  /** Room for a category's name, and for a number behind its bar, times the scale of numbers. */
  private static final double NAME = 40;

  private static final double NUMBER = 74;
  private static final double SHORTEST_BAR = 40;

  private final SoftmaxFilmSource source;
  private final FilmSettings settings;
  private final StageLayout stage;
  private final SoftmaxDescription description;
  private final int classes;
  private final double row;
  private final double top;
  private final double size;
  private final double[] columns;

  /** Scale of numbers and of the room that they take. */
  private final double grown;

  private final double bar;

  SoftmaxRenderer(SoftmaxFilmSource source, FilmSettings settings) {
    this.source = source;
    this.settings = settings;
    this.stage = StageLayout.of(settings);
    this.description = new SoftmaxDescription(source, settings.texts());
    this.classes = source.classes();
    double room = stage.stripY() - stage.top() - stage.caption();
    int count = source.loss() ? 4 : 3;
    double inside = stage.width() - 2 * stage.margin();
    double wide = (inside - count * SHORTEST_BAR) / (NAME + count * NUMBER);
    this.grown = Math.max(stage.scale(), Math.min(stage.numbers(), wide));
    this.row = Math.min(TALLEST_ROW * grown, room / (classes + 1));
    this.top = stage.top() + Math.max(0, room - row * (classes + 1)) / 2;
    this.size = Math.min(15 * grown, row * 0.62);
    double name = NAME * grown;
    double each = Math.min((inside - name) / count, 300 * grown);
    double start = (stage.width() - each * count - name) / 2 + name;
    this.columns = new double[] {start, start + each, start + 2 * each, start + 3 * each};
    this.bar = each - NUMBER * (grown > stage.scale() ? grown : Math.min(1.2, grown));
  }

  private double y(int category) {
    return top + (category + 0.5) * row;
  }

  private SoftmaxStep.Result result(long cell) {
    SoftmaxStep step = source.walk().at(Level.CELL, cell);
    return step instanceof SoftmaxStep.Result result
        ? result
        : new SoftmaxStep.Result((int) cell, 0, List.of(), 0, List.of());
  }

  private List<Double> exponentials(long cell) {
    SoftmaxStep step = source.walk().at(Level.CHANNEL, source.walk().firstOf(Level.CHANNEL, cell));
    return step instanceof SoftmaxStep.Total total ? total.exponentials() : List.of();
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    SoftmaxProgress progress = SoftmaxProgress.at(when, classes);
    SoftmaxStep.Result result = result(when.cell());
    List<Double> exponentials = exponentials(when.cell());
    headings(marks);
    for (int category = 0; category < classes; category++) {
      row(marks, progress, result, exponentials, category);
    }
    total(marks, progress, result, exponentials);
    description.formula(new FormulaStrip(stage), marks, progress, result, exponentials);
    return marks.marks();
  }

  private void headings(MarkBuilder marks) {
    double y = top - 14 * stage.scale();
    FilmTexts texts = settings.texts();
    double size = 13 * stage.words();
    Run logits = Run.bold(texts.say("logits"), ColourRole.INPUT);
    marks.words(columns[0], y, Align.START, size, logits);
    Run powers = Run.bold("exp(z − max)", ColourRole.INK);
    marks.words(columns[1], y, Align.START, size, powers);
    Run shares = Run.bold(texts.say("probability"), ColourRole.OUTPUT);
    marks.words(columns[2], y, Align.START, size, shares);
    if (source.loss()) {
      Run gradient = Run.bold(texts.say("gradient"), ColourRole.GRADIENT);
      marks.words(columns[3], y, Align.START, size, gradient);
    }
  }

  private void row(
      MarkBuilder marks,
      SoftmaxProgress progress,
      SoftmaxStep.Result result,
      List<Double> exponentials,
      int category) {
    double y = y(category);
    boolean label = source.loss() && category == result.label();
    if (label) {
      double left = columns[0] - 40 * grown;
      double right = columns[3] + bar + 66 * grown;
      double width = Math.min(right, stage.width() - 4) - left;
      double thick = row * 0.96;
      marks.add(
          new Mark.Box(left, y - row * 0.48, width, thick, ColourRole.OUTPUT, 0, 0.1, 4, false, 1));
    }
    if (category == progress.current()) {
      double left = columns[0] - 40 * grown;
      marks.outline(left, y - row * 0.48, 34 * grown, row * 0.96, ColourRole.INK, 1.5);
    }
    Run name = new Run(Integer.toString(category), ColourRole.INK, label);
    marks.numbers(columns[0] - 23 * grown, y, Align.CENTRE, size, 1, name);
    double z = source.logits().values()[result.sample() * classes + category];
    number(marks, columns[0] + 60 * grown, y, z, ColourRole.INPUT, 1);
    cell(marks, TensorRole.INPUT, result.sample(), category, columns[0] + 30 * grown, y);
    double first = Easing.out(progress.exponentials() - category);
    measured(marks, 1, y, exponentials.get(category), 1, ColourRole.INK, first);
    double share = Easing.out(progress.probabilities() - category);
    measured(marks, 2, y, result.probabilities().get(category), 1, ColourRole.OUTPUT, share);
    cell(marks, TensorRole.OUTPUT, result.sample(), category, columns[2] + bar / 2, y);
    if (source.loss()) {
      double last = Easing.out(progress.gradients() - category);
      double value = result.gradient().get(category);
      double most = 1.0 / source.logits().shape().dim(0);
      measured(marks, 3, y, value, most, ColourRole.GRADIENT, last);
      cell(marks, TensorRole.INPUT_GRADIENT, result.sample(), category, columns[3] + bar / 2, y);
    }
  }

  /** A bar from the column's left edge with its number behind it. */
  private void measured(
      MarkBuilder marks,
      int column,
      double y,
      double value,
      double most,
      ColourRole role,
      double appeared) {
    if (appeared <= 0) {
      return;
    }
    double length = bar * Math.min(1, Math.abs(value) / most) * appeared;
    double thickness = row * 0.5;
    double x = columns[column];
    marks.add(new Bar(x, y + thickness / 2, length, thickness, false, role, 0.4));
    marks.numbers(
        x + length + 6, y, Align.START, size, appeared, Run.of(NumberText.cell(value, 3), role));
  }

  private void number(
      MarkBuilder marks, double x, double y, double value, ColourRole role, double opacity) {
    marks.numbers(x, y, Align.END, size, opacity, Run.of(NumberText.text(value), role));
  }

  /** An invisible text by which the pointer finds the cell. */
  private void cell(
      MarkBuilder marks, TensorRole tensorRole, int sample, int category, double x, double y) {
    Text none = new Text(x, y, List.of(), Align.CENTRE, Face.MONO, size, 0);
    double width = tensorRole == TensorRole.INPUT ? 64 * grown : bar + 60 * grown;
    marks.add(new CellText(none, TensorCell.of(tensorRole, sample, category), width, row));
  }

  private void total(
      MarkBuilder marks,
      SoftmaxProgress progress,
      SoftmaxStep.Result result,
      List<Double> exponentials) {
    double y = y(classes);
    int samples = source.logits().shape().dim(0);
    if (samples > 1) {
      String number = Integer.toString(result.sample() + 1);
      String all = Integer.toString(samples);
      Run run = Run.of(settings.texts().say("sample", number, all), ColourRole.MUTED);
      double left = columns[0] - 30 * grown;
      marks.words(left, y, Align.START, 13 * stage.words(), run);
    }
    if (progress.total() > 0) {
      double right = columns[1] + bar;
      double line = top + classes * row + 2;
      marks.line(columns[1], line, right, line, ColourRole.INK, 1.2, progress.total());
      double total = exponentials.stream().mapToDouble(Double::doubleValue).sum();
      Run sum = Run.bold("Σ = " + NumberText.text(total), ColourRole.INK);
      marks.numbers(columns[1], y, Align.START, size, progress.total(), sum);
    }
    if (source.loss() && progress.loss() > 0) {
      String loss = NumberText.text(result.loss());
      String word = settings.texts().say("loss").toLowerCase(Locale.ROOT);
      Run run = Run.bold(word + " = " + loss, ColourRole.GRADIENT);
      marks.numbers(columns[2], y, Align.START, size, progress.loss(), run);
    }
  }

  @Override
  public String text(TimelinePosition when) {
    return description.text(source.shown().at(when.shown(), when.index()));
  }

  /**
   * A logit lights all probabilities, since each shares the one total, and all gradients, which are
   * made of them; and they it.
   */
  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    MarkBuilder over = new MarkBuilder();
    CellDependencies dependencies = source.walk().probabilities();
    switch (cell.tensorRole()) {
      case INPUT -> {
        int position = cell.offset(source.logits().shape());
        int start = position / classes * classes;
        lit(over, 0, position, ColourRole.INPUT, 0.2);
        lit(over, 1, position, ColourRole.INPUT, 0.2);
        for (int each : dependencies.reached(Role.INPUT, position, start, start + classes)) {
          lit(over, 2, each, ColourRole.INPUT, each == position ? 0.25 : 0.1);
          if (source.loss()) {
            lit(over, 3, each, ColourRole.INPUT, each == position ? 0.25 : 0.1);
          }
        }
      }
      case OUTPUT -> made(over, cell.offset(source.logits().shape()), 2, ColourRole.OUTPUT);
      case INPUT_GRADIENT -> {
        int position = cell.offset(source.logits().shape());
        lit(over, 2, position, ColourRole.GRADIENT, 0.2);
        made(over, position, 3, ColourRole.GRADIENT);
      }
      case WEIGHT, BIAS, PRODUCT, WEIGHT_GRADIENT, BIAS_GRADIENT, OUTPUT_GRADIENT, JACOBIAN -> {}
    }
    return new ArrayList<>(over.marks());
  }

  /** What a number in this column is made of. */
  private void made(MarkBuilder over, int position, int column, ColourRole role) {
    lit(over, column, position, role, 0.2);
    lit(over, 1, position, role, 0.2);
    for (int each : source.walk().probabilities().feeding(position, Role.INPUT)) {
      lit(over, 0, each, role, each == position ? 0.25 : 0.1);
    }
  }

  /** One number's place in a column. */
  private void lit(MarkBuilder over, int column, int position, ColourRole role, double tint) {
    double y = y(position % classes) - row * 0.48;
    double room = 70 * (grown > stage.scale() ? grown : Math.min(1.2, grown));
    double width = column == 0 ? 64 * grown : Math.min(bar + room, spacing() - 6);
    over.tinted(columns[column] - 2, y, width, row * 0.96, role, tint);
  }

  private double spacing() {
    return columns[1] - columns[0];
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.tensorRole() == TensorRole.OUTPUT || cell.tensorRole() == TensorRole.INPUT_GRADIENT
        ? OptionalLong.of(cell.index().getFirst())
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return 1;
  }
}
