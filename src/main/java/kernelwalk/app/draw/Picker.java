package kernelwalk.app.draw;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files. */
public interface Picker {
  /** What kind of file is asked for. */
  enum Kind {
    /** A drawing, a collection, a picture or a network. */
    ANYTHING("*.inkml", "*.png", "*.npz"),
    NETWORK("*.npz"),
    INKML("*.inkml");

    private final String[] patterns;

    Kind(String... patterns) {
      this.patterns = patterns;
    }

    String[] patterns() {
      return patterns.clone();
    }
  }

  /** A file that is there; empty if the user changed their mind. */
  Optional<Path> toOpen(Kind kind);

  /** A file to be written. */
  Optional<Path> toSave(String suggestion);

  /** A folder to be written into. */
  Optional<Path> folder();
}
