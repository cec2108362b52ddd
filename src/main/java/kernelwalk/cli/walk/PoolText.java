package kernelwalk.cli.walk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.film.picture.NumberText;
import kernelwalk.json.JsonObject;
import kernelwalk.tensor.Pool2d;
import kernelwalk.walk.Level;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** A cell of a pooling as a line: {@code step 1 of 4: output[0, 0, 0, 0] = max(0, 1, 3, 4) = 4}. */
final class PoolText implements WalkSubcommand.Lines {
  private final PoolWalk walk;
  private final GivenAxes axes;

  PoolText(PoolWalk walk, GivenAxes axes) {
    this.walk = walk;
    this.axes = axes;
  }

  private PoolStep.Result result(long cell) {
    int[] at = walk.outputShape().indices((int) walk.cellOf(Level.CELL, cell));
    return walk.result(new OutputCell(at[0], at[1], at[2], at[3]));
  }

  @Override
  public String text(long cell) {
    PoolStep.Result result = result(cell);
    List<Double> counted = counted(result);
    String taken =
        switch (walk.operation().mode()) {
          case MAX -> "max(" + joined(counted, ", ") + ")";
          case AVERAGE -> "(" + joined(counted, " + ") + ") / " + counted.size();
        };
    return axes.heading(cell, walk.cells(), result.outputCell())
        + " = "
        + taken
        + " = "
        + NumberText.text(result.value());
  }

  /** The values of the window without those that a mean leaves out. */
  private static List<Double> counted(PoolStep.Result result) {
    return result.counted().stream().map(result.window()::get).toList();
  }

  private static String joined(List<Double> window, String between) {
    return window.stream().map(PoolText::term).collect(Collectors.joining(between));
  }

  private static String term(double value) {
    String text = NumberText.text(value);
    return value < 0 ? "(" + text + ")" : text;
  }

  @Override
  public JsonObject json(long cell) {
    PoolStep.Result result = result(cell);
    JsonObject line =
        axes.step(cell, walk.cells(), result.outputCell())
            .put("mode", walk.operation().mode().name().toLowerCase(Locale.ROOT))
            .put("window", counted(result));
    if (walk.operation().mode() == Pool2d.Mode.MAX) {
      line.put("winner", result.winner());
    }
    return line.put("value", result.value());
  }
}
