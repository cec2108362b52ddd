package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Bar;
import kernelwalk.film.Mark.CellText;
import kernelwalk.film.Mark.Face;
import kernelwalk.film.Mark.Run;
import kernelwalk.film.Mark.Text;
import kernelwalk.walk.Level;
import kernelwalk.walk.Links;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.SoftmaxStep;

/**
 * What the film of a softmax shows: a row for each class with its logit, exponential, probability
 * and gradient, the latter three as bars.
 */
final class SoftmaxScenery implements Scenery {
  private static final double TALLEST_ROW = 40;

  private final SoftmaxScript script;
  private final Staging staging;
  private final Frame frame;
  private final SoftmaxWords words;
  private final int classes;
  private final double row;
  private final double top;
  private final double size;
  private final double[] columns;
  private final double bar;

  SoftmaxScenery(SoftmaxScript script, Staging staging) {
    this.script = script;
    this.staging = staging;
    this.frame = Frame.of(staging);
    this.words = new SoftmaxWords(script, staging.phrases());
    this.classes = script.classes();
    double room = frame.stripY() - frame.top() - frame.caption();
    this.row = Math.min(TALLEST_ROW * frame.scale(), room / (classes + 1));
    this.top = frame.top() + Math.max(0, room - row * (classes + 1)) / 2;
    this.size = Math.min(15 * frame.scale(), row * 0.62);
    int count = script.loss() ? 4 : 3;
    double name = 40 * frame.scale();
    double width = frame.width() - 2 * frame.margin() - name;
    double each = Math.min(width / count, 300 * frame.scale());
    double start = (frame.width() - each * count - name) / 2 + name;
    this.columns = new double[] {start, start + each, start + 2 * each, start + 3 * each};
    this.bar = each - 74 * Math.min(1.2, frame.scale());
  }

  private double y(int category) {
    return top + (category + 0.5) * row;
  }

  private SoftmaxStep.Result result(long cell) {
    SoftmaxStep step = script.walk().at(Level.CELL, cell);
    return step instanceof SoftmaxStep.Result result
        ? result
        : new SoftmaxStep.Result((int) cell, 0, List.of(), 0, List.of());
  }

  private List<Double> exponentials(long cell) {
    SoftmaxStep step = script.walk().at(Level.CHANNEL, script.walk().firstOf(Level.CHANNEL, cell));
    return step instanceof SoftmaxStep.Total total ? total.exponentials() : List.of();
  }

  @Override
  public List<Mark> marks(Beat beat) {
    Sketch sketch = new Sketch();
    SoftmaxMoment moment = SoftmaxMoment.at(beat, classes);
    SoftmaxStep.Result result = result(beat.cell());
    List<Double> exponentials = exponentials(beat.cell());
    headings(sketch);
    for (int category = 0; category < classes; category++) {
      row(sketch, moment, result, exponentials, category);
    }
    total(sketch, moment, result, exponentials);
    words.formula(new Footer(frame), sketch, moment, result, exponentials);
    return sketch.marks();
  }

  private void headings(Sketch sketch) {
    double y = top - 14 * frame.scale();
    Phrases phrases = staging.phrases();
    double size = 13 * frame.scale();
    Run logits = Run.bold(phrases.say("logits"), ColourRole.INPUT);
    sketch.words(columns[0], y, Align.START, size, logits);
    Run powers = Run.bold("exp(z − max)", ColourRole.INK);
    sketch.words(columns[1], y, Align.START, size, powers);
    Run shares = Run.bold(phrases.say("probability"), ColourRole.OUTPUT);
    sketch.words(columns[2], y, Align.START, size, shares);
    if (script.loss()) {
      Run gradient = Run.bold(phrases.say("gradient"), ColourRole.GRADIENT);
      sketch.words(columns[3], y, Align.START, size, gradient);
    }
  }

  private void row(
      Sketch sketch,
      SoftmaxMoment moment,
      SoftmaxStep.Result result,
      List<Double> exponentials,
      int category) {
    double y = y(category);
    boolean label = script.loss() && category == result.label();
    if (label) {
      double left = columns[0] - 40 * frame.scale();
      double right = columns[3] + bar + 66 * frame.scale();
      double width = Math.min(right, frame.width() - 4) - left;
      double thick = row * 0.96;
      sketch.add(
          new Mark.Box(left, y - row * 0.48, width, thick, ColourRole.OUTPUT, 0, 0.1, 4, false, 1));
    }
    if (category == moment.current()) {
      double left = columns[0] - 40 * frame.scale();
      sketch.outline(left, y - row * 0.48, 34 * frame.scale(), row * 0.96, ColourRole.INK, 1.5);
    }
    Run name = new Run(Integer.toString(category), ColourRole.INK, label);
    sketch.numbers(columns[0] - 23 * frame.scale(), y, Align.CENTRE, size, 1, name);
    double z = script.logits().values()[result.sample() * classes + category];
    number(sketch, columns[0] + 60 * frame.scale(), y, z, ColourRole.INPUT, 1);
    cell(sketch, Part.INPUT, result.sample(), category, columns[0] + 30 * frame.scale(), y);
    double first = Easing.out(moment.exponentials() - category);
    measured(sketch, 1, y, exponentials.get(category), 1, ColourRole.INK, first);
    double share = Easing.out(moment.shares() - category);
    measured(sketch, 2, y, result.probabilities().get(category), 1, ColourRole.OUTPUT, share);
    cell(sketch, Part.OUTPUT, result.sample(), category, columns[2] + bar / 2, y);
    if (script.loss()) {
      double last = Easing.out(moment.gradients() - category);
      double value = result.gradient().get(category);
      double most = 1.0 / script.logits().shape().dim(0);
      measured(sketch, 3, y, value, most, ColourRole.GRADIENT, last);
      cell(sketch, Part.INPUT_GRADIENT, result.sample(), category, columns[3] + bar / 2, y);
    }
  }

