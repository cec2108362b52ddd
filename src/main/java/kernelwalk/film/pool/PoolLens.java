package kernelwalk.film.pool;

import java.util.List;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.layout.ThreeColumnLayout;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** The lens of a pooling: the window's values, and what becomes of them. */
final class PoolLens {
  private static final double LARGEST = 60;

  /** What does not count can still be seen, but hardly. */
  private static final double UNCOUNTED = 0.85;

  private final PoolWalk walk;
  private final ThreeColumnLayout layout;
  private final TensorView input;
  private final Fill fill;
  private final FilmSettings settings;
  private final double scale;
  private final double numbers;

  /** Size of words. */
  private final double words;

  private final int rows;
  private final int columns;
  private final double side;
  private final double lensX;
  private final double lensY;

  /**
   * @param fill of the input's values
   */
  PoolLens(
      PoolWalk walk, ThreeColumnLayout layout, TensorView input, Fill fill, FilmSettings settings) {
    this.walk = walk;
    this.layout = layout;
    this.input = input;
    this.fill = fill;
    this.settings = settings;
    StageLayout stage = StageLayout.of(settings);
    this.scale = stage.scale();
    this.numbers = stage.numbers();
    this.words = 13 * stage.words();
    this.rows = walk.rows().kernel();
    this.columns = walk.columns().kernel();
    double wide = layout.below() ? layout.width() * 0.4 : layout.width();
    double high = layout.below() ? layout.height() - 26 * scale : layout.height() * 0.5;
    double largest = LARGEST * Math.max(scale, stage.cells());
    this.side = Math.max(8, Math.floor(Math.min(largest, Math.min(wide / columns, high / rows))));
    double centre = layout.x() + layout.width() / 2 - (layout.below() ? 110 * scale : 0);
    this.lensX = Math.floor(centre - columns * side / 2);
    double slack = layout.below() ? 26 * scale : 110 * scale;
    this.lensY = Math.floor(layout.y() + Math.max(0, layout.height() - rows * side - slack) / 2);
  }

  /** Whether it or what is written below it stands at the right of this height. */
  boolean beside(double y) {
    return !layout.below() && y < lensY + rows * side + 100 * scale;
  }

  /** Its left edge. */
  double left() {
    return lensX;
  }

  private boolean maximum() {
    return walk.operation().mode() == Pool2d.Mode.MAX;
  }

  /** Puts it down; answers where the result stands. */
  Point put(MarkBuilder marks, PoolProgress progress, PoolStep.Result result) {
    if (layout.below()) {
      rays(marks, progress, result);
    }
    lens(marks, progress, result);
    double x = layout.below() ? lensX + columns * side + 150 * scale : lensX + columns * side / 2;
    double below = lensY + rows * side;
    double y = layout.below() ? lensY + rows * side / 2 : below + 78 * scale;
    String word = settings.texts().say(maximum() ? "pool.max" : "pool.mean");
    Run muted = Run.of(word + " →", ColourRole.MUTED);
    if (layout.below()) {
      double wordX = lensX + columns * side + 60 * scale;
      marks.words(wordX, y, Align.CENTRE, words, muted);
    } else {
      Run down = Run.of(word + " ↓", ColourRole.MUTED);
      marks.words(x, below + 44 * scale, Align.CENTRE, words, down);
    }
    Run name = Run.bold(settings.texts().say("window"), ColourRole.INPUT);
    marks.words(lensX + columns * side / 2, below + 15 * scale, Align.CENTRE, words, name);
    running(marks, progress, result, x, y);
    return new Point(x + 34 * scale, y);
  }

  private void rays(MarkBuilder marks, PoolProgress progress, PoolStep.Result result) {
    double row = walk.rows().position(result.outputCell().row(), 0);
    double column = walk.columns().position(result.outputCell().column(), 0);
    double opacity = 0.5 * Easing.between(0.7, 1, progress.glide());
    double y = input.y(row + walk.rows().reach());
    double over = input.bottom() + 7 * scale;
    double under = input.bottom() + 25 * scale;
    Point left = new Point(input.x(column), y);
    Point right = new Point(input.x(column + walk.columns().reach()), y);
    Point lensRight = new Point(lensX + columns * side, lensY);
    marks.ray(left, new Point(lensX, lensY), over, under, ColourRole.OUTPUT, opacity);
    marks.ray(right, lensRight, over, under, ColourRole.OUTPUT, opacity);
  }

