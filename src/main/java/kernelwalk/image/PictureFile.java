package kernelwalk.image;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import kernelwalk.file.ReadableFile;

/** Pictures from disk, of the formats of {@link PictureFormat}: one way for all who read any. */
public final class PictureFile {
  /** The largest picture that is decoded, in pixels. */
  public static final long MOST_PIXELS = 50_000_000;

  /** The longer side of what comes out, at most, in pixels; larger ones are reduced. */
  public static final int MOST_SIDE = 1200;

  /** How libjpeg warns that a file ends before its picture; it makes up the rest. */
  private static final String CUT = "premature end";

  private PictureFile() {}

  /**
   * Reads a picture, the first where there are several, upright as its orientation tells, and no
   * larger than {@link #MOST_SIDE}.
   *
   * @throws UnreadablePicture for what is no picture, damaged, or (before anything is decoded) too
   *     large
   * @throws IOException where the file itself cannot be read
   */
  public static ColourImage read(Path file) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(ReadableFile.of(file).toFile())) {
      PictureFormat format =
          PictureFormat.of(in).orElseThrow(() -> new UnreadablePicture.OtherFormat(file));
      Orientation orientation = ExifOrientation.of(in, format);
      in.seek(0);
      in.setByteOrder(ByteOrder.BIG_ENDIAN);
      return decoded(file, in, format).turned(orientation);
    }
  }

  private static ColourImage decoded(Path file, ImageInputStream in, PictureFormat format)
      throws IOException {
    ImageReader reader =
        format
            .reader()
            .orElseThrow(
                () ->
                    new IOException(
                        "%s: this Java runtime cannot read %s"
                            .formatted(file.getFileName(), format.title())));
    try {
      boolean[] cut = {false};
      reader.addIIOReadWarningListener((source, warning) -> cut[0] |= warning.contains(CUT));
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new UnreadablePicture.TooLarge(file, width, height);
      }
      ImageReadParam sparse = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * MOST_SIDE));
      sparse.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, sparse);
      if (cut[0]) {
        throw new EOFException();
      }
      return PictureSamples.of(image).reduced(MOST_SIDE);
    } catch (UnreadablePicture e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new UnreadablePicture.Damaged(file, format, e);
    } finally {
      reader.dispose();
    }
  }
}
