package kernelwalk.app.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import kernelwalk.app.setting.Messages;

/**
 * The dialogs of the operating system; empty if nothing was chosen. Each waits for its answer, on
 * the FX application thread.
 */
public interface SystemDialogs {
  /**
   * What is asked for.
   *
   * @param title of the dialog, in the window's language
   * @param name of the file that is suggested; the empty string for none
   * @param endings of the files that are offered, with their dots
   * @param folder to begin in, if it is still there
   */
  record Question(String title, String name, List<String> endings, Optional<Path> folder) {
    public Question {
      endings = List.copyOf(endings);
    }
  }

  /** A question that is answered with one of two buttons. */
  record Choice(String title, String sentence, String yes, String no) {}

  Optional<Path> toOpen(Question question);

  /** A file to be written; the system asks by itself before one of just this name is replaced. */
  Optional<Path> toSave(Question question);

  Optional<Path> toFolder(Question question);

  /** Whether the answer was yes. */
  boolean confirms(Choice choice);

  /** The dialogs over the window in which this node is, in its language. */
  static SystemDialogs over(Node owner, Messages messages) {
    return new WindowDialogs(owner, messages);
  }
}
