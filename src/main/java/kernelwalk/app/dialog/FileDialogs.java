package kernelwalk.app.dialog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import kernelwalk.app.dialog.SystemDialogs.Choice;
import kernelwalk.app.dialog.SystemDialogs.Question;
import kernelwalk.app.setting.Messages;

/**
 * Asks the reader for files, under titles in the window's language; begins where the last file was.
 * A name that is typed without an ending gets one, and no file is replaced unasked.
 */
public final class FileDialogs {
  /** Whether a file may have another ending than the one that is offered. */
  public enum Ending {
    OFFERED,
    REQUIRED
  }

  /** A dot and a short word; what follows the dot in "conv 3.5" is none. */
  private static final Pattern EXTENSION = Pattern.compile(".+\\.\\p{Alpha}\\w{0,5}");

  private final Messages messages;
  private final SystemDialogs dialogs;
  private Optional<Path> folder = Optional.empty();

  public FileDialogs(Messages messages, SystemDialogs dialogs) {
    this.messages = messages;
    this.dialogs = dialogs;
  }

  /** Over the window in which this node is. */
  public FileDialogs(Messages messages, Node owner) {
    this(messages, SystemDialogs.over(owner, messages));
  }

  /**
   * A file that is there; empty if the reader changed their mind.
   *
   * @param title the key of the dialog's title
   * @param endings with their dots
   */
  public Optional<Path> toOpen(String title, List<String> endings) {
    return remembered(dialogs.toOpen(question(title, "", endings)));
  }

  /** A folder to write into. */
  public Optional<Path> toFolder(String title) {
    Optional<Path> chosen = dialogs.toFolder(question(title, "", List.of()));
    folder = chosen.or(() -> folder);
    return chosen;
  }

  /**
   * A file to be written, which is to be replaced if it is there.
   *
   * @param title the key of the dialog's title
   * @param suggestion a name with the ending that is offered
   */
  public Optional<Path> toSave(String title, String suggestion, Ending rule) {
    String ending = suggestion.substring(suggestion.lastIndexOf('.'));
    String name = suggestion;
    while (true) {
      Optional<Path> chosen = remembered(dialogs.toSave(question(title, name, List.of(ending))));
      Optional<Path> ended = chosen.map(file -> ended(file, ending, rule));
      if (ended.isEmpty() || ended.equals(chosen) || mayReplace(title, ended.get())) {
        return ended;
      }
      name = String.valueOf(ended.get().getFileName());
    }
  }

  /** With the ending, where it has none of its own or may have no other. */
  private static Path ended(Path file, String ending, Ending rule) {
    String name = String.valueOf(file.getFileName());
    boolean there = name.toLowerCase(Locale.ROOT).endsWith(ending);
    boolean another = rule == Ending.OFFERED && EXTENSION.matcher(name).matches();
    return there || another ? file : file.resolveSibling(name + ending);
  }

  /** The system has asked about the name that was typed, and not about this one. */
  private boolean mayReplace(String title, Path file) {
    return !Files.exists(file)
        || dialogs.confirms(
            new Choice(
                messages.get(title),
                messages.get("dialog.replace", String.valueOf(file.getFileName())),
                messages.get("dialog.replace.yes"),
                messages.get("dialog.replace.no")));
  }

  private Question question(String title, String name, List<String> endings) {
    return new Question(messages.get(title), name, endings, folder);
  }

  private Optional<Path> remembered(Optional<Path> file) {
    folder = file.map(Path::toAbsolutePath).flatMap(FileDialogs::parent).or(() -> folder);
    return file;
  }

  private static Optional<Path> parent(Path file) {
    return Optional.ofNullable(file.getParent());
  }
}
