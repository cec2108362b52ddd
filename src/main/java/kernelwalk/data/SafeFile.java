package kernelwalk.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are never half written: made beside, flushed to the disk, then moved into place. */
final class SafeFile {
  private SafeFile() {}

  /** Writes the content; it may close the stream. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file; whatever fails, the one that was there stays as it was. */
  static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + ": a file name expected");
    }
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
        content.writeTo(out);
      }
      moveInto(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Flushes a finished file to the disk and moves it over another in the same folder. */
  static void moveInto(Path finished, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(
          finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(finished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
