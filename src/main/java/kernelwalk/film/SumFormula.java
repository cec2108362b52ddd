package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Mark.Run;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumStep;

/** The line below a sum of products, in symbols and in numbers. */
record SumFormula(SumScript script, Footer footer, Level level) {
  /** A cell's share in a pooled value is its partial derivative. */
  private static final String SHARE = "∂y/∂x";

  void put(Sketch sketch, Moment moment, SumWindow window) {
    footer.symbols(sketch, symbols(moment, window));
    SumStep.Result result = script.walk().result(window.cell());
    boolean seen = moment.result() > 0.3 || level == Level.LAYER;
    if (!moment.together()) {
      int channel = moment.channel();
      double sum = result.channelSums().get(channel);
      List<List<Run>> terms = products(moment, window);
      footer.sum(sketch, terms, focus(moment), end(sum, ColourRole.INK, moment.sums() > channel));
      return;
    }
    List<List<Run>> terms =
        script.walk().channels() == 1 ? products(moment, window) : sums(moment, result);
    if (script.walk().bias()) {
      ColourRole role = moment.bias() > 0 ? ColourRole.KERNEL : ColourRole.PADDING;
      terms.add(List.of(Run.of(Numbers.text(result.bias()), role)));
    }
    ColourRole role = script.result().part().role();
    footer.sum(sketch, terms, focus(moment), end(result.value(), role, seen));
  }

  private static int focus(Moment moment) {
    return Math.max(0, moment.tap());
  }

  private static Run end(double value, ColourRole role, boolean seen) {
    return seen ? Run.bold(Numbers.text(value), role) : Run.bold("?", ColourRole.PADDING);
  }

  private List<List<Run>> products(Moment moment, SumWindow window) {
    List<List<Run>> terms = new ArrayList<>();
    double shown = moment.tapsOf(moment.channel(), window.terms());
    ColourRole leftRole = script.left().part().role();
    ColourRole rightRole = script.factorRole();
    for (int term = 0; term < window.terms(); term++) {
      boolean now = term == moment.tap();
      boolean seen = now || term < shown;
      Run left =
          new Run(
              Numbers.text(window.left().values()[term]),
              seen ? leftRole : ColourRole.PADDING,
              now);
      if (script.bare()) {
        terms.add(List.of(left));
      } else {
        Run right =
            new Run(
                Numbers.text(window.right().values()[term]),
                seen ? rightRole : ColourRole.PADDING,
                now);
        Run times = Run.of("×", seen ? ColourRole.MUTED : ColourRole.PADDING);
        terms.add(List.of(left, times, right));
      }
    }
    if (terms.isEmpty()) {
      terms.add(List.of(Run.of("0", ColourRole.MUTED)));
    }
    return terms;
  }

  private static List<List<Run>> sums(Moment moment, SumStep.Result result) {
    List<List<Run>> terms = new ArrayList<>();
    for (int channel = 0; channel < result.channelSums().size(); channel++) {
      ColourRole role = moment.sums() > channel ? ColourRole.INK : ColourRole.PADDING;
      terms.add(List.of(Run.of(Numbers.text(result.channelSums().get(channel)), role)));
    }
    return terms;
  }

  private List<Run> symbols(Moment moment, SumWindow window) {
    Actor left = script.left();
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of(script.result().symbol(), script.result().part().role()));
    runs.add(Run.of(index(window.cell()), ColourRole.MUTED));
    runs.add(Run.of("  =  ", ColourRole.MUTED));
    runs.add(Run.of("Σ ", ColourRole.INK));
    runs.add(Run.of(left.symbol(), left.part().role()));
    if (!script.bare()) {
      runs.add(Run.of(" · ", ColourRole.MUTED));
      runs.add(
          script.constant()
              ? Run.of(SHARE, ColourRole.INK)
              : script
                  .right()
                  .map(right -> Run.of(right.symbol(), right.part().role()))
                  .orElse(Run.of("1", ColourRole.INK)));
    }
    if (script.walk().bias()) {
      runs.add(Run.of("  +  ", ColourRole.MUTED));
      runs.add(Run.of("b", ColourRole.KERNEL));
    }
    script
        .derivation()
        .ifPresent(
            how -> {
              runs.add(Run.of(",     ", ColourRole.MUTED));
              boolean single = moment.tap() >= 0 && moment.tap() < window.terms();
              runs.addAll(single ? how.of(window.with()[moment.tap()]) : how.rule());
            });
    return runs;
  }

  private String index(int cell) {
    int[] at = script.result().tensor().shape().indices(cell);
    List<String> parts = new ArrayList<>();
    for (int each : at) {
      parts.add(Integer.toString(each));
    }
    return "[" + String.join(", ", parts) + "]";
  }
}
