package kernelwalk.app.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * GIF's compression of bytes: codes of 9 to 12 bits, lowest bit first, in blocks of at most 255
 * bytes (GIF89a specification, appendix F).
 */
final class Lzw {
  private static final int ROOT_BITS = 8;
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int MOST_CODES = 4096;
  private static final int SLOTS = 1 << 14;

  private final int[] keys = new int[SLOTS];
  private final short[] codes = new short[SLOTS];
  private final byte[] block = new byte[256];
  private int filled;
  private int bits;
  private int held;

  /** Writes the code size, the compressed bytes, and the empty block that ends them. */
  void write(OutputStream out, byte[] bytes) throws IOException {
    out.write(ROOT_BITS);
    filled = 0;
    bits = 0;
    held = 0;
    int width = ROOT_BITS + 1;
    int next = END + 1;
    Arrays.fill(keys, -1);
    put(out, CLEAR, width);
    int prefix = bytes[0] & 255;
    for (int i = 1; i < bytes.length; i++) {
      int value = bytes[i] & 255;
      int key = prefix << 8 | value;
      int slot = find(key);
      if (keys[slot] == key) {
        prefix = codes[slot];
        continue;
      }
      put(out, prefix, width);
      prefix = value;
      if (next == MOST_CODES) {
        put(out, CLEAR, width);
        Arrays.fill(keys, -1);
        width = ROOT_BITS + 1;
        next = END + 1;
      } else {
        if (next == 1 << width) {
          width++;
        }
        keys[slot] = key;
        codes[slot] = (short) next++;
      }
    }
    put(out, prefix, width);
    // The reader has added a string for the code before: its codes may just have grown.
    put(out, END, next == 1 << width && width < 12 ? width + 1 : width);
    if (bits > 0) {
      hold(out, held);
    }
    flush(out);
    out.write(0);
  }

  private int find(int key) {
    int slot = (key * 0x9E3779B1) >>> 18;
    while (keys[slot] != -1 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private void put(OutputStream out, int code, int width) throws IOException {
    held |= code << bits;
    bits += width;
    while (bits >= 8) {
      hold(out, held);
      held >>>= 8;
      bits -= 8;
    }
  }

  private void hold(OutputStream out, int value) throws IOException {
    block[filled++] = (byte) value;
    if (filled == 255) {
      flush(out);
    }
  }

  private void flush(OutputStream out) throws IOException {
    if (filled > 0) {
      out.write(filled);
      out.write(block, 0, filled);
      filled = 0;
    }
  }
}
