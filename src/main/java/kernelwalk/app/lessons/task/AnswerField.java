package kernelwalk.app.lessons.task;

import java.util.OptionalDouble;
import javafx.scene.control.TextField;
import kernelwalk.film.picture.NumberText;

/** A field for a number as people write it. */
final class AnswerField extends TextField {
  private static final int COLUMNS = 8;

  /**
   * The field.
   *
   * @param entered runs on Enter
   */
  AnswerField(String id, Runnable entered) {
    setId(id);
    setPrefColumnCount(COLUMNS);
    getStyleClass().add("question-number");
    setOnAction(event -> entered.run());
  }

  /**
   * The number that stands in it, if it is one: with a comma or a point, a true minus sign, its
   * thousands set apart, or as a fraction.
   */
  OptionalDouble number() {
    String typed = getText().strip().replace('−', '-').replaceAll("[\\s\\u00a0\\u202f]", "");
    if (typed.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      typed = typed.replace(",", "");
    }
    typed = typed.replace(',', '.');
    String[] parts = typed.split("/", -1);
    if (parts.length > 2 || !isNumber(parts[0]) || !isNumber(parts[parts.length - 1])) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(parts[0]);
    if (parts.length == 2) {
      value /= Double.parseDouble(parts[1]);
    }
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static boolean isNumber(String typed) {
    return typed.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)");
  }

  void show(double value) {
    setText(NumberText.text(value, 4));
  }
}
