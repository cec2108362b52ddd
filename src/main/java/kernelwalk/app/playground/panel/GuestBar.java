package kernelwalk.app.playground.panel;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.setting.Messages;

/**
 * The bar over another page's operation: says what that page has put on the stage, and leads back
 * to the playground's own.
 */
public final class GuestBar extends HBox {
  private final Label title = new Label();
  private final Label mistake = new Label();

  public GuestBar(PlaygroundModel model, Messages messages) {
    getStyleClass().add("guest-bar");
    setAlignment(Pos.CENTER_LEFT);
    title.setId("playground-guest");
    title.getStyleClass().add("section-title");
    mistake.getStyleClass().add("problem");
    mistake.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button back = new Button();
    back.setId("playground-guest-leave");
    back.textProperty().bind(messages.text("playground.guest.leave"));
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(event -> model.guestProperty().set(Optional.empty()));
    getChildren().addAll(title, mistake, gap, back);
    show("", "");
  }

  /** Shows a title and what went wrong; neither hides the bar. */
  public void show(String what, String wrong) {
    title.setText(what);
    mistake.setText(wrong);
    boolean shown = !what.isEmpty() || !wrong.isEmpty();
    Visibility.show(this, shown);
  }
}
