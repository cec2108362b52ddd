package kernelwalk.data;

import java.io.IOException;
import java.nio.file.Path;

/** IDX files (unsigned bytes), packed with gzip or not. */
public final class IdxReader {
  private IdxReader() {}

  /** Reads pictures and their labels; errors are one sentence each. */
  public static LabelledImages read(String name, Path images, Path labels) throws IOException {
    throw new IOException(images.getFileName() + " and " + labels.getFileName() + " of " + name);
  }
}
