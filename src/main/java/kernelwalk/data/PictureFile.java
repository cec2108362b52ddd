package kernelwalk.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
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

  private PictureFile() {}

  /** A picture that has more than {@link #MOST_PIXELS}. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
    private final int width;
    private final int height;

    TooLarge(Path file, int width, int height) {
      super(
          String.format(
              Locale.ROOT,
              "%s: at most %,d pixels expected, found %,d × %,d",
              file.getFileName(),
              MOST_PIXELS,
              width,
              height));
      this.width = width;
      this.height = height;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }

  /**
   * Reads a picture, the first where there are several, upright as its orientation tells, and no
   * larger than {@link #MOST_SIDE}.
   *
   * @throws TooLarge before anything is decoded
   * @throws IOException with one sentence: none of the formats, or damaged
   */
  public static Picture read(Path file) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(ReadableFile.of(file).toFile())) {
      PictureFormat format =
          PictureFormat.of(in)
              .orElseThrow(
                  () ->
                      new IOException(
                          "%s: a picture (%s) expected, found another format"
                              .formatted(file.getFileName(), PictureFormat.titles())));
      Orientation orientation = ExifOrientation.of(in, format);
      in.seek(0);
      in.setByteOrder(ByteOrder.BIG_ENDIAN);
      return decoded(file, in, format).turned(orientation);
    }
  }

  private static Picture decoded(Path file, ImageInputStream in, PictureFormat format)
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
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new TooLarge(file, width, height);
      }
      ImageReadParam sparse = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * MOST_SIDE));
      sparse.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, sparse);
      return PictureSamples.of(image).decodedEach(step).reduced(MOST_SIDE);
    } catch (TooLarge e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new IOException(
          "%s: a whole %s picture expected, but its data are damaged"
              .formatted(file.getFileName(), format.title()),
          e);
    } finally {
      reader.dispose();
    }
  }
}
