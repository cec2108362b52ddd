package kernelwalk.ink.inkml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kernelwalk.file.ReadableFile;
import kernelwalk.ink.LabelledInk;

/**
 * Drawings in W3C InkML (Recommendation of 20 September 2011): traces in whatever format their
 * contexts say, with groups, views, annotations and brush widths; mappings and canvas
 * transformations are passed over. No entity is expanded and nothing outside the file is ever
 * fetched.
 */
public final class InkMlReader {
  /** The longest file that is read, in bytes. */
  public static final long MOST_BYTES = 256_000_000;

  private InkMlReader() {}

  /**
   * All drawings of a file: each {@code traceGroup} that holds or shows traces is one; traces
   * outside all groups are one together. {@code <annotation type="truth">} in a group is its label
   * where it is a digit, {@code type="writer"} who drew it; a group inherits both from the one
   * around it.
   *
   * @throws IOException with one sentence that names file and line
   */
  public static List<LabelledInk> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(ReadableFile.of(file))) {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s: at most %,d bytes of InkML expected, found %,d",
                file.getFileName(),
                MOST_BYTES,
                Files.size(file)));
      }
      return read(String.valueOf(file.getFileName()), in);
    }
  }

  /** All drawings of a document; {@code name} is what errors call it. */
  public static List<LabelledInk> read(String name, InputStream in) throws IOException {
    try {
      return InkMlDrawings.of(InkMlDocument.read(in));
    } catch (InkMlMistake e) {
      throw new IOException(name + ":" + e.line() + ": " + e.getMessage(), e);
    }
  }
}
