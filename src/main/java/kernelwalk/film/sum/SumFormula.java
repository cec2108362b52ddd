package kernelwalk.film.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumStep;

/**
 * The formula of a cell that is a sum of products, in symbols and in numbers: of a single channel
 * its products, of several at once their sums.
 *
 * @param left colour of the first factors
 * @param right colour of the second factors; empty where nothing is multiplied
 * @param result colour of the result
 */
public record SumFormula(
    FormulaStrip strip,
    Level level,
    SumStructure structure,
    ColourRole left,
    Optional<ColourRole> right,
    ColourRole result) {

  /** In symbols: the result is the sum of products, plus a bias where there is one. */
  public static List<Run> symbols(
      Run result, String index, Run left, Optional<Run> right, boolean bias) {
    List<Run> runs = new ArrayList<>();
    runs.add(result);
    runs.add(Run.of(index, ColourRole.MUTED));
    runs.add(Run.of("  =  ", ColourRole.MUTED));
    runs.add(Run.of("Σ ", ColourRole.INK));
    runs.add(left);
    right.ifPresent(
        run -> {
          runs.add(Run.of(" " + NumberText.TIMES + " ", ColourRole.MUTED));
          runs.add(run);
        });
    if (bias) {
      runs.add(Run.of("  +  ", ColourRole.MUTED));
      runs.add(Run.of("b", ColourRole.KERNEL));
    }
    return runs;
  }

  /**
   * Puts it below the stage as far as the film is.
   *
   * @param lefts first factors of the channel in front
   * @param rights its second factors, equally many
   */
  public void put(
      MarkBuilder marks,
      SumProgress progress,
      List<Run> symbols,
      float[] lefts,
      float[] rights,
      SumStep.Result cell) {
    strip.symbols(marks, symbols);
    int channel = progress.channel();
    List<List<Run>> terms =
        progress.together() && structure.channels() > 1
            ? sums(progress, cell)
            : products(progress, lefts, rights);
    Run end;
    if (progress.together()) {
      if (structure.bias()) {
        ColourRole role = progress.totals().bias() > 0 ? ColourRole.KERNEL : ColourRole.PADDING;
        terms.add(List.of(Run.of(NumberText.text(cell.bias()), role)));
      }
      boolean seen = progress.totals().result() > 0.3 || level == Level.LAYER;
      end = end(cell.value(), result, seen);
    } else {
      boolean seen = progress.totals().sums() > channel;
      end = end(cell.channelSums().get(channel), ColourRole.INK, seen);
    }
    strip.sum(marks, terms, Math.max(0, progress.current()), end);
  }

  private static Run end(double value, ColourRole role, boolean seen) {
    return seen ? Run.bold(NumberText.text(value), role) : Run.bold("?", ColourRole.PADDING);
  }

  private List<List<Run>> products(SumProgress progress, float[] lefts, float[] rights) {
    List<List<Run>> terms = new ArrayList<>();
    double shown = progress.shown(progress.channel(), lefts.length);
    for (int term = 0; term < lefts.length; term++) {
      boolean now = term == progress.current();
      boolean seen = now || term < shown;
      List<Run> runs = new ArrayList<>();
      runs.add(factor(lefts[term], left, seen, now));
      if (right.isPresent()) {
        runs.add(Run.of(NumberText.TIMES, seen ? ColourRole.MUTED : ColourRole.PADDING));
        runs.add(factor(rights[term], right.get(), seen, now));
      }
      terms.add(runs);
    }
    if (terms.isEmpty()) {
      terms.add(List.of(Run.of("0", ColourRole.MUTED)));
    }
    return terms;
  }

  private static Run factor(double value, ColourRole role, boolean seen, boolean now) {
    return new Run(NumberText.text(value), seen ? role : ColourRole.PADDING, now);
  }

  private static List<List<Run>> sums(SumProgress progress, SumStep.Result cell) {
    List<List<Run>> terms = new ArrayList<>();
    for (int channel = 0; channel < cell.channelSums().size(); channel++) {
      ColourRole role = progress.totals().sums() > channel ? ColourRole.INK : ColourRole.PADDING;
      terms.add(List.of(Run.of(NumberText.text(cell.channelSums().get(channel)), role)));
    }
    return terms;
  }
}