  private void lens(MarkBuilder marks, PoolProgress progress, PoolStep.Result result) {
    Tensor values = window(result);
    NumberFit fit = NumberFit.fit(side - 4, 18 * numbers, values.values());
    double opacity =
        progress.glide() >= 1 ? 1 : 0.25 + 0.75 * Easing.between(0.7, 1, progress.glide());
    Plane plane = Plane.of(TensorRole.PRODUCT, values);
    int channel = result.outputCell().channel();
    marks.plane(plane, lensX, lensY, side, fill.of(channel), fit, Long.MAX_VALUE, opacity);
    for (int tap = 0; tap < result.window().size(); tap++) {
      double unseen = 1 - Math.clamp(progress.seen() - tap, 0, 1);
      boolean loser = maximum() && tap != result.winner();
      double lost = loser ? 0.55 * progress.result() : 0;
      double veil = result.counted().contains(tap) ? Math.max(unseen * 0.75, lost) : UNCOUNTED;
      if (veil > 0) {
        double x = lensX + tap % columns * side;
        double y = lensY + Math.floorDiv(tap, columns) * side;
        marks.add(Mark.Box.filled(x, y, side, side, ColourRole.PAPER, veil));
      }
    }
    marks.outline(lensX, lensY, columns * side, rows * side, ColourRole.OUTPUT, 2);
    int lit =
        progress.current() >= 0
            ? leader(progress, result)
            : progress.result() > 0 ? result.winner() : -1;
    if (lit >= 0) {
      double x = lensX + lit % columns * side;
      double y = lensY + Math.floorDiv(lit, columns) * side;
      marks.tinted(x, y, side, side, ColourRole.OUTPUT, 0.22);
      marks.outline(x, y, side, side, ColourRole.OUTPUT, 3);
    }
    if (progress.current() >= 0) {
      double x = lensX + progress.current() % columns * side;
      double y = lensY + Math.floorDiv(progress.current(), columns) * side;
      marks.outline(x, y, side, side, ColourRole.INK, 2);
    }
  }

  /** The greatest so far, at the value looked at. */
  private int leader(PoolProgress progress, PoolStep.Result result) {
    if (!maximum() || progress.seen() < progress.current() + 1) {
      return -1;
    }
    return leader(result.window(), progress.current() + 1);
  }

  private static int leader(List<Double> window, int count) {
    int leader = 0;
    for (int i = 1; i < count; i++) {
      if (Pool2d.beats(window.get(i), window.get(leader))) {
        leader = i;
      }
    }
    return leader;
  }

  /** What has come out so far, and at the end the result. */
  private void running(
      MarkBuilder marks, PoolProgress progress, PoolStep.Result result, double x, double y) {
    if (progress.result() > 0) {
      Run run = Run.bold(NumberText.text(result.value()), ColourRole.OUTPUT);
      double opacity = progress.result();
      marks.numbers(x, y, Align.CENTRE, resultSize(run.text()), opacity, run);
      return;
    }
    int seen = (int) Math.floor(progress.seen() + 1e-9);
    if (seen > 0) {
      List<Double> window = result.window();
      double sum = window.subList(0, seen).stream().mapToDouble(Double::doubleValue).sum();
      double value = maximum() ? window.get(leader(window, seen)) : sum;
      Run run = Run.of((maximum() ? "" : "Σ ") + NumberText.text(value), ColourRole.INK);
      marks.numbers(x, y, Align.CENTRE, 17 * Math.min(numbers, 1.5 * scale), 1, run);
    }
  }

  double resultSize(String text) {
    return Math.min(24 * numbers, TextWidth.monospacedSize(text.length(), 110 * scale));
  }

  private Tensor window(PoolStep.Result result) {
    Tensor values = Tensor.zeros(Shape.of(rows, columns));
    for (int i = 0; i < values.values().length; i++) {
      values.values()[i] = result.window().get(i).floatValue();
    }
    return values;
  }
}
