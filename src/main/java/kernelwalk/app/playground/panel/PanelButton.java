package kernelwalk.app.playground.panel;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button of the playground, with its name as text or as a tooltip over an icon. */
final class PanelButton extends Button {
  private PanelButton(String name, Runnable action) {
    setId("playground-" + name);
    setOnAction(event -> action.run());
  }

  static PanelButton text(Messages messages, String name, Runnable action) {
    PanelButton button = new PanelButton(name, action);
    button.textProperty().bind(messages.text("playground." + name));
    button.getStyleClass().add("small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  static PanelButton icon(Messages messages, String name, Ikon icon, Runnable action) {
    PanelButton button = new PanelButton(name, action);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("round");
    button.accessibleTextProperty().bind(messages.text("playground." + name));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(messages.text("playground." + name));
    button.setTooltip(tip);
    return button;
  }
}
