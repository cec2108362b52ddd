package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.exercise.ExerciseStep.Mistake;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.tensor.Window;

/** The exercises on sizes and counts. */
final class SizeExercises {
  private SizeExercises() {}

  private static Window window(int kernel, int stride, int padding) {
    return new Window(Size.of(kernel), Size.of(stride), Padding.of(padding), Size.ONE);
  }

  /** Three sizes, a stride to be chosen, and the columns that are never looked at. */
  static List<ExerciseStep> outputSize(Dice dice) {
    Steps steps = new Steps();
    for (int round = 0; round < 3; round++) {
      int kernel = dice.of(2, 3, 5);
      int stride = round == 0 ? 1 : dice.of(2, 3);
      int padding = round == 2 ? dice.of(1, 2) : 0;
      int side = dice.from(kernel + stride, 12);
      int size = window(kernel, stride, padding).columns(side).outputs();
      double exact = (side + 2.0 * padding - kernel) / stride + 1;
      steps.number(
          Phrase.of("size", side, side, kernel, stride, padding),
          Phrase.of("size.hint"),
          row(side, 0),
          size,
          Mistake.of(
              Math.floor((side + padding - kernel) / (double) stride) + 1, "size.padding.once"),
          Mistake.of(window(kernel, stride, 0).columns(side).outputs(), "size.padding.none"),
          Mistake.of(size - 1.0, "size.plus-one"),
          Mistake.of(Math.ceil(exact), "size.up"),
          Mistake.of(side - kernel + 1.0, "size.stride"));
    }
    leftOver(steps, dice);
    return steps.list();
  }

  private static void leftOver(Steps steps, Dice dice) {
    int kernel = dice.of(2, 3);
    int stride = dice.of(2, 3);
    int fitting = dice.from(2, 3);
    int side = kernel + stride * (fitting - 1) + dice.from(1, stride - 1);
    Axis axis = window(kernel, stride, 0).columns(side);
    int only = 0;
    int holding = 0;
    for (int each = 1; each <= side - kernel; each++) {
      if (window(kernel, each, 0).columns(side).outputs() == axis.outputs()) {
        only = only == 0 ? each : only;
        holding++;
      }
    }
    if (holding == 1) {
      steps.number(
          Phrase.of("size.choose", side, kernel, axis.outputs()),
          Phrase.of("size.choose.hint"),
          row(side, 0),
          only,
          Mistake.of(axis.outputs(), "size.choose.count"));
    }
    Set<TensorCell> unused = new HashSet<>();
    Set<TensorCell> atEnd = new HashSet<>();
    for (int column = 0; column < side; column++) {
      TensorCell cell = TensorCell.of(TensorRole.INPUT, 0, 0, 0, column);
      if (uses(axis, column) == 0) {
        unused.add(cell);
      }
      if (column >= side - axis.dropped()) {
        atEnd.add(cell);
      }
    }
    Set<TensorCell> oneMore = new HashSet<>(unused);
    oneMore.add(TensorCell.of(TensorRole.INPUT, 0, 0, 0, side - axis.dropped() - 1));
    steps.cells(
        Phrase.of("size.left-over", side, kernel, stride),
        Phrase.of("size.left-over.hint"),
        row(side, kernel),
        unused,
        new Mistake(new ExerciseAnswer.Cells(atEnd), Phrase.of("size.left-over.between")),
        new Mistake(new ExerciseAnswer.Cells(oneMore), Phrase.of("size.left-over.last")));
  }

  /** A row of the picture, the window laid at its beginning where {@code framed} is above 0. */
  private static Board row(int side, int framed) {
    Tensor row = Tensor.zeros(Shape.of(1, 1, 1, side));
    for (int i = 0; i < side; i++) {
      row.values()[i] = i;
    }
    Board.Part part = Board.part(TensorRole.INPUT, row, Phrase.of("size.row"), 0, 0);
    return Board.of(framed > 0 ? part.withFrame(0, 0, 1, framed) : part);
  }

