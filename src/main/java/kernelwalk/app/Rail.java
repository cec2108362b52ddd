package kernelwalk.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.javafx.FontIcon;

/** The column of pages at the left: one button a page, exactly one of them chosen. */
final class Rail extends VBox {
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param chosen is told which page was chosen
   * @param refocus gives the keys to the page, after a click here
   */
  Rail(List<Page> pages, Messages messages, Consumer<Page> chosen, Runnable refocus) {
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    accessibleTextProperty().bind(messages.text("window.rail"));
    for (Page page : pages) {
      ToggleButton button = new ToggleButton();
      button.setId("rail-" + page.id());
      button.textProperty().bind(messages.text(page.titleKey()));
      button.setGraphic(new FontIcon(page.icon()));
      button.setContentDisplay(ContentDisplay.TOP);
      Tooltip name = new Tooltip();
      name.textProperty().bind(button.textProperty());
      button.setTooltip(name);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setToggleGroup(group);
      button.setUserData(page);
      button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(refocus));
      getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else if (now.getUserData() instanceof Page page) {
                chosen.accept(page);
              }
            });
  }

  /** Chooses the page as a click on its button does. */
  void choose(Page page) {
    for (Toggle toggle : group.getToggles()) {
      if (page.equals(toggle.getUserData())) {
        group.selectToggle(toggle);
      }
    }
  }
}
