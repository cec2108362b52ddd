package kernelwalk.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import kernelwalk.file.ReadableFile;

/** PNG files as grey pictures. */
public final class PictureFile {
  /** The largest picture that is decoded, in pixels. */
  public static final long MOST_PIXELS = 40_000_000;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private PictureFile() {}

  /**
   * The brightness of a PNG, 0 black to 255 white; where its background is transparent, how opaque
   * it is.
   *
   * @throws IOException with one sentence: not a PNG, damaged, or larger than {@link #MOST_PIXELS}
   */
  public static GreyImage read(Path file) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(ReadableFile.of(file).toFile())) {
      byte[] start = new byte[SIGNATURE.length];
      int read = in.read(start);
      if (read < start.length || !Arrays.equals(start, SIGNATURE)) {
        throw new IOException(
            file.getFileName() + ": a PNG picture expected, found another format");
      }
      in.seek(0);
      return grey(decoded(file, in));
    }
  }

  /** The brightness of a picture; where its background is transparent, how opaque it is. */
  public static GreyImage grey(BufferedImage picture) {
    int height = picture.getHeight();
    int width = picture.getWidth();
    boolean transparent = isMostlyTransparent(picture);
    byte[] pixels = new byte[height * width];
    int[] line = new int[width];
    for (int row = 0; row < height; row++) {
      picture.getRGB(0, row, width, 1, line, 0, width);
      for (int column = 0; column < width; column++) {
        int argb = line[column];
        int alpha = argb >>> 24;
        pixels[row * width + column] =
            (byte) (transparent ? alpha : (brightness(argb) * alpha + 255 * (255 - alpha)) / 255);
      }
    }
    return new GreyImage(height, width, pixels);
  }

  private static BufferedImage decoded(Path file, ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
    if (!readers.hasNext()) {
      throw new IOException(file.getFileName() + ": this Java runtime cannot read PNG");
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s: at most %,d pixels expected, found %,d × %,d",
                file.getFileName(),
                MOST_PIXELS,
                width,
                height));
      }
      return damageNamed(file, reader);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage damageNamed(Path file, ImageReader reader) throws IOException {
    try {
      return reader.read(0);
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          file.getFileName() + ": a whole PNG picture expected, but its data are damaged", e);
    }
  }

  private static boolean isMostlyTransparent(BufferedImage picture) {
    if (!picture.getColorModel().hasAlpha()) {
      return false;
    }
    long clear = 0;
    int[] line = new int[picture.getWidth()];
    for (int row = 0; row < picture.getHeight(); row++) {
      picture.getRGB(0, row, line.length, 1, line, 0, line.length);
      for (int argb : line) {
        clear += (argb >>> 24) < 128 ? 1 : 0;
      }
    }
    return 2 * clear > (long) picture.getWidth() * picture.getHeight();
  }

  /** Luma by ITU-R BT.601, 0 to 255; a grey keeps its value. */
  private static int brightness(int rgb) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    return (299 * red + 587 * green + 114 * blue + 500) / 1000;
  }
}
