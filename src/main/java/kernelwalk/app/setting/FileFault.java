package kernelwalk.app.setting;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kernelwalk.file.UnreadableFile;

/**
 * The fault of a file, as a sentence in the language of the window; only what the file's own reader
 * found wrong inside it is told in the reader's words.
 */
public final class FileFault {
  private FileFault() {}

  /** Why the file could not be read. */
  public static Sentence unread(Path file, Throwable failure) {
    return switch (failure) {
      case UnreadableFile known ->
          switch (known.reason()) {
            case MISSING -> Sentence.of("file.missing", name(file));
            case FOLDER -> Sentence.of("file.folder", name(file));
            case DENIED -> Sentence.of("file.denied", name(file));
          };
      case OutOfMemoryError full -> Sentence.of("file.large", name(file));
      default -> told("file.unread", file, failure);
    };
  }

  /** Why the file could not be written. */
  public static Sentence unwritten(Path file, Throwable failure) {
    return failure instanceof OutOfMemoryError
        ? Sentence.of("file.large", name(file))
        : told("file.unwritten", file, failure);
  }

  private static Sentence told(String otherwise, Path file, Throwable failure) {
    return switch (failure) {
      case NoSuchFileException missing -> Sentence.of("file.missing", name(file));
      case AccessDeniedException denied -> Sentence.of("file.denied", name(file));
      default -> {
        String name = name(file);
        String whole = String.valueOf(failure.getMessage()).replace(file.toString(), name);
        yield Sentence.of(otherwise, whole.contains(name) ? whole : name + ": " + whole);
      }
    };
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
