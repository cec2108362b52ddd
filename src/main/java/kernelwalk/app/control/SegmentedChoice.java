package kernelwalk.app.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A few alternatives side by side, exactly one of them chosen. */
public final class SegmentedChoice<T> extends HBox {
  private final ObjectProperty<T> value;

  /**
   * A row of these alternatives.
   *
   * @param id of this node; a button's is {@code id-alternative}, in lower case
   * @param initial one of them
   * @param text what a button says
   */
  public SegmentedChoice(
      String id, List<T> alternatives, T initial, Function<T, ObservableValue<String>> text) {
    setId(id);
    getStyleClass().add("choice");
    value = new SimpleObjectProperty<>(initial);
    ToggleGroup group = new ToggleGroup();
    for (T alternative : alternatives) {
      ToggleButton button = new ToggleButton();
      button.setId(id + "-" + alternative.toString().toLowerCase(java.util.Locale.ROOT));
      button.textProperty().bind(text.apply(alternative));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            value.set(alternative);
          });
      value.subscribe(now -> button.setSelected(alternative.equals(now)));
      getChildren().add(button);
    }
  }

  public ObjectProperty<T> valueProperty() {
    return value;
  }
}
