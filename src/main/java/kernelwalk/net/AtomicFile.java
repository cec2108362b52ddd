package kernelwalk.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file beside its place, flushes it to the disk, then moves it over the old one: at every
 * instant the place holds either the whole old file or the whole new one.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Opens the channel that a file is written through; tests put failing disks here. */
  @FunctionalInterface
  interface Disk {
    WritableByteChannel open(Path path) throws IOException;
  }

  private static final Disk REAL =
      path ->
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);

  /**
   * Puts these bytes at {@code target}, replacing what is there.
   *
   * @throws IOException with one sentence that names the target; the old file is then untouched
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    write(target, bytes, REAL);
  }

  static void write(Path target, byte[] bytes, Disk disk) throws IOException {
    Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Path folder = place.getParent();
    if (folder == null || (Files.exists(place) && !Files.isRegularFile(place))) {
      throw new IOException(target + ": the name of a file was expected, this is none");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(target + ": the folder " + folder + " does not exist");
    }
    Path beside =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      writeWhole(beside, bytes, disk);
      move(beside, place);
      flush(folder);
    } catch (IOException e) {
      throw new IOException(
          target + ": cannot be saved, " + reason(e) + "; what was there before is unchanged", e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeWhole(Path path, byte[] bytes, Disk disk) throws IOException {
    try (WritableByteChannel channel = disk.open(path)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (channel instanceof FileChannel file) {
        file.force(true);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the move itself durable, where the system can flush a folder. */
  private static void flush(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      return; // Windows opens no folders; its journal does this by itself.
    }
  }

  /** Why a file operation failed, without the file's name: the caller names it. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case ClosedByInterruptException _ -> "it was interrupted";
      case AccessDeniedException _ -> "access is denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
