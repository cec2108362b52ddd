package kernelwalk.app.control;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show an icon; their name is spoken, and shown when the pointer rests on them. */
public final class IconButton {
  private IconButton() {}

  /** A button that runs a command. */
  public static Button of(String id, Ikon icon, ObservableValue<String> name, Runnable command) {
    Button button = dressed(new Button(), id, new FontIcon(icon));
    button.accessibleTextProperty().bind(name);
    button.setOnAction(event -> command.run());
    return button;
  }

  /** The same button with an icon; its accessible text is its name. */
  public static <B extends ButtonBase> B dressed(B button, String id, FontIcon icon) {
    button.setId(id);
    button.setGraphic(icon);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(button.accessibleTextProperty());
    button.setTooltip(tooltip);
    return button;
  }
}
