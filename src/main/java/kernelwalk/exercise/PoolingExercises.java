package kernelwalk.exercise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.exercise.ExerciseStep.Mistake;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Tensor;

/** The exercises on pooling with windows of 2×2 and stride 2, on a picture of 4×4. */
final class PoolingExercises {
  private static final int WINDOWS = 4;

  private PoolingExercises() {}

  /** The winner of each window. */
  static List<ExerciseStep> max(Dice dice) {
    Tensor input = dice.distinct(0, 30, 1, 1, 4, 4);
    Tensor output = Pool2d.max(2).forward(input, List.of());
    Steps steps = new Steps();
    for (int window = 0; window < WINDOWS; window++) {
      steps.cells(
          Phrase.of("pooling.winner", window / 2, window % 2),
          Phrase.of("pooling.winner.hint"),
          board(input, TensorRole.OUTPUT, output, window, true),
          winner(input, window),
          new Mistake(new ExerciseAnswer.Cells(all(window)), Phrase.of("pooling.winner.all")));
    }
    return steps.list();
  }

  /** The mean of each window. */
  static List<ExerciseStep> average(Dice dice) {
    Tensor input;
    do {
      input = dice.tensor(0, 12, 1, 1, 4, 4);
    } while (!wholeMeans(input));
    Tensor output = Pool2d.average(2).forward(input, List.of());
    Tensor largest = Pool2d.max(2).forward(input, List.of());
    Steps steps = new Steps();
    for (int window = 0; window < WINDOWS; window++) {
      double mean = output.values()[window];
      steps.number(
          Phrase.of("pooling.mean", window / 2, window % 2),
          Phrase.of("pooling.mean.hint"),
          board(input, TensorRole.OUTPUT, output, window, true),
          mean,
          Mistake.of(4 * mean, "pooling.mean.sum"),
          Mistake.of(2 * mean, "pooling.mean.two"),
          Mistake.of(largest.values()[window], "pooling.mean.max"));
    }
    return steps.list();
  }

  private static boolean wholeMeans(Tensor input) {
    for (float mean : Pool2d.average(2).forward(input, List.of()).values()) {
      if (mean != Math.rint(mean)) {
        return false;
      }
    }
    return true;
  }

  /** Where the gradient goes: behind a maximum to the winner, behind a mean to all alike. */
  static List<ExerciseStep> gradient(Dice dice) {
    Tensor input = dice.distinct(0, 30, 1, 1, 4, 4);
    Tensor gradient = Tensor.zeros(Pool2d.max(2).outputShape(input.shape()));
    for (int i = 0; i < WINDOWS; i++) {
      gradient.values()[i] = dice.of(-8, -4, 4, 8, 12);
    }
    Steps steps = new Steps();
    for (int window = 0; window < WINDOWS; window++) {
      Board board = board(input, TensorRole.OUTPUT_GRADIENT, gradient, window, false);
      steps.cells(
          Phrase.of("pooling.gradient.place", gradient.values()[window]),
          Phrase.of("pooling.gradient.place.hint"),
          board,
          winner(input, window),
          new Mistake(new ExerciseAnswer.Cells(all(window)), Phrase.of("pooling.gradient.all")));
    }
    Tensor shares = Pool2d.average(2).backward(input, List.of(), gradient).input();
    double whole = gradient.values()[0];
    steps.number(
        Phrase.of("pooling.gradient.mean", whole),
        Phrase.of("pooling.gradient.mean.hint"),
        board(input, TensorRole.OUTPUT_GRADIENT, gradient, 0, false),
        shares.values()[0],
        Mistake.of(whole, "pooling.gradient.mean.whole"),
        Mistake.of(0, "pooling.gradient.mean.none"));
    return steps.list();
  }

  private static Board board(
      Tensor input, TensorRole role, Tensor behind, int window, boolean filling) {
    Board.Part in =
        Board.part(TensorRole.INPUT, input, Phrase.of("input"), 0, 0)
            .withFrame(window / 2 * 2, window % 2 * 2, 2, 2);
    Phrase label = Phrase.of(role == TensorRole.OUTPUT ? "output" : "gradient");
    Board.Part out = Board.partly(role, behind, filling ? window : WINDOWS, label, 0, 0);
    return Board.of(in, out.withFrame(window / 2, window % 2, 1, 1));
  }

  private static Set<TensorCell> all(int window) {
    Set<TensorCell> cells = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      cells.add(
          TensorCell.of(TensorRole.INPUT, 0, 0, window / 2 * 2 + i / 2, window % 2 * 2 + i % 2));
    }
    return cells;
  }

  private static Set<TensorCell> winner(Tensor input, int window) {
    TensorCell best = all(window).iterator().next();
    for (TensorCell cell : all(window)) {
      if (input.values()[cell.offset(input.shape())] > input.values()[best.offset(input.shape())]) {
        best = cell;
      }
    }
    return Set.of(best);
  }
}
