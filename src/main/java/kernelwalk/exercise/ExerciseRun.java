package kernelwalk.exercise;

import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.film.board.Phrase;

/** A run through an exercise: at which step it is, and whether it was done without help. */
public final class ExerciseRun {
  private final Exercise exercise;
  private int at;
  private boolean helped;
  private int wrongHere;
  private OptionalInt firstWrong = OptionalInt.empty();

  public ExerciseRun(Exercise exercise) {
    this.exercise = exercise;
  }

  public Exercise exercise() {
    return exercise;
  }

  /** How many steps are done. */
  public int done() {
    return at;
  }

  public boolean finished() {
    return at == exercise.steps().size();
  }

  /** The step to be done now; the last one when all are. */
  public ExerciseStep step() {
    return exercise.steps().get(Math.min(at, exercise.steps().size() - 1));
  }

  /** Marks an answer to the step of now; the right one leads to the next step. */
  public StepVerdict answer(ExerciseAnswer answer) {
    if (finished()) {
      return new StepVerdict(true, Optional.empty());
    }
    if (step().isRight(answer)) {
      at++;
      wrongHere = 0;
      return new StepVerdict(true, Optional.empty());
    }
    wrongHere++;
    if (firstWrong.isEmpty()) {
      firstWrong = OptionalInt.of(at);
    }
    return new StepVerdict(false, step().reply(answer));
  }

  /** How often the step of now was answered wrongly. */
  public int wrongHere() {
    return wrongHere;
  }

  /** The first step that was answered wrongly. */
  public OptionalInt firstWrong() {
    return firstWrong;
  }

  /** Asks for the hint; a hint is no help that counts. */
  public Phrase hint() {
    return step().hint();
  }

  /** Shows this step's answer and goes on: the run no longer counts. */
  public ExerciseAnswer showStep() {
    ExerciseAnswer shown = step().expected();
    if (!finished()) {
      helped = true;
      at++;
      wrongHere = 0;
    }
    return shown;
  }

  /** Shows all that is left: the run no longer counts. */
  public void showAll() {
    if (!finished()) {
      helped = true;
      at = exercise.steps().size();
      wrongHere = 0;
    }
  }

  /** Whether it was done to its end, without an answer shown and without a wrong one. */
  public boolean counts() {
    return finished() && !helped && firstWrong.isEmpty();
  }

  /** Whether an answer was shown. */
  public boolean helped() {
    return helped;
  }
}
