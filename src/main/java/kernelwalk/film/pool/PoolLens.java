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
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** The window's values in a lens, and what becomes of them. */
final class PoolLens {
  private static final double LARGEST = 60;

  private final PoolWalk walk;
  private final ThreeColumnLayout threeColumnLayout;
  private final TensorView input;
  private final Fill fill;
  private final FilmSettings settings;
  private final double scale;
  private final double numbers;
  private final int rows;
  private final int columns;
  private final double side;
  private final double lensX;
  private final double lensY;

  /**
   * @param fill of the input's values
   */
  PoolLens(
      PoolWalk walk,
      ThreeColumnLayout threeColumnLayout,
      TensorView input,
      Fill fill,
      FilmSettings settings) {
    this.walk = walk;
    this.threeColumnLayout = threeColumnLayout;
    this.input = input;
    this.fill = fill;
    this.settings = settings;
    StageLayout stageLayout = StageLayout.of(settings);
    this.scale = stageLayout.scale();
    this.numbers = stageLayout.numbers();
    this.rows = walk.rows().kernel();
    this.columns = walk.columns().kernel();
    double wide =
        threeColumnLayout.below() ? threeColumnLayout.width() * 0.4 : threeColumnLayout.width();
    double high =
        threeColumnLayout.below()
            ? threeColumnLayout.height() - 26 * scale
            : threeColumnLayout.height() * 0.5;
    this.side =
        Math.max(
            8,
            Math.floor(
                Math.min(
                    LARGEST * Math.max(scale, stageLayout.cells()),
                    Math.min(wide / columns, high / rows))));
    double centre =
        threeColumnLayout.x()
            + threeColumnLayout.width() / 2
            - (threeColumnLayout.below() ? 110 * scale : 0);
    this.lensX = Math.floor(centre - columns * side / 2);
    double slack = threeColumnLayout.below() ? 26 * scale : 110 * scale;
    this.lensY =
        Math.floor(
            threeColumnLayout.y()
                + Math.max(0, threeColumnLayout.height() - rows * side - slack) / 2);
  }

  private boolean maximum() {
    return walk.operation().mode() == Pool2d.Mode.MAX;
  }

  /** Puts the panel down; answers where the result stands. */
  Point put(MarkBuilder marks, PoolProgress progress, PoolStep.Result result) {
    if (threeColumnLayout.below()) {
      rays(marks, progress, result);
    }
    lens(marks, progress, result);
    double x =
        threeColumnLayout.below()
            ? lensX + columns * side + 150 * scale
            : lensX + columns * side / 2;
    double below = lensY + rows * side;
    double y = threeColumnLayout.below() ? lensY + rows * side / 2 : below + 78 * scale;
    String word = settings.texts().say(maximum() ? "pool.max" : "pool.mean");
    Run muted = Run.of(word + " →", ColourRole.MUTED);
    if (threeColumnLayout.below()) {
      double wordX = lensX + columns * side + 60 * scale;
      marks.words(wordX, y, Align.CENTRE, 13 * scale, muted);
    } else {
      Run down = Run.of(word + " ↓", ColourRole.MUTED);
      marks.words(x, below + 44 * scale, Align.CENTRE, 13 * scale, down);
    }
    Run name = Run.bold(settings.texts().say("window"), ColourRole.INPUT);
    marks.words(lensX + columns * side / 2, below + 15 * scale, Align.CENTRE, 13 * scale, name);
    running(marks, progress, result, x, y);
    return new Point(x + 34 * scale, y);
  }

  private void rays(MarkBuilder marks, PoolProgress progress, PoolStep.Result result) {
    double row = walk.rows().position(result.outputCell().row(), 0);
    double column = walk.columns().position(result.outputCell().column(), 0);
    double opacity = 0.5 * Easing.between(0.7, 1, progress.glide());
    double y = input.y(row + rows);
    double over = input.bottom() + 7 * scale;
    double under = input.bottom() + 25 * scale;
    Point left = new Point(input.x(column), y);
    Point right = new Point(input.x(column + columns), y);
    Point lensRight = new Point(lensX + columns * side, lensY);
    marks.ray(left, new Point(lensX, lensY), over, under, ColourRole.OUTPUT, opacity);
    marks.ray(right, lensRight, over, under, ColourRole.OUTPUT, opacity);
  }

