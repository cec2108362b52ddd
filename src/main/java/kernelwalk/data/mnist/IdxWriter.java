package kernelwalk.data.mnist;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import kernelwalk.data.LabelledImages;
import kernelwalk.file.AtomicFile;

/** Writes IDX files of unsigned bytes, packed with gzip where the name ends in {@code .gz}. */
public final class IdxWriter {
  private static final int UNSIGNED_BYTE = 8;

  private IdxWriter() {}

  /** Writes both files beside, then moves them over those that were there. */
  public static void write(LabelledImages digits, Path images, Path labels) throws IOException {
    int[] extents = {digits.count(), digits.height(), digits.width()};
    write(images, extents, digits.pixels());
    write(labels, new int[] {digits.count()}, digits.labels());
  }

  private static void write(Path file, int[] extents, byte[] values) throws IOException {
    boolean packed = file.getFileName().toString().endsWith(".gz");
    AtomicFile.write(
        file,
        out -> {
          try (DataOutputStream data =
              new DataOutputStream(packed ? new GZIPOutputStream(out, 1 << 16) : out)) {
            data.writeShort(0);
            data.writeByte(UNSIGNED_BYTE);
            data.writeByte(extents.length);
            for (int extent : extents) {
              data.writeInt(extent);
            }
            data.write(values);
          }
        });
  }
}
