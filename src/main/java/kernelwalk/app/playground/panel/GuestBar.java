package kernelwalk.app.playground.panel;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.page.WayBack;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The bar over another page's operation: says what that page has put on the stage, and leads back
 * to that page, or to the playground's own.
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
    HBox way = new HBox();
    way.setAlignment(Pos.CENTER_LEFT);
    model
        .wayBackProperty()
        .subscribe(
            to ->
                way.getChildren()
                    .setAll(to.map(each -> back(model, messages, each)).stream().toList()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button back = new Button();
    back.setId("playground-guest-leave");
    back.textProperty().bind(messages.text("playground.guest.leave"));
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(event -> model.guestProperty().set(Optional.empty()));
    getChildren().addAll(way, title, mistake, gap, back);
    show("", "");
  }

  private static Button back(PlaygroundModel model, Messages messages, WayBack to) {
    Button button = new Button("", new FontIcon(Feather.ARROW_LEFT));
    button.setId("playground-guest-back");
    button
        .textProperty()
        .bind(messages.text("playground.guest.back", messages.text(to.titleKey())));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(messages.text("playground.guest.back.tip"));
    button.setTooltip(tip);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> model.goBack());
    return button;
  }

  /** Shows a title and what went wrong; neither hides the bar. */
  public void show(String what, String wrong) {
    title.setText(what);
    mistake.setText(wrong);
    boolean shown = !what.isEmpty() || !wrong.isEmpty();
    Visibility.show(this, shown);
  }
}
