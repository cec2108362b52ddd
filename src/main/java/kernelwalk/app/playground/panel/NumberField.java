package kernelwalk.app.playground.panel;

import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import kernelwalk.film.picture.NumberText;

/** A field for one number; what is typed and is none becomes the old one again. */
final class NumberField extends TextField {
  private final DoubleConsumer typed;
  private float shown;

  NumberField(String id, DoubleConsumer typed) {
    this.typed = typed;
    setId(id);
    getStyleClass().add("mono");
    setPrefColumnCount(5);
    setOnAction(event -> commit());
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commit();
              }
            });
  }

  /** Shows this number; over one that is being typed only if it is another than before. */
  void show(float number) {
    boolean other = number != shown;
    shown = number;
    if (other || !isFocused()) {
      setText(NumberText.text(number));
    }
  }

  private void commit() {
    if (getText().equals(NumberText.text(shown))) {
      return;
    }
    float next = shown;
    try {
      float read = Float.parseFloat(getText().trim().replace('\u2212', '-'));
      next = Float.isFinite(read) ? read : shown;
    } catch (NumberFormatException e) {
      next = shown;
    }
    setText(NumberText.text(next));
    if (next != shown) {
      shown = next;
      typed.accept(next);
    }
  }
}
