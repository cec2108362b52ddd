package kernelwalk.app.draw;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.image.PictureFormat;

/** A picker that asks the user for files. */
public interface Picker {
  /** What kind of file is asked for. */
  enum Kind {
    /** A drawing, a collection, a picture or a network. */
    ANYTHING,
    NETWORK;

    /** What the names of such files look like. */
    List<String> patterns() {
      return switch (this) {
        case ANYTHING ->
            Stream.of(List.of("*.inkml"), PictureFormat.patterns(), List.of("*.npz"))
                .flatMap(List::stream)
                .toList();
        case NETWORK -> List.of("*.npz");
      };
    }
  }

  /** A file that is there; empty if the user changed their mind. */
  Optional<Path> toOpen(Kind kind);

  /** A file to be written. */
  Optional<Path> toSave(String suggestion);

  /** A folder to be written into. */
  Optional<Path> folder();
}
