package kernelwalk.app.lab;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelwalk.app.dialog.FileDialogs;
import kernelwalk.app.setting.Messages;

/**
 * The choice of weights that a training begins with: random ones, the delivered ones, or those of a
 * file.
 */
final class StartChoice extends MenuButton {
  private final LabModel model;
  private final Messages messages;
  private final FileDialogs dialogs;

  StartChoice(LabModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.dialogs = new FileDialogs(messages, this);
    setId("lab-from");
    setMaxWidth(Double.MAX_VALUE);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> name(model.choices().start().get()),
                messages.languageValue(),
                model.choices().start()));
    MenuItem scratch = item("lab-from-scratch", "lab.from.scratch");
    scratch.setOnAction(event -> model.choices().start().set(new InitialWeights.Scratch()));
    MenuItem delivered = item("lab-from-delivered", "lab.from.delivered");
    delivered.setOnAction(event -> model.choices().start().set(new InitialWeights.Delivered()));
    MenuItem file = item("lab-from-file", "lab.from.file");
    file.setOnAction(event -> ask());
    getItems().addAll(scratch, delivered, file);
    setOnShowing(event -> delivered.setDisable(!model.hasDelivered()));
  }

  private String name(InitialWeights start) {
    return switch (start) {
      case InitialWeights.Scratch scratch -> messages.get("lab.from.scratch");
      case InitialWeights.Delivered delivered -> messages.get("lab.from.delivered");
      case InitialWeights.Saved saved -> saved.name();
    };
  }

  private MenuItem item(String id, String key) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(messages.text(key));
    return item;
  }

  private void ask() {
    dialogs.toOpen("dialog.network.open", List.of(".npz")).ifPresent(model::startFrom);
  }
}
