package kernelwalk.data.mnist;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kernelwalk.data.LabelledImages;
import kernelwalk.file.AtomicFile;
import kernelwalk.file.ReadableFile;

/**
 * Reads IDX files of unsigned bytes, packed with gzip or not, whatever their names say.
 *
 * <p>The format: two zero bytes, a type (8 is unsigned byte), how many dimensions, their extents as
 * big-endian 32-bit numbers, then the values.
 */
public final class IdxReader {
  private static final int UNSIGNED_BYTE = 8;

  private IdxReader() {}

  /**
   * Reads pictures and their labels.
   *
   * @param name what the pictures are, for the reader
   * @throws IOException with one sentence that names the file, the place and what was expected
   */
  public static LabelledImages read(String name, Path images, Path labels) throws IOException {
    Content pictures = content(images, 3);
    Content digits = content(labels, 1);
    int count = pictures.extents[0];
    if (count != digits.extents[0]) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: %,d labels expected, one for each picture of %s, found %,d",
              labels.getFileName(),
              count,
              images.getFileName(),
              digits.extents[0]));
    }
    for (int i = 0; i < count; i++) {
      int label = digits.values[i] & 0xff;
      if (label > 9) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s: label %,d must be a digit 0 to 9, found %d",
                labels.getFileName(),
                i,
                label));
      }
    }
    return new LabelledImages(
        name, pictures.extents[1], pictures.extents[2], pictures.values, digits.values);
  }

  /**
   * Why a file holds no array of so many dimensions, as one sentence; none where it does. Of a file
   * as long as its header says only the header is read: that of a web page in its place says
   * enough.
   */
  static Optional<String> fault(Path file, int dimensions) {
    try {
      if (!isAsLongAsItSays(file, dimensions)) {
        content(file, dimensions);
      }
      return Optional.empty();
    } catch (FileSystemException e) {
      return Optional.of(file.getFileName() + ": cannot be read, " + AtomicFile.reason(e));
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Of a packed file, as far as the last four bytes know how long it is unpacked. */
  private static boolean isAsLongAsItSays(Path file, int dimensions) throws IOException {
    long expected = 4 + 4L * dimensions;
    try (InputStream in = unpacked(file)) {
      expected += size(file, header(file, in, dimensions));
    } catch (EOFException | ZipException e) {
      return false;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long length = bytes.length();
      if (bytes.read() != 0x1f || length < 4) {
        return length == expected;
      }
      bytes.seek(length - 4);
      return Integer.toUnsignedLong(Integer.reverseBytes(bytes.readInt())) == expected;
    }
  }

  private static final class Content {
    final int[] extents;
    final byte[] values;

    Content(int[] extents, byte[] values) {
      this.extents = extents;
      this.values = values;
    }
  }

  private static Content content(Path file, int dimensions) throws IOException {
    try (InputStream in = unpacked(file)) {
      int[] extents = header(file, in, dimensions);
      int size = size(file, extents);
      byte[] values = in.readNBytes(size);
      if (values.length < size) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s: %,d bytes expected after the header, %,d found",
                file.getFileName(),
                size,
                values.length));
      }
      if (in.read() >= 0) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s: %,d bytes expected after the header, more found",
                file.getFileName(),
                size));
      }
      return new Content(extents, values);
    } catch (EOFException | ZipException e) {
      throw new IOException(
          file.getFileName() + ": whole gzip data expected, but it ends early or is damaged", e);
    }
  }

  /** The file's bytes, through gzip where they begin as gzip does. */
  static InputStream unpacked(Path file) throws IOException {
    BufferedInputStream in =
        new BufferedInputStream(Files.newInputStream(ReadableFile.of(file)), 1 << 16);
    try {
      in.mark(2);
      boolean packed = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static int[] header(Path file, InputStream in, int dimensions) throws IOException {
    byte[] magic = in.readNBytes(4);
    if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
      throw new IOException(
          file.getFileName() + ": an IDX file expected, which begins with two zero bytes");
    }
    if (magic[2] != UNSIGNED_BYTE) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: unsigned bytes (type 8) expected, found type %d",
              file.getFileName(),
              magic[2] & 0xff));
    }
    if (magic[3] != dimensions) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: %s expected, found %d dimension%s",
              file.getFileName(),
              dimensions == 3 ? "pictures (3 dimensions)" : "labels (1 dimension)",
              magic[3] & 0xff,
              magic[3] == 1 ? "" : "s"));
    }
    byte[] rest = in.readNBytes(4 * dimensions);
    if (rest.length < 4 * dimensions) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: a header of %d bytes expected, the file ends after %d",
              file.getFileName(),
              4 + 4 * dimensions,
              4 + rest.length));
    }
    int[] extents = new int[dimensions];
    ByteBuffer.wrap(rest).asIntBuffer().get(extents);
    return extents;
  }

  private static int size(Path file, int[] extents) throws IOException {
    long size = 1;
    for (int extent : extents) {
      if (extent < 1 || size * extent > Integer.MAX_VALUE - 8) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s: extents of at least 1 and at most 2,147,483,639 values expected, found %s",
                file.getFileName(),
                unsigned(extents)));
      }
      size *= extent;
    }
    return (int) size;
  }

  private static String unsigned(int[] extents) {
    StringBuilder text = new StringBuilder();
    for (int extent : extents) {
      text.append(text.isEmpty() ? "" : "×").append(Integer.toUnsignedString(extent));
    }
    return text.toString();
  }
}
