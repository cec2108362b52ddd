package kernelwalk.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.tensor.Shape;

/**
 * The header of a NumPy file: what stands before the values of a {@code .npy} file: a Python
 * dictionary of three entries.
 */
record NpyHeader(NpyType type, boolean fortran, Shape shape) {
  private static final Pattern TYPE =
      Pattern.compile("['\"]descr['\"]\\s*:\\s*[bu]?['\"]([^'\"]*)['\"]");
  private static final Pattern STRUCTURED = Pattern.compile("['\"]descr['\"]\\s*:\\s*\\[");
  private static final Pattern ORDER =
      Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");

  /** Python 2 writes its long integers with an L. */
  private static final Pattern SHAPE =
      Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9L,\\s]*)\\)");

  private static final Pattern LONG = Pattern.compile("(?<=\\d)L$");

  /** Reads from the version bytes on; the buffer then stands before the first value. */
  static NpyHeader read(String name, ByteBuffer in) throws IOException {
    if (in.remaining() < 4) {
      throw truncated(name);
    }
    int major = in.get();
    int minor = in.get();
    if (major < 1 || major > 3 || minor != 0) {
      throw new IOException(
          name + ": .npy version 1.0, 2.0 or 3.0 expected, found " + major + "." + minor);
    }
    if (major > 1 && in.remaining() < 4) {
      throw truncated(name);
    }
    int length = major == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw truncated(name);
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw new IOException(name + ": the .npy header should be a dictionary in braces");
    }
    if (STRUCTURED.matcher(text).find()) {
      throw new IOException(name + ": an array of plain numbers was expected, found records");
    }
    return new NpyHeader(
        NpyType.of(name, entry(name, TYPE, "descr", text)),
        entry(name, ORDER, "fortran_order", text).equals("True"),
        shape(name, entry(name, SHAPE, "shape", text)));
  }

  private static String entry(String name, Pattern pattern, String key, String text)
      throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException(name + ": the .npy header has no readable entry '" + key + "'");
    }
    return matcher.group(1);
  }

  private static Shape shape(String name, String extents) throws IOException {
    String list = extents.strip();
    if (list.isEmpty()) {
      return Shape.of();
    }
    String[] parts = list.split(",", 0);
    int[] dims = new int[parts.length];
    try {
      for (int axis = 0; axis < dims.length; axis++) {
        dims[axis] = Integer.parseInt(LONG.matcher(parts[axis].strip()).replaceFirst(""));
      }
      return Shape.of(dims);
    } catch (NumberFormatException e) {
      throw new IOException(name + ": shape (" + list + ") is not a list of whole numbers", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static IOException truncated(String name) {
    return new IOException(name + ": truncated: the file ends inside the .npy header");
  }
}
