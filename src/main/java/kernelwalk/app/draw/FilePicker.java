package kernelwalk.app.draw;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import kernelwalk.app.dialog.FileDialogs;
import kernelwalk.app.dialog.FileDialogs.Ending;
import kernelwalk.app.setting.Messages;

/** A file picker with the dialogs of the operating system; remembers the folder. */
final class FilePicker implements Picker {
  private final FileDialogs dialogs;

  FilePicker(Messages messages, Node owner) {
    dialogs = new FileDialogs(messages, owner);
  }

  @Override
  public Optional<Path> toOpen(Kind kind) {
    return dialogs.toOpen(
        switch (kind) {
          case ANYTHING -> "dialog.drawing.open";
          case NETWORK -> "dialog.network.open";
        },
        kind.endings());
  }

  @Override
  public Optional<Path> toSave(String suggestion) {
    return dialogs.toSave("dialog.drawing.save", suggestion, Ending.REQUIRED);
  }

  @Override
  public Optional<Path> folder() {
    return dialogs.toFolder("dialog.folder");
  }
}
