package kernelwalk.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A failure: what went wrong, as the one sentence that a person reads. */
public final class Failure {
  private Failure() {}

  public static String sentence(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": access denied";
      case FileAlreadyExistsException there -> there.getFile() + ": exists already";
      case NotDirectoryException file -> file.getFile() + ": not a folder";
      case FileSystemException other -> fileSystem(other);
      case IOException io -> message(io);
      case IllegalArgumentException bad -> message(bad);
      case OutOfMemoryError full ->
          "Java's memory is used up; KERNELWALK_OPTIONS=-Xmx4g gives it more.";
      default -> "An error in Kernelwalk itself: " + failure;
    };
  }

  private static String fileSystem(FileSystemException failure) {
    String reason = failure.getReason();
    return failure.getFile() + ": " + (reason == null ? "cannot be read or written" : reason);
  }

  private static String message(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.toString() : message;
  }
}