  /** A bar from the column's left edge with its number behind it. */
  private void measured(
      Sketch sketch,
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
    sketch.add(new Bar(x, y + thickness / 2, length, thickness, false, role, 0.4));
    sketch.numbers(
        x + length + 6, y, Align.START, size, appeared, Run.of(Numbers.cell(value, 3), role));
  }

  private void number(
      Sketch sketch, double x, double y, double value, ColourRole role, double opacity) {
    sketch.numbers(x, y, Align.END, size, opacity, Run.of(Numbers.text(value), role));
  }

  /** An invisible text by which the pointer finds the cell. */
  private void cell(Sketch sketch, Part part, int sample, int category, double x, double y) {
    Text none = new Text(x, y, List.of(), Align.CENTRE, Face.MONO, size, 0);
    double width = part == Part.INPUT ? 64 * frame.scale() : bar + 60 * frame.scale();
    sketch.add(new CellText(none, TensorCell.of(part, sample, category), width, row));
  }

  private void total(
      Sketch sketch, SoftmaxMoment moment, SoftmaxStep.Result result, List<Double> exponentials) {
    double y = y(classes);
    int samples = script.logits().shape().dim(0);
    if (samples > 1) {
      String number = Integer.toString(result.sample() + 1);
      String all = Integer.toString(samples);
      Run run = Run.of(staging.phrases().say("sample", number, all), ColourRole.MUTED);
      double left = columns[0] - 30 * frame.scale();
      sketch.words(left, y, Align.START, 13 * frame.scale(), run);
    }
    if (moment.total() > 0) {
      double right = columns[1] + bar;
      double line = top + classes * row + 2;
      sketch.line(columns[1], line, right, line, ColourRole.INK, 1.2, moment.total());
      double total = exponentials.stream().mapToDouble(Double::doubleValue).sum();
      Run sum = Run.bold("Σ = " + Numbers.text(total), ColourRole.INK);
      sketch.numbers(columns[1], y, Align.START, size, moment.total(), sum);
    }
    if (script.loss() && moment.loss() > 0) {
      String loss = Numbers.text(result.loss());
      String word = staging.phrases().say("loss").toLowerCase(Locale.ROOT);
      Run run = Run.bold(word + " = " + loss, ColourRole.GRADIENT);
      sketch.numbers(columns[2], y, Align.START, size, moment.loss(), run);
    }
  }

  @Override
  public String text(Beat beat) {
    return words.text(script.shown().at(beat.shown(), beat.index()));
  }

  /**
   * A logit lights all probabilities, since each shares the one total, and all gradients, which are
   * made of them; and they it.
   */
  @Override
  public List<Mark> highlight(Beat beat, TensorCell cell) {
    Sketch over = new Sketch();
    Links links = script.walk().probabilities();
    switch (cell.part()) {
      case INPUT -> {
        int position = cell.offset(script.logits().shape());
        int start = position / classes * classes;
        lit(over, 0, position, ColourRole.INPUT, 0.2);
        lit(over, 1, position, ColourRole.INPUT, 0.2);
        for (int each : links.reached(Role.INPUT, position, start, start + classes)) {
          lit(over, 2, each, ColourRole.INPUT, each == position ? 0.25 : 0.1);
          if (script.loss()) {
            lit(over, 3, each, ColourRole.INPUT, each == position ? 0.25 : 0.1);
          }
        }
      }
      case OUTPUT -> made(over, cell.offset(script.logits().shape()), 2, ColourRole.OUTPUT);
      case INPUT_GRADIENT -> {
        int position = cell.offset(script.logits().shape());
        lit(over, 2, position, ColourRole.GRADIENT, 0.2);
        made(over, position, 3, ColourRole.GRADIENT);
      }
      case WEIGHT, BIAS, PRODUCT, WEIGHT_GRADIENT, BIAS_GRADIENT, OUTPUT_GRADIENT, JACOBIAN -> {}
    }
    return new ArrayList<>(over.marks());
  }

  /** What a number in this column is made of. */
  private void made(Sketch over, int position, int column, ColourRole role) {
    lit(over, column, position, role, 0.2);
    lit(over, 1, position, role, 0.2);
    for (int each : script.walk().probabilities().feeding(position, Role.INPUT)) {
      lit(over, 0, each, role, each == position ? 0.25 : 0.1);
    }
  }

  /** One number's place in a column. */
  private void lit(Sketch over, int column, int position, ColourRole role, double tint) {
    double y = y(position % classes) - row * 0.48;
    double room = 70 * Math.min(1.2, frame.scale());
    double width = column == 0 ? 64 * frame.scale() : Math.min(bar + room, spacing() - 6);
    over.tinted(columns[column] - 2, y, width, row * 0.96, role, tint);
  }

  private double spacing() {
    return columns[1] - columns[0];
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return cell.part() == Part.OUTPUT || cell.part() == Part.INPUT_GRADIENT
        ? OptionalLong.of(cell.index().getFirst())
        : OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return 1;
  }
}
