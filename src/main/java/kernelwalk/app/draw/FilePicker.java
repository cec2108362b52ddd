package kernelwalk.app.draw;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import kernelwalk.app.setting.Messages;

/** A file picker with the dialogs of the operating system; remembers the folder. */
final class FilePicker implements Picker {
  private final Messages messages;
  private final Node owner;
  private Optional<File> folder = Optional.empty();

  FilePicker(Messages messages, Node owner) {
    this.messages = messages;
    this.owner = owner;
  }

  @Override
  public Optional<Path> toOpen(Kind kind) {
    FileChooser chooser = chooser();
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(String.join(", ", kind.patterns()), kind.patterns()));
    return chosen(chooser.showOpenDialog(window()));
  }

  @Override
  public Optional<Path> toSave(String suggestion) {
    FileChooser chooser = chooser();
    chooser.setInitialFileName(suggestion);
    return chosen(chooser.showSaveDialog(window()));
  }

  @Override
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> answer = Optional.ofNullable(chooser.showDialog(window()));
    answer.ifPresent(file -> folder = Optional.of(file));
    return answer.map(File::toPath);
  }

  private FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("app.name"));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Window window() {
    return owner.getScene().getWindow();
  }

  private Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
    Optional<File> answer = Optional.ofNullable(file);
    answer.ifPresent(each -> folder = Optional.ofNullable(each.getParentFile()));
    return answer.map(File::toPath);
  }
}
