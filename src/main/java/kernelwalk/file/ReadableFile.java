package kernelwalk.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A readable file, or not: says what is wrong with it before it is opened. */
public final class ReadableFile {
  private ReadableFile() {}

  /**
   * Returns the file.
   *
   * @throws IOException with one sentence: it is not there, is a folder, or may not be read
   */
  public static Path of(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new UnreadableFile(file, UnreadableFile.Reason.MISSING);
    }
    if (Files.isDirectory(file)) {
      throw new UnreadableFile(file, UnreadableFile.Reason.FOLDER);
    }
    if (!Files.isReadable(file)) {
      throw new UnreadableFile(file, UnreadableFile.Reason.DENIED);
    }
    return file;
  }
}
