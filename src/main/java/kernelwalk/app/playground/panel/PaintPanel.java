package kernelwalk.app.playground.panel;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;

/** The panel of painting: whether cells of the stage are painted over, and with what. */
public final class PaintPanel extends VBox {
  public PaintPanel(PlaygroundModel model, Settings settings) {
    Messages messages = settings.messages();
    getStyleClass().add("panel-part");
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("playground-paint");
    toggle.setLabelPosition(HorizontalDirection.RIGHT);
    toggle.textProperty().bind(messages.text("playground.paint"));
    toggle.selectedProperty().bindBidirectional(model.paintingProperty());
    NumberField value =
        new NumberField(
            "playground-paint-value", typed -> model.paintProperty().set((float) typed));
    value.show(model.paintProperty().get());
    Label name = new Label();
    name.textProperty().bind(messages.text("playground.paint.value"));
    name.setLabelFor(value);
    HBox row = new HBox(name, value);
    row.getStyleClass().add("dial-row");
    Label hint = new Note("playground-paint-hint");
    hint.textProperty().bind(messages.text("playground.paint.hint"));
    VBox more = new VBox(row, hint);
    more.getStyleClass().add("panel-part");
    getChildren().addAll(toggle, more);
    model.paintingProperty().subscribe(now -> Visibility.show(more, now));
    model
        .setupProperty()
        .subscribe(
            (before, now) -> {
              boolean other =
                  before.playgroundInput().inputSource() != now.playgroundInput().inputSource();
              if (other && now.playgroundInput().inputSource() != InputSource.PAINTED) {
                model.paintProperty().set(usual(now.playgroundInput()));
                value.show(model.paintProperty().get());
              }
            });
  }

  /** What is seen beside the numbers there: white among grey levels, a nine among small numbers. */
  private static float usual(PlaygroundInput playgroundInput) {
    return switch (playgroundInput.inputSource()) {
      case MATRIX, RANDOM -> 9;
      case DIGIT, DRAWING, SAMPLE, FILE, PAINTED -> 255;
    };
  }
}
