package kernelwalk.app.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Typeface;

/** The platform's own dialogs over the window in which a node is. */
record WindowDialogs(Node owner, Messages messages) implements SystemDialogs {
  @Override
  public Optional<Path> toOpen(Question question) {
    return Optional.ofNullable(chooser(question).showOpenDialog(window())).map(File::toPath);
  }

  @Override
  public Optional<Path> toSave(Question question) {
    return Optional.ofNullable(chooser(question).showSaveDialog(window())).map(File::toPath);
  }

  @Override
  public Optional<Path> toFolder(Question question) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(question.title());
    folder(question).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
  }

  private static FileChooser chooser(Question question) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(question.title());
    chooser.setInitialFileName(question.name());
    folder(question).ifPresent(chooser::setInitialDirectory);
    String[] patterns = question.endings().stream().map("*"::concat).toArray(String[]::new);
    chooser.getExtensionFilters().add(new ExtensionFilter(String.join(", ", patterns), patterns));
    return chooser;
  }

  private static Optional<File> folder(Question question) {
    return question.folder().filter(Files::isDirectory).map(Path::toFile);
  }

  /** In the colours and the typeface of the window; what closes it otherwise says no. */
  @Override
  public boolean confirms(Choice choice) {
    ButtonType yes = new ButtonType(choice.yes(), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(choice.no(), ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, choice.sentence(), no, yes);
    alert.initOwner(window());
    alert.setTitle(choice.title());
    alert.setHeaderText(null);
    alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    String family = Typeface.family(messages.language());
    alert.getDialogPane().setStyle("-fx-font-family: \"" + family + "\";");
    alert.getDialogPane().setId("dialog-confirm");
    return alert.showAndWait().filter(yes::equals).isPresent();
  }

  private Window window() {
    return owner.getScene().getWindow();
  }
}
