package kernelwalk.film.sum;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumStep;

/** The line below a sum of products, in symbols and in numbers. */
record SumFormula(SumFilmSource source, FormulaStrip strip, Level level) {
  /** A cell's share in a pooled value is its partial derivative. */
  private static final String SHARE = "∂y/∂x";

  void put(MarkBuilder marks, SumProgress sumProgress, SumWindow window) {
    strip.symbols(marks, symbols(sumProgress, window));
    SumStep.Result result = source.walk().result(window.cell());
    boolean seen = sumProgress.result() > 0.3 || level == Level.LAYER;
    if (!sumProgress.together()) {
      int channel = sumProgress.channel();
      double sum = result.channelSums().get(channel);
      List<List<Run>> terms = products(sumProgress, window);
      strip.sum(
          marks, terms, focus(sumProgress), end(sum, ColourRole.INK, sumProgress.sums() > channel));
      return;
    }
    List<List<Run>> terms =
        source.walk().channels() == 1 ? products(sumProgress, window) : sums(sumProgress, result);
    if (source.walk().bias()) {
      ColourRole role = sumProgress.bias() > 0 ? ColourRole.KERNEL : ColourRole.PADDING;
      terms.add(List.of(Run.of(NumberText.text(result.bias()), role)));
    }
    ColourRole role = source.result().tensorRole().role();
    strip.sum(marks, terms, focus(sumProgress), end(result.value(), role, seen));
  }

  private static int focus(SumProgress sumProgress) {
    return Math.max(0, sumProgress.tap());
  }

  private static Run end(double value, ColourRole role, boolean seen) {
    return seen ? Run.bold(NumberText.text(value), role) : Run.bold("?", ColourRole.PADDING);
  }

  private List<List<Run>> products(SumProgress sumProgress, SumWindow window) {
    List<List<Run>> terms = new ArrayList<>();
    double shown = sumProgress.tapsOf(sumProgress.channel(), window.terms());
    ColourRole leftRole = source.left().tensorRole().role();
    ColourRole rightRole = source.factorRole();
    for (int term = 0; term < window.terms(); term++) {
      boolean now = term == sumProgress.tap();
      boolean seen = now || term < shown;
      Run left =
          new Run(
              NumberText.text(window.left().values()[term]),
              seen ? leftRole : ColourRole.PADDING,
              now);
      if (source.bare()) {
        terms.add(List.of(left));
      } else {
        Run right =
            new Run(
                NumberText.text(window.right().values()[term]),
                seen ? rightRole : ColourRole.PADDING,
                now);
        Run times = Run.of(NumberText.TIMES, seen ? ColourRole.MUTED : ColourRole.PADDING);
        terms.add(List.of(left, times, right));
      }
    }
    if (terms.isEmpty()) {
      terms.add(List.of(Run.of("0", ColourRole.MUTED)));
    }
    return terms;
  }

  private static List<List<Run>> sums(SumProgress sumProgress, SumStep.Result result) {
    List<List<Run>> terms = new ArrayList<>();
    for (int channel = 0; channel < result.channelSums().size(); channel++) {
      ColourRole role = sumProgress.sums() > channel ? ColourRole.INK : ColourRole.PADDING;
      terms.add(List.of(Run.of(NumberText.text(result.channelSums().get(channel)), role)));
    }
    return terms;
  }

  private List<Run> symbols(SumProgress sumProgress, SumWindow window) {
    OperandTensor left = source.left();
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of(source.result().symbol(), source.result().tensorRole().role()));
    runs.add(Run.of(index(window.cell()), ColourRole.MUTED));
    runs.add(Run.of("  =  ", ColourRole.MUTED));
    runs.add(Run.of("Σ ", ColourRole.INK));
    runs.add(Run.of(left.symbol(), left.tensorRole().role()));
    if (!source.bare()) {
      runs.add(Run.of(" · ", ColourRole.MUTED));
      runs.add(
          source.constant()
              ? Run.of(SHARE, ColourRole.INK)
              : source
                  .right()
                  .map(right -> Run.of(right.symbol(), right.tensorRole().role()))
                  .orElse(Run.of("1", ColourRole.INK)));
    }
    if (source.walk().bias()) {
      runs.add(Run.of("  +  ", ColourRole.MUTED));
      runs.add(Run.of("b", ColourRole.KERNEL));
    }
    source
        .factorDerivation()
        .ifPresent(
            how -> {
              runs.add(Run.of(",     ", ColourRole.MUTED));
              boolean single = sumProgress.tap() >= 0 && sumProgress.tap() < window.terms();
              runs.addAll(single ? how.of(window.with()[sumProgress.tap()]) : how.rule());
            });
    return runs;
  }

  private String index(int cell) {
    int[] at = source.result().tensor().shape().indices(cell);
    List<String> parts = new ArrayList<>();
    for (int each : at) {
      parts.add(Integer.toString(each));
    }
    return "[" + String.join(", ", parts) + "]";
  }
}