  /** How often each pixel of the first rows is used. */
  static List<ExerciseStep> coverage(Dice dice) {
    int side = dice.of(4, 5);
    int kernel = dice.of(2, 3);
    int padding = kernel == 3 ? dice.of(0, 1) : 0;
    Axis axis = window(kernel, 1, padding).rows(side);
    Tensor counts = Tensor.zeros(Shape.of(1, 1, side, side));
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        counts.set(uses(axis, row) * uses(axis, column), 0, 0, row, column);
      }
    }
    Steps steps = new Steps();
    for (int cell = 0; cell < 2 * side; cell++) {
      int row = cell / side;
      int column = cell % side;
      int rows = uses(axis, row);
      int columns = uses(axis, column);
      Board board =
          Board.of(
              Board.partly(TensorRole.INPUT, counts, cell, Phrase.of("coverage.label"), 0, 0)
                  .withFrame(row, column, 1, 1));
      steps.number(
          Phrase.of("coverage", row, column, kernel, padding),
          Phrase.of("coverage.hint"),
          board,
          rows * columns,
          Mistake.of(kernel * kernel, "coverage.full"),
          Mistake.of(rows + columns, "coverage.added"),
          Mistake.of(
              uses(window(kernel, 1, 1 - Math.min(1, padding)).rows(side), row)
                  * uses(window(kernel, 1, 1 - Math.min(1, padding)).rows(side), column),
              padding == 0 ? "coverage.padding.none" : "coverage.padding.there"));
    }
    return steps.list();
  }

  private static int uses(Axis axis, int position) {
    int uses = 0;
    for (int output = 0; output < axis.outputs(); output++) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        uses += axis.source(output, tap) == position ? 1 : 0;
      }
    }
    return uses;
  }

  /** What three layers learn. */
  static List<ExerciseStep> parameters(Dice dice) {
    Steps steps = new Steps();
    for (int round = 0; round < 3; round++) {
      int in = round == 0 ? 1 : dice.of(2, 3, 4, 6);
      int out = dice.of(2, 4, 5, 6, 8);
      int kernel = dice.of(1, 3, 5);
      double right = (double) Conv2d.of(in, out, kernel).parameterCount();
      int window = kernel * kernel;
      steps.number(
          Phrase.of("parameters", out, kernel, in),
          Phrase.of("parameters.hint"),
          words("weight (%d, %d, %d, %d)".formatted(out, in, kernel, kernel)),
          right,
          Mistake.of(out * in * window, "parameters.bias"),
          Mistake.of(out * window + out, "parameters.channels", in),
          Mistake.of(in * window + 1.0, "parameters.one", out),
          Mistake.of(out * in * window + 1.0, "parameters.bias.one", out));
    }
    return steps.list();
  }

  private static Board words(String... lines) {
    return Board.of(List.of()).with(lines);
  }

  /** The shape of a batch behind a convolution and behind a pooling, and what is learnt. */
  static List<ExerciseStep> batchShapes(Dice dice) {
    int samples = dice.of(2, 8, 16, 32, 64);
    int in = dice.of(1, 3);
    int out = dice.of(4, 6, 8);
    int side = dice.of(8, 10, 12);
    int kernel = dice.of(3, 5);
    Conv2d conv = Conv2d.of(in, out, kernel);
    Shape batch = Shape.of(samples, in, side, side);
    Shape first = conv.outputShape(batch);
    Shape second = Pool2d.max(2).outputShape(first);
    Steps steps = new Steps();
    List<String> known = new ArrayList<>(List.of("input %s".formatted(batch)));
    asked(
        steps,
        Phrase.of("conv", out, kernel),
        first,
        new int[] {out, in, side - kernel, side - kernel},
        known);
    asked(
        steps,
        Phrase.of("pool"),
        second,
        new int[] {samples / 2, out / 2, first.dim(2) - 1, first.dim(3) - 1},
        known);
    steps.number(
        Phrase.of("batch.parameters", samples, out, kernel),
        Phrase.of("batch.parameters.hint"),
        words(known.toArray(String[]::new)),
        (double) conv.parameterCount(),
        Mistake.of((double) conv.parameterCount() * samples, "batch.parameters.times", samples));
    return steps.list();
  }

  private static void asked(
      Steps steps, Phrase layer, Shape shape, int[] wrong, List<String> known) {
    List<String> keys = List.of("batch.samples", "batch.channels", "batch.height", "batch.width");
    for (int axis = 0; axis < keys.size(); axis++) {
      List<String> lines = new ArrayList<>(known);
      lines.add(soFar(shape, axis));
      String key = keys.get(axis);
      steps.number(
          Phrase.of(key + "." + layer.key(), layer.arguments().toArray()),
          Phrase.of(key + ".hint"),
          words(lines.toArray(String[]::new)),
          shape.dim(axis),
          Mistake.of(wrong[axis], key + ".wrong." + layer.key()));
    }
    known.add("→ " + shape);
  }

  /** {@code → (2, 4, ?, ?)}. */
  private static String soFar(Shape shape, int known) {
    List<String> dims = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      dims.add(axis < known ? Integer.toString(shape.dim(axis)) : "?");
    }
    return "→ (" + String.join(", ", dims) + ")";
  }
}
