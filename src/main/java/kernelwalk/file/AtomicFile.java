package kernelwalk.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
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
 * An atomic write: a file is written beside its place, flushes it to the disk, then moves it over
 * the old one: at every instant the place holds either the whole old file or the whole new one.
 */
public final class AtomicFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private AtomicFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; it may close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

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
    write(target, out -> out.write(bytes));
  }

  /**
   * Puts this content at {@code target}, replacing what is there.
   *
   * @throws IOException with one sentence that names the target; the old file is then untouched
   */
  public static void write(Path target, Content content) throws IOException {
    write(target, content, REAL);
  }

  static void write(Path target, Content content, Disk disk) throws IOException {
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
      try (WritableByteChannel channel = disk.open(beside);
          OutputStream out =
              new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
        content.writeTo(out);
      }
      moveInto(beside, place);
    } catch (IOException e) {
      throw new IOException(
          target + ": cannot be saved, " + reason(e) + "; what was there before is unchanged", e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Flushes a finished file to the disk and moves it over another on the same disk.
   *
   * @throws IOException as the system says it; the old file is then untouched
   */
  public static void moveInto(Path finished, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(
          finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      flush(folder);
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
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case ClosedByInterruptException _ -> "it was interrupted";
      case AccessDeniedException _ -> "access is denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
