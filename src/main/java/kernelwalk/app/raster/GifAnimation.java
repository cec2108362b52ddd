package kernelwalk.app.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a GIF that plays for ever, after the GIF89a specification (CompuServe, 1990). Of each
 * picture only the rectangle that differs from the one before is written, and in it only the pixels
 * that differ; a picture that does not differ makes the one before it longer.
 */
final class GifAnimation {
  /** What the two bytes of a delay can say, in hundredths of a second. */
  private static final int LONGEST = 65_535;

  private static final int KEEP_AND_TRANSPARENT = 1 << 2 | 1;

  private final OutputStream out;
  private final GifPalette palette;
  private final int width;
  private final int height;
  private final Lzw lzw = new Lzw();
  private byte[] before;
  private byte[] now;
  private boolean first = true;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private int delay;

  /** Begins a file of this size in pixels, 1 … 65,535; the stream stays open. */
  GifAnimation(OutputStream out, int width, int height, GifPalette palette) throws IOException {
    this.out = out;
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.now = new byte[width * height];
    this.before = new byte[width * height];
    out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
    number(out, width);
    number(out, height);
    out.write(new byte[] {(byte) 0xf7, 0, 0}); // a global table of 256 colours
    out.write(palette.table());
    out.write(new byte[] {0x21, (byte) 0xff, 11});
    out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[] {3, 1, 0, 0, 0}); // for ever
  }

  private static void number(OutputStream out, int value) throws IOException {
    out.write(value & 255);
    out.write(value >> 8);
  }

  /**
   * Adds a picture.
   *
   * @param pixels rows of {@code 0xRRGGBB}
   * @param hundredths how long it is seen, in hundredths of a second
   */
  void add(int[] pixels, int hundredths) throws IOException {
    for (int i = 0; i < now.length; i++) {
      now[i] = (byte) palette.index(pixels[i]);
    }
    if (first) {
      first = false;
      put(0, 0, width, height, now);
      delay = hundredths;
    } else {
      addChange(hundredths);
    }
    byte[] free = before;
    before = now;
    now = free;
  }

  private void addChange(int hundredths) throws IOException {
    int top = Arrays.mismatch(now, before) / width;
    if (Arrays.equals(now, before) && delay + hundredths <= LONGEST) {
      delay += hundredths;
      return;
    }
    top = Math.max(0, top);
    int bottom = height - 1;
    while (bottom > top && sameRow(bottom)) {
      bottom--;
    }
    int left = width - 1;
    int right = 0;
    for (int row = top * width; row <= bottom * width; row += width) {
      int from = Arrays.mismatch(now, row, row + left, before, row, row + left);
      left = from >= 0 ? from : left;
      for (int x = width - 1; x > right; x--) {
        if (now[row + x] != before[row + x]) {
          right = x;
        }
      }
    }
    right = Math.max(left, right);
    flush();
    put(left, top, right - left + 1, bottom - top + 1, changes(left, top, right, bottom));
    delay = hundredths;
  }

  private boolean sameRow(int y) {
    int from = y * width;
    return Arrays.equals(now, from, from + width, before, from, from + width);
  }

  private byte[] changes(int left, int top, int right, int bottom) {
    byte[] part = new byte[(right - left + 1) * (bottom - top + 1)];
    int to = 0;
    for (int y = top; y <= bottom; y++) {
      for (int i = y * width + left; i <= y * width + right; i++) {
        part[to++] = now[i] == before[i] ? (byte) GifPalette.UNCHANGED : now[i];
      }
    }
    return part;
  }

  /** Keeps a rectangle until it is known how long it is seen. */
  private void put(int left, int top, int w, int h, byte[] indices) throws IOException {
    waiting.reset();
    waiting.write(0x2c);
    number(waiting, left);
    number(waiting, top);
    number(waiting, w);
    number(waiting, h);
    waiting.write(0); // no colours of its own, rows in order
    lzw.write(waiting, indices);
  }

  private void flush() throws IOException {
    out.write(new byte[] {0x21, (byte) 0xf9, 4, KEEP_AND_TRANSPARENT});
    number(out, delay);
    out.write(GifPalette.UNCHANGED);
    out.write(0);
    waiting.writeTo(out);
  }

  /** Writes what waits and the file's end. At least one picture must have been added. */
  void finish() throws IOException {
    flush();
    out.write(0x3b);
    out.flush();
  }
}
