package kernelwalk.app.playground.panel;

import javafx.scene.control.Label;
import kernelwalk.app.setting.Messages;

/** The title of a section of a panel. */
public final class SectionTitle extends Label {
  public SectionTitle(Messages messages, String key) {
    textProperty().bind(messages.text(key));
    getStyleClass().add("section-title");
  }
}
