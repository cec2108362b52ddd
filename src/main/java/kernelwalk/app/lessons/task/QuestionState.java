package kernelwalk.app.lessons.task;

import java.util.Optional;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Marking;
import kernelwalk.lesson.Question;

/**
 * The state of a question: what has been answered so far.
 *
 * @param attempts answers given, right or wrong
 * @param given the newest answer
 * @param isRight whether that was right
 * @param shown whether the answer was asked for
 */
public record QuestionState(int attempts, Optional<Answer> given, boolean isRight, boolean shown) {
  /** Nothing answered yet. */
  public static final QuestionState OPEN = new QuestionState(0, Optional.empty(), false, false);

  QuestionState answered(Question question, Answer answer) {
    Marking marking = question.mark(answer);
    return new QuestionState(attempts + 1, Optional.of(answer), marking.isRight(), false);
  }

  QuestionState revealed(Question question) {
    return new QuestionState(attempts, Optional.of(question.answer()), false, true);
  }

  /** Whether there is nothing more to answer. */
  boolean done() {
    return isRight || shown;
  }
}
