package kernelwalk.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot even be opened, in one sentence, and why not, for other languages. */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1;

  /** Why a file cannot be opened. */
  public enum Reason {
    MISSING("no such file"),
    FOLDER("a file expected, this is a folder"),
    DENIED("access denied");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;

  UnreadableFile(Path file, Reason reason) {
    super(file + ": " + reason.words);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
