package kernelwalk.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
  /** 0 32 64 128 200 255 and back, lossless, by Pillow. */
  private static final String WEBP =
      "UklGRkgAAABXRUJQVlA4TDsAAAAvBUAAAC9ApG2bm5S5GD08kbZtblLmYvTwRNq2uUmZi9HDz38AVapt/quAINs2mhnM"
          + "4QZ3uMEj+h/2CwA=";

  /** 3 wide and 2 high, white, red at the top right; stored turned, orientation 6; by Pillow. */
  private static final String TURNED_WEBP =
      "UklGRlgAAABXRUJQVlA4WAoAAAAIAAAAAQAAAgAAVlA4TBgAAAAvAYAAAA8w//M///MfWlAIIAAKmoj+Rw9FWElGGgAA"
          + "AE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA";

  /** 8×8, no cyan, all magenta and yellow: red. By Pillow, Adobe's inverted CMYK. */
  private static final String CMYK =
      "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
          + "AQEBAQEBAQEBAQEBAQEBAQEB/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgME"
          + "BQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJ"
          + "ChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeY"
          + "mZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBN"
          + "AFkASwAAPwD+/iv8/wDr/P8A6/v4r//Z";

  @TempDir Path folder;

  /** {@link BufferedImage#getRGB} would make 99 of a grey 32. */
  @Test
  void theSamplesAreTheSameInEveryEncoding() throws IOException {
    GreyImage ramp = ramp();
    for (Map.Entry<String, byte[]> file : Encodings.of(ramp).entrySet()) {
      assertThat(read(file.getKey(), file.getValue()).grey()).as(file.getKey()).isEqualTo(ramp);
    }
    byte[] webp = Base64.getDecoder().decode(WEBP);
    assertThat(read("ramp.webp", webp).grey().bytes())
        .containsExactly(0, 32, 64, 128, 200, 255, 255, 200, 128, 64, 32, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void greysOfFewBitsAreSpreadOverTheWholeScale(int bits) throws IOException {
    int most = (1 << bits) - 1;
    byte[] levels = new byte[most + 1];
    for (int i = 0; i <= most; i++) {
      levels[i] = (byte) (255 * i / most);
    }
    BufferedImage image =
        new BufferedImage(
            most + 1,
            1,
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(bits, most + 1, levels, levels, levels));
    for (int i = 0; i <= most; i++) {
      image.getRaster().setSample(i, 0, 0, i);
    }
    assertThat(read("few.png", Encodings.bytes(image, "png")).grey().bytes()).isEqualTo(levels);
  }

  /** As stored by a camera that was held so, 24×16 in six blocks; looked at they stand as here. */
  @ParameterizedTest
  @CsvSource({
    "1, 0 1 2/3 4 5",
    "2, 2 1 0/5 4 3",
    "3, 5 4 3/2 1 0",
    "4, 3 4 5/0 1 2",
    "5, 0 3/1 4/2 5",
    "6, 3 0/4 1/5 2",
    "7, 5 2/4 1/3 0",
    "8, 2 5/1 4/0 3",
    "9, 0 1 2/3 4 5",
  })
  void picturesAreTurnedAsTheirOrientationTells(int orientation, String upright)
      throws IOException {
    byte[] pixels = new byte[24 * 16];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) (40 * (p / 192 * 3 + p % 24 / 8));
    }
    GreyImage stored = new GreyImage(16, 24, pixels);
    BufferedImage image = Encodings.copied(stored, BufferedImage.TYPE_INT_RGB);
    byte[] exif =
        Encodings.exif(
            orientation, orientation % 2 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    Map<String, byte[]> files =
        Map.of(
            "turned.jpg", Encodings.jpegWith(exif, Encodings.bytes(image, "jpeg")),
            "turned.png", Encodings.pngWith(exif, Encodings.bytes(image, "png")),
            "turned.tif", Encodings.tiff(stored, orientation));
    String[] rows = upright.split("/", -1);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      ColourImage picture = read(file.getKey(), file.getValue());
      assertThat(picture.height()).as(file.getKey()).isEqualTo(8 * rows.length);
      assertThat(picture.width()).as(file.getKey()).isEqualTo(8 * rows[0].split(" ", -1).length);
      for (int row = 0; row < rows.length; row++) {
        String[] blocks = rows[row].split(" ", -1);
        for (int column = 0; column < blocks.length; column++) {
          assertThat(picture.luma(8 * row + 4, 8 * column + 4))
              .as(file.getKey() + " " + row + " " + column)
              .isCloseTo(40 * Integer.parseInt(blocks[column]), within(3));
        }
      }
    }
  }

  @Test
  void aWebpIsTurnedToo() throws IOException {
    ColourImage picture = read("turned.webp", Base64.getDecoder().decode(TURNED_WEBP));
    assertThat(picture.width()).isEqualTo(3);
    assertThat(picture.argb(0, 2)).isEqualTo(0xffff0000);
    assertThat(picture.argb(1, 0)).isEqualTo(0xffffffff);
  }

  @Test
  void printersColoursBecomeTheScreens() throws IOException {
    int red = read("red.jpg", Base64.getDecoder().decode(CMYK)).argb(4, 4);
    assertThat(red >> 16 & 0xff).isGreaterThan(220);
    assertThat(red >> 8 & 0xff).isLessThan(45);
    assertThat(red & 0xff).isLessThan(45);
  }

  /** Each pixel the mean of four, by their opacity. */
  @Test
  void largePicturesAreReducedByMeans() throws IOException {
    int side = PictureFile.MOST_SIDE + 2;
    BufferedImage image = new BufferedImage(side, 4, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xff0000c8);
    image.setRGB(1, 0, 0xff000064);
    image.setRGB(2, 2, 0x80ffffff);
    ColourImage picture = read("wide.png", Encodings.bytes(image, "png"));
    assertThat(picture.width()).isEqualTo(side / 2);
    assertThat(picture.height()).isEqualTo(2);
    assertThat(picture.argb(0, 0)).isEqualTo(0x80000096);
    assertThat(picture.argb(1, 1)).isEqualTo(0x20ffffff);
  }

  @Test
  void whatIsDamagedIsOneSentenceInEveryFormat() throws IOException {
    GreyImage ramp = ramp();
    for (Map.Entry<String, byte[]> file : Encodings.of(ramp).entrySet()) {
      byte[] half = Arrays.copyOf(file.getValue(), 30);
      assertThat(catchThrowable(() -> read(file.getKey(), half)))
          .as(file.getKey())
          .isInstanceOf(IOException.class)
          .message()
          .startsWith(file.getKey() + ": a whole ")
          .endsWith(" picture expected, but its data are damaged");
    }
  }

  /** A JPEG that ends early is completed with grey by its decoder, which only warns. */
  @Test
  void aJpegThatEndsEarlyIsDamagedToo() throws IOException {
    byte[] whole = Encodings.bytes(Encodings.copied(ramp(), BufferedImage.TYPE_INT_RGB), "jpeg");
    byte[] half = Arrays.copyOf(whole, whole.length - 40);
    assertThatThrownBy(() -> read("half.jpg", half))
        .isInstanceOf(UnreadablePicture.Damaged.class)
        .hasMessage("half.jpg: a whole JPEG picture expected, but its data are damaged");
    byte[] endless = Arrays.copyOf(whole, whole.length - 2);
    assertThat(read("endless.jpg", endless).width()).isEqualTo(32);
  }

  /** All levels, and back. */
  private static GreyImage ramp() {
    byte[] pixels = new byte[512];
    for (int i = 0; i < 256; i++) {
      pixels[i] = (byte) i;
      pixels[511 - i] = (byte) i;
    }
    return new GreyImage(16, 32, pixels);
  }

  private ColourImage read(String name, byte[] bytes) throws IOException {
    return PictureFile.read(Files.write(folder.resolve(name), bytes));
  }
}
