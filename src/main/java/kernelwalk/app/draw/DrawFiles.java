package kernelwalk.app.draw;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import kernelwalk.app.draw.Picker.Kind;
import kernelwalk.app.draw.collection.CollectionFiles;
import kernelwalk.app.draw.model.DrawModel;

/** Files in and out of the Draw page: the commands that ask for one. */
final class DrawFiles implements CollectionFiles {
  private final DrawModel model;
  private final Picker picker;

  DrawFiles(DrawModel model, Picker picker) {
    this.model = model;
    this.picker = picker;
  }

  /** A drawing, a collection, a picture or a network. */
  void open() {
    picker.toOpen(Kind.ANYTHING).ifPresent(model::open);
  }

  /** What lies on the clipboard: a file, or a picture. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
      model.open(clipboard.getFiles().getFirst().toPath());
    } else if (clipboard.hasImage()) {
      PictureImage.pixels(clipboard.getImage()).ifPresent(model::paste);
    }
  }

  /** A network to read with. */
  void openReader() {
    picker.toOpen(Kind.NETWORK).ifPresent(model::open);
  }

  /** A network to read beside the first. */
  void openRival() {
    picker.toOpen(Kind.NETWORK).ifPresent(model::openRival);
  }

  /** The drawing on the sheet, if there are strokes on it. */
  void save() {
    if (!model.sheet().ink().isEmpty()) {
      picker.toSave("drawing.inkml").ifPresent(model::save);
    }
  }

  @Override
  public Optional<Path> toSave(String suggestion) {
    return picker.toSave(suggestion);
  }

  @Override
  public Optional<Path> folder() {
    return picker.folder();
  }
}
