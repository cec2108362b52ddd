package kernelwalk.app.draw;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelwalk.app.control.IconButton;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.DrawingAlbum;
import kernelwalk.app.setting.Messages;
import kernelwalk.ink.LabelledInk;
import org.kordamp.ikonli.feather.Feather;

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
    back =
        IconButton.of(
            "draw-album-back",
            Feather.CHEVRON_LEFT,
            messages.text("draw.album.back"),
            () -> model.turn(-1));
    forward =
        IconButton.of(
            "draw-album-next",
            Feather.CHEVRON_RIGHT,
            messages.text("draw.album.next"),
            () -> model.turn(1));
    Button close =
        IconButton.of(
            "draw-album-close", Feather.X, messages.text("draw.album.close"), model::closeAlbum);
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
}
