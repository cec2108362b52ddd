package kernelwalk.app.lessons.task;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import kernelwalk.lesson.Answer;

/** A field for a number, as an answer. */
final class NumericInput implements AnswerInput {
  private final AnswerField field;

  /**
   * The field.
   *
   * @param entered runs on Enter
   */
  NumericInput(String id, Runnable entered) {
    field = new AnswerField(id, entered);
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Optional<Answer> read() {
    OptionalDouble number = field.number();
    return number.isPresent()
        ? Optional.of(new Answer.Numeric(number.getAsDouble()))
        : Optional.empty();
  }

  @Override
  public void show(Optional<Answer> answer, boolean done) {
    if (done && answer.orElse(null) instanceof Answer.Numeric number) {
      field.show(number.value());
    } else if (answer.isEmpty()) {
      field.clear();
    }
    field.setEditable(!done);
  }
}
