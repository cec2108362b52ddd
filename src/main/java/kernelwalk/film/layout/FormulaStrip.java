package kernelwalk.film.layout;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TextWidth;

/** The strip of the formula, below the stage: in symbols, and with the numbers put in. */
public record FormulaStrip(StageLayout stage) {
  private static final double LARGEST = 19;
  private static final double SMALLEST = 12;

  /** How much more than words numbers may grow. */
  private static final double MOST_GROWN = 1.6;

  /** Terms of which a line never shows more. */
  private static final int MOST = 40;

  /** The hairline above, and the formula in symbols. */
  public void symbols(MarkBuilder marks, List<Run> runs) {
    double scale = stage.scale();
    double right = stage.width() - stage.margin();
    double y = stage.stripY();
    marks.line(stage.margin(), y, right, y, ColourRole.HAIRLINE, 1);
    double size = Math.min(16 * stage.words(), TextWidth.monospacedSize(length(runs), room()));
    marks.add(new Text(stage.width() / 2, y + 22 * scale, runs, Align.CENTRE, Face.SERIF, size, 1));
  }

  /** One line of numbers, as large as fits. */
  public void numbers(MarkBuilder marks, List<Run> runs) {
    double size = Math.min(largest(), TextWidth.monospacedSize(length(runs), room()));
    put(marks, runs, size);
  }

  /**
   * The terms with plus signs, as large as fits; where even the smallest does not, some are left
   * out. A single number is not said to be itself.
   *
   * @param focus the term that stays in any case, as does the last one
   * @param end what stands behind the equals sign
   */
  public void sum(MarkBuilder marks, List<List<Run>> terms, int focus, Run end) {
    if (terms.size() == 1 && terms.getFirst().size() == 1) {
      return;
    }
    row(marks, "", terms, "+", addsUp(terms, end) ? " =" : " ≈", focus, end);
  }

  /** Whether the numbers, rounded as they are shown, make the result that is shown. */
  private static boolean addsUp(List<List<Run>> terms, Run end) {
    double sum = 0;
    try {
      for (List<Run> term : terms) {
        double product = 1;
        for (Run run : term) {
          product *= run.text().equals(NumberText.TIMES) ? 1 : read(run);
        }
        sum += product;
      }
      return Math.abs(sum - read(end)) < 0.0005 + 1e-6 * Math.abs(sum);
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static double read(Run run) {
    return Double.parseDouble(run.text().replace('\u2212', '-'));
  }

  /**
   * Terms with something before, between and behind them, as large as fits.
   *
   * @param open before the first term
   * @param sign between two terms
   * @param close behind the last term
   */
  public void row(
      MarkBuilder marks,
      String open,
      List<List<Run>> terms,
      String sign,
      String close,
      int focus,
      Run end) {
    double size = largest();
    double smallest = SMALLEST * Math.min(stage.numbers(), MOST_GROWN * stage.scale());
    int length =
        terms.size() > MOST
            ? Integer.MAX_VALUE / 100
            : length(joined(open, terms, sign, close, end));
    while (size > smallest && TextWidth.monospaced(length, size) > room()) {
      size -= 0.5;
    }
    int fits = Math.min(MOST, terms.size());
    List<List<Run>> kept = fits < terms.size() ? around(terms, focus, fits) : terms;
    while (fits > 3
        && TextWidth.monospaced(length(joined(open, kept, sign, close, end)), size) > room()) {
      fits--;
      kept = around(terms, focus, fits);
    }
    put(marks, joined(open, kept, sign, close, end), size);
  }

  /** As many terms around the focus, and the last one; dots for those left out. */
  private static List<List<Run>> around(List<List<Run>> terms, int focus, int fits) {
    List<Run> dots = List.of(Run.of("…", ColourRole.MUTED));
    int from = Math.clamp(focus - (fits - 2) / 2, 0, terms.size() - fits);
    int to = Math.min(terms.size() - 1, from + fits - 1);
    List<List<Run>> kept = new ArrayList<>();
    if (from > 0) {
      kept.add(dots);
    }
    kept.addAll(terms.subList(from, to));
    if (to < terms.size() - 1) {
      kept.add(dots);
    }
    kept.add(terms.getLast());
    return kept;
  }

  private void put(MarkBuilder marks, List<Run> runs, double size) {
    double y = stage.stripY() + 54 * stage.scale();
    marks.add(new Text(stage.width() / 2, y, runs, Align.CENTRE, Face.MONO, size, 1));
  }

  /** Of numbers; more would not fit between the symbols and the edge. */
  private double largest() {
    return LARGEST * Math.min(stage.numbers(), MOST_GROWN * stage.scale());
  }

  private double room() {
    return stage.width() - 2 * stage.margin();
  }

  private static List<Run> joined(
      String open, List<List<Run>> terms, String sign, String close, Run end) {
    List<Run> runs = new ArrayList<>();
    if (!open.isEmpty()) {
      runs.add(Run.of(open, ColourRole.MUTED));
    }
    for (int i = 0; i < terms.size(); i++) {
      List<Run> term = terms.get(i);
      boolean minus =
          i > 0 && sign.equals("+") && term.size() == 1 && term.getFirst().text().startsWith("−");
      if (i > 0) {
        runs.add(
            Run.of(minus ? " − " : sign.equals(",") ? ", " : " " + sign + " ", ColourRole.MUTED));
      }
      if (minus) {
        Run run = term.getFirst();
        runs.add(new Run(run.text().substring(1), run.role(), run.bold()));
      } else {
        runs.addAll(term);
      }
    }
    runs.add(Run.of(close + " ", ColourRole.MUTED));
    runs.add(end);
    return runs;
  }

  private static int length(List<Run> runs) {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }
}
