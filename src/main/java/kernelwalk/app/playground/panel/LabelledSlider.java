package kernelwalk.app.playground.panel;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;

/**
 * A whole number on a slider, with its name, or a short one if it has that too, its value, and what
 * limits it.
 */
public final class LabelledSlider extends VBox {
  private final Slider slider = new Slider();
  private final Label value = new Label();
  private final Label limit = new Label();
  private boolean showing = true;

  /**
   * A slider of this name.
   *
   * @param name of its texts and its id; {@code .short} behind it, what stands beside the slider
   * @param chosen is told what the reader chooses, not what {@link #show} shows
   */
  public LabelledSlider(String name, Messages messages, IntConsumer chosen) {
    getStyleClass().add("dial");
    Label label = new Label();
    String key = "playground." + name;
    label.textProperty().bind(messages.text(messages.has(key + ".short") ? key + ".short" : key));
    label.getStyleClass().add("dial-name");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(slider);
    slider.setId("playground-" + name);
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.accessibleTextProperty().bind(messages.text("playground." + name));
    slider
        .valueProperty()
        .subscribe(
            now -> {
              int whole = (int) Math.round(now.doubleValue());
              if (!showing && !value.getText().equals(Integer.toString(whole))) {
                chosen.accept(whole);
              }
            });
    value.getStyleClass().addAll("dial-value", "mono");
    limit.getStyleClass().addAll("secondary", "small");
    limit.setWrapText(true);
    HBox row = new HBox(label, slider, value);
    HBox.setHgrow(slider, Priority.ALWAYS);
    row.getStyleClass().add("dial-row");
    getChildren().addAll(row, limit);
  }

  /**
   * Shows a value within its legal range.
   *
   * @param reason what limits it, empty if nothing does
   */
  public void show(int now, int least, int most, String reason) {
    showing = true;
    slider.setMin(least);
    slider.setMax(Math.max(most, least));
    slider.setValue(now);
    slider.setDisable(most <= least);
    value.setText(Integer.toString(now));
    limit.setText(reason);
    Visibility.show(limit, !reason.isEmpty());
    showing = false;
  }
}
