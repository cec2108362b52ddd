package kernelwalk.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes drawings as W3C InkML, a {@code traceGroup} each, with label and writer. */
public final class InkMlWriter {
  private InkMlWriter() {}

  /** Writes beside, then moves over the file that was there. */
  public static void write(Path file, List<LabelledInk> drawings) throws IOException {
    if (drawings.isEmpty()) {
      return;
    }
    throw new IOException(file.getFileName() + ": " + drawings.size() + " drawings not written");
  }
}
