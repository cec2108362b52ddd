package kernelwalk.app.playground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReaderTest {
  @TempDir Path folder;

  @Test
  void aPictureIsMadeSmallByMeans() throws Exception {
    BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 400; x++) {
        picture.setRGB(x, y, x < 200 ? 0xff8000 : 0x0000ff);
      }
    }
    Path file = folder.resolve("two.png");
    ImageIO.write(picture, "png", file.toFile());
    Tensor colour = PictureReader.read(file, 16, false);
    assertThat(colour.shape()).isEqualTo(Shape.of(1, 3, 8, 16));
    assertThat(colour.get(0, 0, 3, 2)).isEqualTo(255);
    assertThat(colour.get(0, 1, 3, 2)).isEqualTo(128);
    assertThat(colour.get(0, 2, 3, 12)).isEqualTo(255);
    assertThat(PictureReader.read(file, 16, true).get(0, 0, 0, 15)).isEqualTo(29);
  }

  /** Black ink on nothing, half as strong at the right: 0 and 255 · (1 − 128/255). */
  @Test
  void whatIsTransparentLiesOnWhite() throws Exception {
    BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0xff000000);
    picture.setRGB(2, 0, 0x80000000);
    Path file = folder.resolve("ink.png");
    ImageIO.write(picture, "png", file.toFile());
    assertThat(PictureReader.read(file, 16, true).values()).containsExactly(0, 255, 127);
  }

  @Test
  void howLargeItIsIsReadBeforeAnythingIsDecoded() throws Exception {
    Path bomb = folder.resolve("bomb.png");
    Files.write(bomb, header(20_000, 20_000));
    InputMistake told =
        catchThrowableOfType(InputMistake.class, () -> PictureReader.read(bomb, 64, false));
    assertThat(told.key()).isEqualTo("picture.large");
    assertThat(told.places()).containsExactly("bomb.png", "20000", "20000", "50");
  }

  @Test
  void whatIsNoPictureIsTold() throws Exception {
    Path text = folder.resolve("notes.png");
    Files.writeString(text, "no picture at all");
    Path cut = folder.resolve("cut.png");
    Files.write(cut, header(20, 20));
    InputMistake damaged =
        catchThrowableOfType(InputMistake.class, () -> PictureReader.read(cut, 64, false));
    assertThat(damaged.key()).isEqualTo("picture.damaged");
    assertThat(damaged.places()).containsExactly("cut.png", "PNG");
    for (Path file : new Path[] {text, folder.resolve("absent.png"), folder}) {
      InputMistake told =
          catchThrowableOfType(InputMistake.class, () -> PictureReader.read(file, 64, false));
      assertThat(told.key()).isEqualTo("picture.none");
    }
  }

  /** A PNG's signature and header, and nothing after them. */
  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(chunk);
    data.write("IHDR".getBytes(StandardCharsets.US_ASCII));
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.toByteArray());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    out.writeInt(13);
    out.write(chunk.toByteArray());
    out.writeInt((int) crc.getValue());
    return file.toByteArray();
  }
}
