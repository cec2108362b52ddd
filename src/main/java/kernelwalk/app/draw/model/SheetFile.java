package kernelwalk.app.draw.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.app.live.LatestOnly;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.ink.inkml.InkMlWriter;

/**
 * The file in which the drawing on the sheet outlives the program: written within a second of a
 * change while somebody draws, on a thread of its own, so that even a program that is killed loses
 * no more. A picture on the sheet is a file already and is not kept.
 */
public final class SheetFile {
  private static final long NANOS_BETWEEN = 1_000_000_000L;

  private final Path file;
  private final Sheet sheet;
  private final LatestOnly<Ink, Boolean> writing = new LatestOnly<>("draw-sheet", this::written);
  private long keptVersion;
  private long keptAt = System.nanoTime() - NANOS_BETWEEN;
  private boolean told;

  public SheetFile(Path file, Sheet sheet) {
    this.file = file;
    this.sheet = sheet;
    keptVersion = sheet.version();
  }

  /** Puts the drawing that was kept on the sheet, where there is one that can be read. */
  public void restore() {
    if (Files.isReadable(file)) {
      try {
        InkMlReader.read(file).stream().findFirst().ifPresent(kept -> sheet.put(kept.ink()));
      } catch (IOException e) {
        System.err.println("kernelwalk: the drawing was not found again: " + e.getMessage());
      }
    }
    keptVersion = sheet.version();
  }

  /** Keeps what changed, at most once a second: call it once a pulse. */
  public void pulse() {
    long now = System.nanoTime();
    if (keptVersion != sheet.version() && now - keptAt >= NANOS_BETWEEN) {
      keptVersion = sheet.version();
      keptAt = now;
      writing.ask(sheet.ink());
    }
  }

  /** Keeps what changed, at once: when this returns, it is in the file. */
  public void keep() {
    if (keptVersion != sheet.version()) {
      keptVersion = sheet.version();
      written(sheet.ink());
    }
  }

  private synchronized boolean written(Ink ink) {
    try {
      if (ink.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(file.toAbsolutePath().getParent());
        InkMlWriter.write(
            file, List.of(new LabelledInk(ink, OptionalInt.empty(), Optional.empty())));
      }
      return true;
    } catch (IOException e) {
      if (!told) {
        System.err.println("kernelwalk: the drawing was not kept: " + e.getMessage());
        told = true;
      }
      return false;
    }
  }
}
