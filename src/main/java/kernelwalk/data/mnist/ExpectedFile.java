package kernelwalk.data.mnist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/**
 * An expected file: what its unpacked content must be.
 *
 * @param sha256 in lower-case hexadecimal
 * @param bytes how long
 */
record ExpectedFile(String fileName, String sha256, long bytes) {

  /** The file can be read, but it is not what it should be. */
  static final class Differs extends IOException {
    Differs(String message) {
      super(message);
    }
  }

  /**
   * Returns where the content is right.
   *
   * @throws Differs where it is not, with one sentence
   */
  void check(Path file) throws IOException {
    MessageDigest digest = digest();
    long read = 0;
    try (InputStream in = IdxReader.unpacked(file)) {
      byte[] block = new byte[1 << 16];
      for (int n = 0; n >= 0 && read <= bytes; n = in.read(block)) {
        digest.update(block, 0, n);
        read += n;
      }
    } catch (EOFException | ZipException e) {
      read = -1;
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (read != bytes || !found.equals(sha256)) {
      throw new Differs(
          "%s: the content of MNIST's %s expected (SHA-256 %s…), found another (%s)"
              .formatted(
                  file.getFileName(),
                  fileName,
                  sha256.substring(0, 12),
                  read < 0 ? "damaged gzip data" : found.substring(0, 12) + "…"));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
