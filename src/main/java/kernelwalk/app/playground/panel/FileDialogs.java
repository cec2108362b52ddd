package kernelwalk.app.playground.panel;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Asks the reader for a file; empty if nothing was chosen. */
public interface FileDialogs {
  Optional<Path> toOpen(ExtensionFilter filter);

  Optional<Path> toSave(String name, ExtensionFilter filter);

  /** The platform's own, over the window in which this node is. */
  static FileDialogs of(Node owner) {
    return new FileDialogs() {
      @Override
      public Optional<Path> toOpen(ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(filter);
        return Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
            .map(File::toPath);
      }

      @Override
      public Optional<Path> toSave(String name, ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(filter);
        return Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
            .map(File::toPath);
      }
    };
  }
}
