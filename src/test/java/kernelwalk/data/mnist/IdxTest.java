package kernelwalk.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import kernelwalk.data.LabelledImages;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
  /** Two pictures of 1×3, by the format's description. */
  private static final byte[] PICTURES = hex("00000803 00000002 00000001 00000003 0001fe ff8000");

  private static final byte[] LABELS = hex("00000801 00000002 0709");

  @TempDir Path folder;

  @Test
  void readsPicturesAndLabels() throws IOException {
    LabelledImages digits = read(PICTURES, LABELS);

    assertThat(digits.count()).isEqualTo(2);
    assertThat(digits.height()).isEqualTo(1);
    assertThat(digits.width()).isEqualTo(3);
    assertThat(digits.label(1)).isEqualTo(9);
    assertThat(digits.grey(0).at(0, 2)).isEqualTo(254);
    assertThat(digits.image(1).values()).containsExactly(1f, 0.5f / 127.5f, -1f);
  }

  @Test
  void readsGzipWhateverTheNameSays() throws IOException {
    assertThat(read(gzip(PICTURES), gzip(LABELS)).pixels()).isEqualTo(hex("0001fe ff8000"));
  }

  @Test
  void writesWhatTheFormatSays() throws IOException {
    LabelledImages digits = read(PICTURES, LABELS);
    Path images = folder.resolve("out-images");
    Path labels = folder.resolve("out-labels.gz");
    IdxWriter.write(digits, images, labels);

    assertThat(images).hasBinaryContent(PICTURES);
    assertThat(IdxReader.unpacked(labels).readAllBytes()).isEqualTo(LABELS);
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("digits.idx", "labels.idx", "out-images", "out-labels.gz");
  }

  @Test
  void aTruncatedFileIsNamedWithWhatWasExpected() {
    fails(Arrays.copyOf(PICTURES, 18), LABELS)
        .hasMessage("digits.idx: 6 bytes expected after the header, 2 found");
  }

  @Test
  void thousandsAreSetApart() {
    fails(hex("00000803 0000ea60 0000001c 0000001c 00"), LABELS)
        .hasMessage("digits.idx: 47,040,000 bytes expected after the header, 1 found");
  }

  @Test
  void anOversizedFileIsRefused() {
    fails(Arrays.copyOf(PICTURES, 23), LABELS)
        .hasMessage("digits.idx: 6 bytes expected after the header, more found");
  }

  @Test
  void aHeaderThatPromisesTooMuchIsRefusedBeforeMemoryIsTaken() {
    fails(hex("00000803 7fffffff 7fffffff 7fffffff"), LABELS)
        .hasMessageStartingWith("digits.idx: extents of at least 1 and at most")
        .hasMessageEndingWith("found 2147483647×2147483647×2147483647");
  }

  @Test
  void aFileOfAnotherFormatIsRefused() {
    fails(hex("89504e47 0d0a1a0a"), LABELS)
        .hasMessage("digits.idx: an IDX file expected, which begins with two zero bytes");
    fails(new byte[0], LABELS)
        .hasMessage("digits.idx: an IDX file expected, which begins with two zero bytes");
    fails(hex("00000d03 00000001"), LABELS)
        .hasMessage("digits.idx: unsigned bytes (type 8) expected, found type 13");
  }

  @Test
  void labelsInPlaceOfPicturesAreRefused() {
    fails(LABELS, LABELS)
        .hasMessage("digits.idx: pictures (3 dimensions) expected, found 1 dimension");
  }

  @Test
  void mislabelledPicturesAreRefused() {
    fails(PICTURES, hex("00000801 00000002 070a"))
        .hasMessage("labels.idx: label 1 must be a digit 0 to 9, found 10");
    fails(PICTURES, hex("00000801 00000003 070809"))
        .hasMessage("labels.idx: 2 labels expected, one for each picture of digits.idx, found 3");
  }

  @Test
  void damagedGzipIsRefused() throws IOException {
    byte[] packed = gzip(PICTURES);
    fails(Arrays.copyOf(packed, packed.length - 9), LABELS).hasMessageStartingWith("digits.idx: ");
    packed[12] ^= 0x55;
    fails(packed, LABELS).hasMessageStartingWith("digits.idx: ");
  }

  private AbstractThrowableAssert<?, ?> fails(byte[] images, byte[] labels) {
    return assertThatThrownBy(() -> read(images, labels)).isInstanceOf(IOException.class);
  }

  private LabelledImages read(byte[] images, byte[] labels) throws IOException {
    return IdxReader.read(
        "test",
        Files.write(folder.resolve("digits.idx"), images),
        Files.write(folder.resolve("labels.idx"), labels));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
