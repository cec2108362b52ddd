package kernelwalk.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import kernelwalk.file.AtomicFile;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * NumPy's {@code .npy} files as tensors. Read: float16, float32, float64, integers of 8 to 64 bits,
 * and bool as 0 and 1, of either byte order, in C or Fortran order, versions 1.0 to 3.0. Written:
 * little-endian float32 in C order, version 1.0. Format: "A Simple File Format for NumPy Arrays",
 * numpy.lib.format.
 */
public final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;

  private Npy() {}

  /**
   * Reads the array in a file; values that are not float32 are rounded to it.
   *
   * @throws IOException with one sentence that names the file and what was expected of it
   */
  public static Tensor read(Path file) throws IOException {
    return readArray(file).tensor();
  }

  /** As {@link #read}, with what is told of the array in the file. */
  public static NpyArray readArray(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException(file + ": cannot be read, " + AtomicFile.reason(e), e);
    } catch (OutOfMemoryError e) {
      throw new IOException(file + ": too large to be read into memory", e);
    }
    return array(file.toString(), bytes);
  }

  /** Writes a tensor beside the file's place, then moves it there. */
  public static void write(Path file, Tensor tensor) throws IOException {
    AtomicFile.write(file, encode(tensor));
  }

  /** The bytes of a {@code .npy} file that holds this tensor. */
  static byte[] encode(Tensor tensor) {
    int[] dims = tensor.shape().dims();
    String extents =
        Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String description =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%s%s), }"
            .formatted(extents, dims.length == 1 ? "," : "");
    int fixed = MAGIC.length + 4;
    int padding = Math.floorMod(-(fixed + description.length() + 1), ALIGNMENT);
    byte[] header =
        (description + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    float[] values = tensor.values();
    ByteBuffer out =
        ByteBuffer.allocate(fixed + header.length + Float.BYTES * values.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) header.length).put(header);
    out.asFloatBuffer().put(values);
    return out.array();
  }

  /**
   * The tensor in the bytes of a {@code .npy} file.
   *
   * @param name what an error calls these bytes
   */
  static Tensor decode(String name, byte[] bytes) throws IOException {
    return array(name, bytes).tensor();
  }

  private static NpyArray array(String name, byte[] bytes) throws IOException {
    if (bytes.length < MAGIC.length || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
      throw new IOException(
          name + ": not a .npy file: it should begin with the byte 0x93 and NUMPY");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
    NpyHeader header = NpyHeader.read(name, in);
    long expected = (long) header.shape().size() * header.type().bytes();
    if (in.remaining() < expected) {
      throw new IOException(
          "%s: truncated: shape %s of %s needs %,d bytes after the header, found %,d"
              .formatted(name, header.shape(), header.type().text(), expected, in.remaining()));
    }
    if (in.remaining() > expected) {
      throw new IOException(
          "%s: too many values: shape %s of %s needs %,d bytes after the header, found %,d"
              .formatted(name, header.shape(), header.type().text(), expected, in.remaining()));
    }
    float[] stored = header.type().values(name, in, header.shape().size());
    Tensor tensor =
        Tensor.wrap(header.shape(), header.fortran() ? rowMajor(header.shape(), stored) : stored);
    return new NpyArray(tensor, header.type().title(), header.type().isFiner(stored));
  }

  /** Column-major values (the first index runs fastest) in row-major order. */
  private static float[] rowMajor(Shape shape, float[] columnMajor) {
    float[] values = new float[columnMajor.length];
    for (int offset = 0; offset < values.length; offset++) {
      int[] indices = shape.indices(offset);
      int position = 0;
      for (int axis = shape.rank() - 1; axis >= 0; axis--) {
        position = position * shape.dim(axis) + indices[axis];
      }
      values[offset] = columnMajor[position];
    }
    return values;
  }
}
