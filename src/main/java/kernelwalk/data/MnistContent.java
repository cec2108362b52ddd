package kernelwalk.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/** Checks the unpacked content of MNIST's files against what is pinned. */
final class MnistContent {
  private MnistContent() {}

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
  static void check(Path file, MnistFile expected) throws IOException {
    MessageDigest digest = sha256();
    long bytes = 0;
    try (InputStream in = IdxReader.unpacked(file)) {
      byte[] block = new byte[1 << 16];
      for (int n = 0; n >= 0 && bytes <= expected.bytes(); n = in.read(block)) {
        digest.update(block, 0, n);
        bytes += n;
      }
    } catch (EOFException | ZipException e) {
      bytes = -1;
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (bytes != expected.bytes() || !found.equals(expected.sha256())) {
      throw new Differs(
          "%s: the content of MNIST's %s expected (SHA-256 %s…), found another (%s)"
              .formatted(
                  file.getFileName(),
                  expected.fileName(),
                  expected.sha256().substring(0, 12),
                  bytes < 0 ? "damaged gzip data" : found.substring(0, 12) + "…"));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
