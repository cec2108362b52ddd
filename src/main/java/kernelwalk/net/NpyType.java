package kernelwalk.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a NumPy file's numbers: how one is stored in a {@code .npy} file.
 *
 * @param text as NumPy writes it: {@code <f4} is a little-endian float of four bytes
 * @param kind {@code 'f'} floating point, {@code 'i'} signed, {@code 'u'} unsigned, {@code 'b'}
 *     truth values
 * @param bytes size of one number
 */
record NpyType(String text, char kind, int bytes, ByteOrder order) {
  private static final Pattern SUPPORTED = Pattern.compile("([<>|=])(f[248]|[iu][1248]|b1)");

  /** NumPy has no bfloat16: it saves other libraries' as two bytes that mean nothing to it. */
  private static final Pattern BFLOAT16 = Pattern.compile("[<>|=]?V2|bfloat16");

  private static final String READ = "float16, float32, float64, integers of 8 to 64 bits or bool";

  /** All whole numbers up to this one are floats. */
  private static final long LAST_WHOLE = 1 << 24;

  static NpyType of(String name, String text) throws IOException {
    Matcher matcher = SUPPORTED.matcher(text);
    if (!matcher.matches()) {
      String found = BFLOAT16.matcher(text).matches() ? "bfloat16" : "type";
      throw new IOException(
          "%s: values of %s expected, found %s '%s'".formatted(name, READ, found, text));
    }
    ByteOrder order =
        switch (text.charAt(0)) {
          case '>' -> ByteOrder.BIG_ENDIAN;
          case '=' -> ByteOrder.nativeOrder();
          default -> ByteOrder.LITTLE_ENDIAN;
        };
    return new NpyType(text, text.charAt(1), text.charAt(2) - '0', order);
  }

  /** As NumPy calls it: {@code float64}. */
  String title() {
    return switch (kind) {
      case 'f' -> "float" + 8 * bytes;
      case 'i' -> "int" + 8 * bytes;
      case 'u' -> "uint" + 8 * bytes;
      default -> "bool";
    };
  }

  /** Whether these numbers, as they were stored, can have more digits than floats. */
  boolean isFiner(float... values) {
    if (kind == 'f') {
      return bytes == Double.BYTES;
    }
    for (float value : values) {
      if (bytes >= Float.BYTES && Math.abs(value) >= LAST_WHOLE) {
        return true;
      }
    }
    return false;
  }

  /** The next {@code count} numbers, rounded to float. */
  float[] values(String name, ByteBuffer in, int count) throws IOException {
    ByteBuffer source = in.order(order);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = next(source);
      if (kind == 'f' && bytes == Double.BYTES && Float.isInfinite(values[i])) {
        double exact = source.getDouble(source.position() - Double.BYTES);
        if (!Double.isInfinite(exact)) {
          throw new IOException(
              name + ": value " + i + " is " + exact + ", which is beyond the range of float32");
        }
      }
    }
    return values;
  }

  private float next(ByteBuffer in) {
    return switch (bytes) {
      case 1 -> kind == 'i' ? in.get() : Byte.toUnsignedInt(in.get());
      case 2 ->
          switch (kind) {
            case 'f' -> Float.float16ToFloat(in.getShort());
            case 'i' -> in.getShort();
            default -> Short.toUnsignedInt(in.getShort());
          };
      case 4 ->
          switch (kind) {
            case 'f' -> in.getFloat();
            case 'i' -> in.getInt();
            default -> Integer.toUnsignedLong(in.getInt());
          };
      default ->
          switch (kind) {
            case 'f' -> (float) in.getDouble();
            case 'i' -> in.getLong();
            default -> unsigned(in.getLong());
          };
    };
  }

  /** An unsigned 64-bit number, rounded once: the lost low bit is kept as a sticky one. */
  private static float unsigned(long bits) {
    return bits >= 0 ? bits : 2f * ((bits >>> 1) | (bits & 1));
  }
}
