package kernelwalk.app.playground.panel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser.ExtensionFilter;
import kernelwalk.app.playground.file.KwReader;
import kernelwalk.app.playground.file.KwWriter;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundModel.Place;
import kernelwalk.file.AtomicFile;
import kernelwalk.image.PictureFormat;

/** Files in and out of the playground: {@code .kw} files and pictures. */
public final class PlaygroundFiles {
  private static final String ENDING = ".kw";
  private static final ExtensionFilter STATES = new ExtensionFilter("*.kw", "*.kw");
  private static final ExtensionFilter PICTURES =
      new ExtensionFilter(PictureFormat.titles(), PictureFormat.patterns());
  private static final long MOST_BYTES = 2L * KwReader.MOST_CHARACTERS;

  private final PlaygroundModel model;
  private final FileDialogs fileDialogs;

  public PlaygroundFiles(PlaygroundModel model, Node owner, FileDialogs fileDialogs) {
    this.model = model;
    this.fileDialogs = fileDialogs;
    owner.addEventHandler(DragEvent.DRAG_OVER, this::over);
    owner.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    if (receive(event.getDragboard().getFiles())) {
      event.setDropCompleted(true);
      event.consume();
    }
  }

  /** Takes the first of the files that were dragged in. */
  public boolean receive(List<File> files) {
    if (files.isEmpty()) {
      return false;
    }
    put(files.getFirst().toPath());
    return true;
  }

  /** Opens a file by its ending: a state, else a picture. */
  void put(Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      open(file);
    } else {
      model.showPicture(file);
    }
  }

  void open(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new InputMistake("playground.kw.large", KwReader.MOST_CHARACTERS / 1_000_000);
      }
      KwReader.open(Files.readString(file), model);
    } catch (IOException e) {
      model.tell(Place.FILE, new InputMistake("playground.kw.unreadable", file.getFileName()));
    } catch (InputMistake wrong) {
      model.tell(Place.FILE, wrong);
    }
  }

  /** Written whole or not at all, into a folder that is made where there is none. */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void save(Path file) {
    try {
      write(file, KwWriter.text(model.setup()));
    } catch (IOException e) {
      model.tell(Place.FILE, new InputMistake("playground.kw.unwritable", file.getFileName()));
    }
  }

  public void copy() {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, KwWriter.text(model.setup())));
  }

  public void paste() {
    KwReader.open(
        Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""), model);
  }

  void chooseToOpen() {
    fileDialogs.toOpen(STATES).ifPresent(this::open);
  }

  void chooseToSave() {
    fileDialogs.toSave("kernelwalk" + ENDING, STATES).ifPresent(this::save);
  }

  public void choosePicture() {
    fileDialogs.toOpen(PICTURES).ifPresent(model::showPicture);
  }
}
