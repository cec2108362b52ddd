package kernelwalk.film.pool;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Pool2d;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** The formula of a pooling: {@code max(1, 3, 2, 8) = 8} or {@code (1 + 3 + 2 + 8) / 4 = 3.5}. */
record PoolFormula(PoolWalk walk, FormulaStrip strip, AxisText axes) {

  void put(MarkBuilder marks, PoolProgress progress, PoolStep.Result result, boolean known) {
    boolean maximum = walk.operation().mode() == Pool2d.Mode.MAX;
    strip.symbols(marks, symbols(result, maximum));
    List<List<Run>> terms = new ArrayList<>();
    int focus = 0;
    for (int i : result.counted()) {
      boolean now = i == progress.current() || (progress.result() > 0 && i == result.winner());
      focus = i <= Math.max(progress.current(), result.winner()) ? terms.size() : focus;
      boolean seen = now || i < progress.seen();
      String text = NumberText.text(result.window().get(i));
      boolean bare = maximum || !(result.window().get(i) < 0);
      ColourRole role = seen ? ColourRole.INPUT : ColourRole.PADDING;
      terms.add(List.of(new Run(bare ? text : "(" + text + ")", role, now)));
    }
    boolean seen = known || progress.result() > 0.3;
    Run end =
        seen
            ? Run.bold(NumberText.text(result.value()), ColourRole.OUTPUT)
            : Run.bold("?", ColourRole.PADDING);
    if (maximum) {
      strip.row(marks, "max(", terms, ",", ") =", focus, end);
    } else {
      strip.row(marks, "(", terms, "+", ") / " + result.counted().size() + " =", focus, end);
    }
  }

  private List<Run> symbols(PoolStep.Result result, boolean maximum) {
    OutputCell p = result.outputCell();
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of("y", ColourRole.OUTPUT));
    String index = axes.indices(TensorCell.of(TensorRole.OUTPUT, p));
    runs.add(Run.of(index, ColourRole.MUTED));
    runs.add(Run.of("  =  ", ColourRole.MUTED));
    runs.add(Run.of(maximum ? "max " : "Σ ", ColourRole.INK));
    runs.add(Run.of("x", ColourRole.INPUT));
    if (!maximum) {
      runs.add(Run.of("  /  " + result.counted().size(), ColourRole.MUTED));
    }
    return runs;
  }
}
