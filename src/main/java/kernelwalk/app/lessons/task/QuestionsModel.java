package kernelwalk.app.lessons.task;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Question;
import kernelwalk.progress.AnswerRecord;

/** The model of all questions: what has been answered in this window, by lesson and question. */
public final class QuestionsModel {
  private record Key(String lesson, String question) {}

  private final Map<Key, QuestionState> states = new HashMap<>();
  private final Map<Key, Long> seen = new HashMap<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final ProgressModel progress;

  public QuestionsModel(ProgressModel progress) {
    this.progress = progress;
  }

  /** Counts the answers, so that whoever shows them learns of each. */
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  QuestionState state(String lesson, Question question) {
    return states.getOrDefault(new Key(lesson, question.id()), QuestionState.OPEN);
  }

  /** The question is on the screen: its time begins, if it has not before. */
  void seen(String lesson, Question question) {
    seen.putIfAbsent(new Key(lesson, question.id()), System.nanoTime());
  }

  void answer(String lesson, Question question, Answer answer) {
    QuestionState next = state(lesson, question).answered(question, answer);
    put(lesson, question, next);
    double seconds =
        (System.nanoTime() - seen.getOrDefault(new Key(lesson, question.id()), System.nanoTime()))
            * 1e-9;
    progress.answered(
        new AnswerRecord(
            lesson,
            question.id(),
            answer.text(),
            next.isRight(),
            next.attempts(),
            seconds,
            System.currentTimeMillis()));
  }

  /** Shows the right answer; the question does not count as answered. */
  void reveal(String lesson, Question question) {
    put(lesson, question, state(lesson, question).revealed(question));
  }

  /** Asks it once more, as if it had never been. */
  void askAgain(String lesson, Question question) {
    seen.remove(new Key(lesson, question.id()));
    seen(lesson, question);
    put(lesson, question, QuestionState.OPEN);
  }

  private void put(String lesson, Question question, QuestionState state) {
    states.put(new Key(lesson, question.id()), state);
    changes.set(changes.get() + 1);
  }
}