  private void lens(MarkBuilder marks, PoolProgress progress, PoolStep.Result result) {
    Tensor values = window(result);
    NumberFit numberFit = NumberFit.fit(side - 4, 18 * numbers, values.values());
    double opacity =
        progress.glide() >= 1 ? 1 : 0.25 + 0.75 * Easing.between(0.7, 1, progress.glide());
    Plane plane = Plane.of(TensorRole.PRODUCT, values);
    int channel = result.outputCell().channel();
    marks.plane(plane, lensX, lensY, side, fill.of(channel), numberFit, Long.MAX_VALUE, opacity);
    for (int tap = 0; tap < result.window().size(); tap++) {
      double unseen = 1 - Math.clamp(progress.looks() - tap, 0, 1);
      boolean loser = maximum() && tap != result.winner();
      double veil = Math.max(unseen * 0.75, loser ? 0.55 * progress.verdict() : 0);
      if (veil > 0) {
        double x = lensX + tap % columns * side;
        double y = lensY + Math.floorDiv(tap, columns) * side;
        marks.add(Mark.Box.filled(x, y, side, side, ColourRole.PAPER, veil));
      }
    }
    marks.outline(lensX, lensY, columns * side, rows * side, ColourRole.OUTPUT, 2);
    int lit =
        progress.look() >= 0
            ? leader(progress, result)
            : progress.verdict() > 0 ? result.winner() : -1;
    if (lit >= 0) {
      double x = lensX + lit % columns * side;
      double y = lensY + Math.floorDiv(lit, columns) * side;
      marks.tinted(x, y, side, side, ColourRole.OUTPUT, 0.22);
      marks.outline(x, y, side, side, ColourRole.OUTPUT, 3);
    }
    if (progress.look() >= 0) {
      double x = lensX + progress.look() % columns * side;
      double y = lensY + Math.floorDiv(progress.look(), columns) * side;
      marks.outline(x, y, side, side, ColourRole.INK, 2);
    }
  }

  /** The greatest so far, at the value looked at. */
  private int leader(PoolProgress progress, PoolStep.Result result) {
    if (!maximum() || progress.looks() < progress.look() + 1) {
      return -1;
    }
    return leader(result.window(), progress.look() + 1);
  }

  private static int leader(List<Double> window, int count) {
    int leader = 0;
    for (int i = 1; i < count; i++) {
      if (window.get(i) > window.get(leader)) {
        leader = i;
      }
    }
    return leader;
  }

  /** What has come out so far, and at the end the result. */
  private void running(
      MarkBuilder marks, PoolProgress progress, PoolStep.Result result, double x, double y) {
    if (progress.verdict() > 0) {
      Run run = Run.bold(NumberText.text(result.value()), ColourRole.OUTPUT);
      double opacity = progress.verdict();
      marks.numbers(x, y, Align.CENTRE, resultSize(run.text()), opacity, run);
      return;
    }
    int seen = (int) Math.floor(progress.looks() + 1e-9);
    if (seen > 0) {
      List<Double> window = result.window();
      double sum = window.subList(0, seen).stream().mapToDouble(Double::doubleValue).sum();
      double value = maximum() ? window.get(leader(window, seen)) : sum;
      Run run = Run.of((maximum() ? "" : "Σ ") + NumberText.text(value), ColourRole.INK);
      marks.numbers(x, y, Align.CENTRE, 17 * Math.min(numbers, 1.5 * scale), 1, run);
    }
  }

  double resultSize(String text) {
    return Math.min(24 * numbers, 110 * scale / (text.length() * NumberFit.ADVANCE));
  }

  private Tensor window(PoolStep.Result result) {
    Tensor values = Tensor.zeros(Shape.of(rows, columns));
    for (int i = 0; i < values.values().length; i++) {
      values.values()[i] = result.window().get(i).floatValue();
    }
    return values;
  }
}
