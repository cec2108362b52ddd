package kernelwalk.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kernelwalk.file.AtomicFile;

/**
 * The file of one person's progress, JSON. It is written whole or not at all; whoever changes it
 * reads it again first, so that two windows do not lose each other's answers.
 */
public final class ProgressFile {
  private final Path file;
  private boolean refused;

  public ProgressFile(Path file) {
    this.file = file;
  }

  /**
   * What was read.
   *
   * @param problem what is to be said, in one sentence, if something was wrong
   */
  public record Loaded(Progress progress, Optional<String> problem) {}

  /**
   * Reads it. A damaged one is set aside under another name; one of a newer Kernelwalk is left as
   * it is, and never written.
   */
  public Loaded read() {
    if (!Files.exists(file)) {
      return new Loaded(Progress.NONE, Optional.empty());
    }
    try {
      return new Loaded(ProgressJson.read(Files.readAllBytes(file)), Optional.empty());
    } catch (NewerFormatException e) {
      refused = true;
      return new Loaded(Progress.NONE, Optional.of(file + ": " + e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return setAside(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private Loaded setAside(String why) {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged-" + n);
    }
    try {
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      return new Loaded(
          Progress.NONE,
          Optional.of(
              "%s: the progress cannot be read (%s); it is kept as %s"
                  .formatted(file, why, aside.getFileName())));
    } catch (IOException e) {
      refused = true;
      return new Loaded(
          Progress.NONE, Optional.of("%s: the progress cannot be read (%s)".formatted(file, why)));
    }
  }

  /**
   * Changes what is in the file.
   *
   * @return what is in it now
   * @throws IOException in one sentence, if it cannot be written; what was there is still there
   */
  public synchronized Progress update(UnaryOperator<Progress> change) throws IOException {
    if (refused) {
      throw new IOException(file + ": not written, since it could not be read");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      Progress next = change.apply(held.isValid() ? read().progress() : Progress.NONE);
      AtomicFile.write(file, ProgressJson.text(next).getBytes(StandardCharsets.UTF_8));
      return next;
    }
  }

  /** Erases all of it. */
  public synchronized void erase() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".lock"));
    refused = false;
  }
}
