package kernelwalk.app.lessons.task;

import java.util.Optional;
import javafx.scene.Node;
import kernelwalk.lesson.Answer;

/** An input in which a question is answered. */
interface AnswerInput {
  Node node();

  /** What is answered as it stands; nothing while it is no answer yet. */
  Optional<Answer> read();

  /**
   * Shows this answer.
   *
   * @param done whether it can no longer be changed
   */
  void show(Optional<Answer> answer, boolean done);

  /** Lets go of the stage, where it had hold of it. */
  default void letGo() {}

  /** Whether a choice is an answer at once, without a button that says so. */
  default boolean isImmediate() {
    return false;
  }
}
