package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.TensorCell;

/** The steps of an exercise while they are being laid down. */
final class Steps {
  private final List<ExerciseStep> steps = new ArrayList<>();

  /** A number is asked for. */
  Steps number(
      Phrase prompt, Phrase hint, Board board, double expected, ExerciseStep.Mistake... mistakes) {
    steps.add(
        new ExerciseStep(
            prompt,
            hint,
            board,
            new ExerciseAnswer.Numeric(expected),
            List.of(),
            Arrays.asList(mistakes)));
    return this;
  }

  /** Cells are to be clicked. */
  Steps cells(
      Phrase prompt,
      Phrase hint,
      Board board,
      Set<TensorCell> expected,
      ExerciseStep.Mistake... mistakes) {
    steps.add(
        new ExerciseStep(
            prompt,
            hint,
            board,
            new ExerciseAnswer.Cells(expected),
            List.of(),
            Arrays.asList(mistakes)));
    return this;
  }

  /**
   * One of several is to be chosen.
   *
   * @param replies what is said to each option, in their order; the right one's is not used
   */
  Steps choice(
      Phrase prompt,
      Phrase hint,
      Board board,
      List<Phrase> options,
      int expected,
      List<Phrase> replies) {
    List<ExerciseStep.Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      mistakes.add(new ExerciseStep.Mistake(new ExerciseAnswer.Option(i), replies.get(i)));
    }
    steps.add(
        new ExerciseStep(
            prompt, hint, board, new ExerciseAnswer.Option(expected), options, mistakes));
    return this;
  }

  List<ExerciseStep> list() {
    return List.copyOf(steps);
  }
}
