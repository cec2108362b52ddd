package kernelwalk.app.draw;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.DrawingAlbum;
import kernelwalk.app.setting.Messages;
import kernelwalk.ink.LabelledInk;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The bar over an opened collection: which of its drawings is on the sheet, and the way to the
 * others.
 */
final class AlbumBar extends HBox {
  private final Messages messages;
  private final Label label = new Label();
  private final Button back;
  private final Button forward;

  AlbumBar(DrawModel model, Messages messages) {
    this.messages = messages;
    getStyleClass().add("album-bar");
    back = button("draw-album-back", Feather.CHEVRON_LEFT, "draw.album.back", () -> model.turn(-1));
    forward =
        button("draw-album-next", Feather.CHEVRON_RIGHT, "draw.album.next", () -> model.turn(1));
    Button close = button("draw-album-close", Feather.X, "draw.album.close", model::closeAlbum);
    label.setId("draw-album");
    label.getStyleClass().add("small");
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    getChildren().addAll(back, forward, label, close);
    model.albumProperty().subscribe(this::show);
    messages.languageValue().subscribe(() -> show(model.albumProperty().get()));
  }

  private void show(DrawingAlbum drawingAlbum) {
    Visibility.show(this, !drawingAlbum.isEmpty());
    if (drawingAlbum.isEmpty()) {
      return;
    }
    LabelledInk now = drawingAlbum.now();
    back.setDisable(drawingAlbum.at() == 0);
    forward.setDisable(drawingAlbum.at() == drawingAlbum.drawings().size() - 1);
    StringBuilder text =
        new StringBuilder(
            messages.get(
                "draw.album",
                drawingAlbum.name(),
                Integer.toString(drawingAlbum.at() + 1),
                Integer.toString(drawingAlbum.drawings().size())));
    now.label()
        .ifPresent(digit -> text.append(messages.get("draw.album.label", Integer.toString(digit))));
    now.writer().ifPresent(writer -> text.append(messages.get("draw.album.writer", writer)));
    label.setText(text.toString());
  }

  private Button button(String id, Feather icon, String key, Runnable command) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.accessibleTextProperty().bind(messages.text(key));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(button.accessibleTextProperty());
    button.setTooltip(tooltip);
    button.setOnAction(event -> command.run());
    return button;
  }
}
