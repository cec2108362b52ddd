package kernelwalk.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kernelwalk.file.AtomicFile;

/**
 * A checkpoint's file: the zip around a checkpoint's arrays. Its comment, the very last bytes, is
 * the SHA-256 of all bytes before it; the manifest has the SHA-256 of every member besides. So no
 * byte of the file can change, or be lost, without being noticed. Members are stored, not deflated:
 * NumPy can map them into memory, and floats hardly shrink.
 */
final class CheckpointFile {
  static final String MANIFEST = "manifest.json";

  private static final String COMMENT = "sha256:";
  private static final int DIGITS = 64;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private CheckpointFile() {}

  static byte[] encode(String manifest, Map<String, byte[]> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment(COMMENT + "0".repeat(DIGITS));
      put(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        put(zip, member.getKey(), member.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    byte[] file = bytes.toByteArray();
    byte[] digest = sha256(file, file.length - DIGITS).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digest, 0, file, file.length - DIGITS, DIGITS);
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Every member by its name, once no byte of the file is found to differ from what was saved. */
  static Map<String, byte[]> decode(String name, byte[] bytes) throws IOException {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3 || bytes[3] != 4) {
      throw new IOException(name + ": not a checkpoint: a .npz file was expected, which is a zip");
    }
    int start = bytes.length - DIGITS - COMMENT.length();
    String comment =
        new String(
            bytes,
            Math.max(0, start),
            bytes.length - Math.max(0, start),
            StandardCharsets.ISO_8859_1);
    if (!comment.startsWith(COMMENT)) {
      throw new IOException(
          name + ": truncated, or not of Kernelwalk: a checkpoint ends with its own SHA-256");
    }
    if (!comment.substring(COMMENT.length()).equals(sha256(bytes, bytes.length - DIGITS))) {
      throw new IOException(
          "%s: damaged%s: its SHA-256 is not the one at its end"
              .formatted(name, damagedMember(bytes)));
    }
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IOException(name + ": not a readable zip, " + AtomicFile.reason(e), e);
    }
    return members;
  }

  /** {@code " in conv1.weight.npy"}: the first member whose own check fails; empty if none does. */
  private static String damagedMember(byte[] bytes) {
    String member = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        member = entry.getName();
        zip.readAllBytes();
      }
    } catch (IOException | IllegalArgumentException e) {
      return member.matches("[\\w.]+") ? " in " + member : "";
    }
    return "";
  }

  /** SHA-256 of each member, in hexadecimal digits. */
  static Map<String, String> digests(Map<String, byte[]> members) {
    Map<String, String> digests = new LinkedHashMap<>();
    members.forEach((member, content) -> digests.put(member, sha256(content, content.length)));
    return digests;
  }

  /** Whether these are the members that the manifest lists. */
  static void check(String name, Map<String, String> digests, Map<String, byte[]> members)
      throws IOException {
    if (!digests.keySet().equals(members.keySet())) {
      throw new IOException(name + ": its members are not those that the manifest lists");
    }
    for (Map.Entry<String, byte[]> member : members.entrySet()) {
      byte[] content = member.getValue();
      if (!sha256(content, content.length).equals(digests.get(member.getKey()))) {
        throw new IOException(
            "%s: damaged in %s: its SHA-256 is not the manifest's"
                .formatted(name, member.getKey()));
      }
    }
  }

  private static String sha256(byte[] bytes, int count) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Arrays.copyOf(bytes, count)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
