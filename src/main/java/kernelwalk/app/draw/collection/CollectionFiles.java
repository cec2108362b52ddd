package kernelwalk.app.draw.collection;

import java.nio.file.Path;
import java.util.Optional;

/** The collection's files: asks where to write to. */
public interface CollectionFiles {
  /** A file; empty if the user changed their mind. */
  Optional<Path> toSave(String suggestion);

  Optional<Path> folder();
}
