package kernelwalk.film.conv;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;
import kernelwalk.walk.OutputCell;

/** The line below the stage: the cell's formula in symbols, and with the numbers put in. */
final class ConvFormula {
  private final ConvWalk walk;
  private final FormulaStrip strip;
  private final Level level;
  private final int area;
  private final int channels;

  ConvFormula(ConvWalk walk, FilmSettings settings) {
    this.walk = walk;
    this.strip = new FormulaStrip(StageLayout.of(settings));
    this.level = settings.level();
    this.area = (int) walk.operation().kernel().area();
    this.channels = walk.operation().groupInputs();
  }

  List<Mark> marks(SumProgress sumProgress, ConvWindow window) {
    MarkBuilder marks = new MarkBuilder();
    OutputCell outputCell = walk.place(sumProgress.cell());
    strip.symbols(marks, symbols(outputCell));
    if (!sumProgress.together() || channels == 1) {
      products(marks, sumProgress, outputCell, window);
    } else {
      sums(marks, sumProgress, outputCell);
    }
    return marks.marks();
  }

  private List<Run> symbols(OutputCell outputCell) {
    List<Run> runs = new ArrayList<>();
    String index =
        "[%d, %d, %d, %d]"
            .formatted(
                outputCell.sample(), outputCell.channel(), outputCell.row(), outputCell.column());
    runs.add(Run.of("y", ColourRole.OUTPUT));
    runs.add(Run.of(index, ColourRole.MUTED));
    runs.add(Run.of("  =  ", ColourRole.MUTED));
    runs.add(Run.of("Σ ", ColourRole.INK));
    runs.add(Run.of("x", ColourRole.INPUT));
    runs.add(Run.of(" " + NumberText.TIMES + " ", ColourRole.MUTED));
    runs.add(Run.of("w", ColourRole.KERNEL));
    if (walk.operation().bias()) {
      runs.add(Run.of("  +  ", ColourRole.MUTED));
      runs.add(Run.of("b", ColourRole.KERNEL));
    }
    return runs;
  }

  /** The products of one channel; with a single channel also the bias and the result. */
  private void products(
      MarkBuilder marks, SumProgress sumProgress, OutputCell outputCell, ConvWindow window) {
    int channel = sumProgress.channel();
    double shown = sumProgress.tapsOf(channel, area);
    List<List<Run>> terms = new ArrayList<>();
    for (int tap = 0; tap < area; tap++) {
      int index = channel * area + tap;
      boolean now = tap == sumProgress.tap();
      boolean seen = now || tap < shown;
      String input = NumberText.text(window.inputs().values()[index]);
      String weight = NumberText.text(window.weights().values()[index]);
      terms.add(
          List.of(
              new Run(input, seen ? ColourRole.INPUT : ColourRole.PADDING, now),
              Run.of(NumberText.TIMES, seen ? ColourRole.MUTED : ColourRole.PADDING),
              new Run(weight, seen ? ColourRole.KERNEL : ColourRole.PADDING, now)));
    }
    int focus = Math.max(0, sumProgress.tap());
    if (sumProgress.together()) {
      bias(terms, sumProgress, outputCell);
      strip.sum(marks, terms, focus, result(sumProgress, outputCell));
    } else {
      double sum = walk.channelSum(outputCell, channel).sum();
      boolean seen = sumProgress.sums() > channel;
      strip.sum(marks, terms, focus, end(sum, ColourRole.INK, seen));
    }
  }

  private void sums(MarkBuilder marks, SumProgress sumProgress, OutputCell outputCell) {
    List<Double> sums = walk.result(outputCell).channelSums();
    List<List<Run>> terms = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      ColourRole role = sumProgress.sums() > channel ? ColourRole.INK : ColourRole.PADDING;
      terms.add(List.of(Run.of(NumberText.text(sums.get(channel)), role)));
    }
    bias(terms, sumProgress, outputCell);
    strip.sum(marks, terms, 0, result(sumProgress, outputCell));
  }

  private void bias(List<List<Run>> terms, SumProgress sumProgress, OutputCell outputCell) {
    if (walk.operation().bias()) {
      ColourRole role = sumProgress.bias() > 0 ? ColourRole.KERNEL : ColourRole.PADDING;
      terms.add(List.of(Run.of(NumberText.text(walk.bias(outputCell.channel())), role)));
    }
  }

  private Run result(SumProgress sumProgress, OutputCell outputCell) {
    boolean seen = sumProgress.result() > 0.3 || level == Level.LAYER;
    return end(walk.result(outputCell).value(), ColourRole.OUTPUT, seen);
  }

  private static Run end(double value, ColourRole role, boolean seen) {
    return seen ? Run.bold(NumberText.text(value), role) : Run.bold("?", ColourRole.PADDING);
  }
}
