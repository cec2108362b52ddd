package kernelwalk.app.lessons.task;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import kernelwalk.film.picture.NumberText;
import kernelwalk.lesson.Answer;

/** A field for a number. */
final class NumericInput implements AnswerInput {
  private static final int COLUMNS = 8;

  private final TextField field = new TextField();

  /**
   * The field.
   *
   * @param entered runs on Enter
   */
  NumericInput(String id, Runnable entered) {
    field.setId(id);
    field.setPrefColumnCount(COLUMNS);
    field.getStyleClass().add("question-number");
    field.setOnAction(event -> entered.run());
  }

  @Override
  public Node node() {
    return field;
  }

  /** As people write numbers: a comma or a point, a true minus sign, thousands set apart. */
  @Override
  public Optional<Answer> read() {
    String typed = field.getText().strip().replace('−', '-').replaceAll("[\\s\\u00a0\\u202f]", "");
    if (typed.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      typed = typed.replace(",", "");
    }
    typed = typed.replace(',', '.');
    if (!typed.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)")) {
      return Optional.empty();
    }
    return Optional.of(new Answer.Numeric(Double.parseDouble(typed)));
  }

  @Override
  public void show(Optional<Answer> answer, boolean done) {
    if (done) {
      answer.ifPresent(
          given -> {
            if (given instanceof Answer.Numeric number) {
              field.setText(NumberText.text(number.value()));
            }
          });
    } else if (answer.isEmpty()) {
      field.clear();
    }
    field.setEditable(!done);
  }
}
