package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;

/**
 * A step of an exercise: one thing to do.
 *
 * @param prompt what to do
 * @param hint how it is done, without the answer
 * @param board what the stage shows meanwhile
 * @param expected the right answer
 * @param options what there is to choose from, if that is what is asked
 * @param mistakes wrong answers that people give, the commonest first, each with what is said to it
 */
public record ExerciseStep(
    Phrase prompt,
    Phrase hint,
    Board board,
    ExerciseAnswer expected,
    List<Phrase> options,
    List<Mistake> mistakes) {
  /** How far a number may miss: half a unit of the third decimal, to which pupils round. */
  static final double TOLERANCE = 0.0005;

  public ExerciseStep {
    options = List.copyOf(options);
    mistakes = telling(mistakes, expected);
  }

  /**
   * Those that are wrong with these numbers; of two with one answer, the commoner one, told first.
   */
  private static List<Mistake> telling(List<Mistake> mistakes, ExerciseAnswer expected) {
    List<Mistake> kept = new ArrayList<>();
    for (Mistake each : mistakes) {
      if (!near(each.answer(), expected)
          && kept.stream().noneMatch(other -> near(each.answer(), other.answer()))) {
        kept.add(each);
      }
    }
    return List.copyOf(kept);
  }

  /** A wrong answer that people give. */
  public record Mistake(ExerciseAnswer answer, Phrase reply) {
    static Mistake of(double answer, String key, Object... arguments) {
      return new Mistake(new ExerciseAnswer.Numeric(answer), Phrase.of(key, arguments));
    }
  }

  /** Whether this is the right answer. */
  boolean isRight(ExerciseAnswer answer) {
    return near(answer, expected);
  }

  /** What is said to just this wrong answer. */
  Optional<Phrase> reply(ExerciseAnswer answer) {
    return mistakes.stream()
        .filter(each -> near(answer, each.answer()))
        .findFirst()
        .map(Mistake::reply);
  }

  private static boolean near(ExerciseAnswer one, ExerciseAnswer other) {
    if (one instanceof ExerciseAnswer.Numeric(double a)
        && other instanceof ExerciseAnswer.Numeric(double b)) {
      return Math.abs(a - b) <= TOLERANCE;
    }
    return one.equals(other);
  }
}
