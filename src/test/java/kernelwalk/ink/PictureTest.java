package kernelwalk.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.image.GreyImage;
import kernelwalk.image.PictureFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures drawn by Java 2D, which is not ours. */
class PictureTest {
  @TempDir Path folder;

  private final InkPipeline pipeline = InkPipeline.standard();

  @Test
  void sizePolarityAndPlaceDoNotMatter() throws IOException {
    GreyImage dark = read(four(300, 0, 0, 12, Color.WHITE, Color.BLACK));
    GreyImage light = read(four(300, 0, 0, 12, Color.BLACK, Color.WHITE));
    GreyImage large = read(four(900, 200, 90, 36, new Color(245, 240, 225), Color.BLUE));
    GreyImage clear = read(four(300, 20, 0, 12, new Color(0, 0, 0, 0), Color.BLACK));

    for (GreyImage other : new GreyImage[] {light, large, clear}) {
      assertThat(difference(dark, other)).isLessThan(6);
    }
  }

  @Test
  void thinAndThickStrokesComeOutAlike() throws IOException {
    GreyImage thin = read(four(300, 0, 0, 4, Color.WHITE, Color.BLACK));
    GreyImage thick = read(four(300, 0, 0, 30, Color.WHITE, Color.BLACK));

    assertThat(difference(thin, thick)).isLessThan(16);
  }

  @Test
  void aPictureAndItsStrokesComeOutAlike() throws IOException {
    GreyImage picture = read(four(300, 0, 0, 12, Color.WHITE, Color.BLACK));
    Ink ink =
        Ink.of(
            List.of(
                new Stroke(
                    List.of(new PenPoint(180, 40), new PenPoint(80, 180), new PenPoint(230, 180))),
                new Stroke(List.of(new PenPoint(180, 40), new PenPoint(180, 260)))));
    GreyImage strokes =
        new InkPipeline(InkSettings.STANDARD.withSmooth(false)).image(ink).orElseThrow();

    assertThat(difference(picture, strokes)).isLessThan(10);
  }

  @Test
  void aBlankPictureIsNone() {
    assertThat(pipeline.fromPicture(new GreyImage(50, 60, new byte[3000]))).isEmpty();
  }

  /** As pictures of their own they are read as in an evaluation, light on dark or dark on light. */
  @Test
  void mnistsOwnPicturesStayAsTheyAre() throws IOException {
    String folder = System.getenv(MnistStore.VARIABLE);
    Assumptions.assumeTrue(folder != null, MnistStore.VARIABLE + " is not set");
    LabelledImages test = MnistStore.standard().open(Optional.empty()).test();

    for (int i = 0; i < test.count(); i++) {
      GreyImage picture = test.grey(i);
      assertThat(pipeline.fromPicture(picture)).contains(picture);
      assertThat(pipeline.fromPicture(negative(picture))).contains(picture);
    }
  }

  private static GreyImage negative(GreyImage picture) {
    byte[] pixels = picture.bytes();
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) ~pixels[p];
    }
    return new GreyImage(picture.height(), picture.width(), pixels);
  }

  @Test
  void whatIsNoPngGetsOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("seven.png"), "this is no picture");
    Path half = folder.resolve("half.png");
    byte[] whole = png(four(300, 0, 0, 12, Color.WHITE, Color.BLACK));
    Files.write(half, Arrays.copyOf(whole, 40));

    assertThatThrownBy(() -> PictureFile.read(text))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "seven.png: a picture (PNG, JPEG, BMP, GIF, WebP, TIFF) expected, found another"
                + " format");
    assertThatThrownBy(() -> PictureFile.read(half))
        .isInstanceOf(IOException.class)
        .hasMessage("half.png: a whole PNG picture expected, but its data are damaged");
    assertThatThrownBy(() -> PictureFile.read(folder.resolve("none.png")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("none.png: no such file");
  }

  @Test
  void aPngBombIsRefusedByItsHeader() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.write("IHDR".getBytes(StandardCharsets.US_ASCII));
    fields.writeInt(50_000);
    fields.writeInt(50_000);
    fields.write(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.toByteArray());
    out.writeInt(13);
    out.write(header.toByteArray());
    out.writeInt((int) crc.getValue());
    Path bomb = Files.write(folder.resolve("bomb.png"), bytes.toByteArray());

    assertThatThrownBy(() -> PictureFile.read(bomb))
        .isInstanceOf(IOException.class)
        .hasMessage("bomb.png: at most 50,000,000 pixels expected, found 50,000 × 50,000");
  }

  private GreyImage read(BufferedImage picture) throws IOException {
    Path file = Files.write(folder.resolve("picture.png"), png(picture));
    return pipeline.fromPicture(PictureFile.read(file).grey()).orElseThrow();
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  /** A four, its coordinates in a square of 300, on a sheet with room at right and bottom. */
  private static BufferedImage four(
      int side, int right, int bottom, float pen, Color paper, Color ink) {
    BufferedImage picture =
        new BufferedImage(side + right, side + bottom, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(paper);
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    g.setColor(ink);
    g.setStroke(new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double f = side / 300.0;
    int[] x = {(int) (180 * f), (int) (80 * f), (int) (230 * f)};
    int[] y = {(int) (40 * f), (int) (180 * f), (int) (180 * f)};
    g.drawPolyline(x, y, 3);
    g.drawLine(x[0], y[0], x[0], (int) (260 * f));
    g.dispose();
    return picture;
  }

  /** The mean difference of two pictures' pixels. */
  private static double difference(GreyImage a, GreyImage b) {
    double sum = 0;
    for (int p = 0; p < 784; p++) {
      int row = p / 28;
      sum += Math.abs(a.at(row, p - 28 * row) - b.at(row, p - 28 * row));
    }
    return sum / 784;
  }
}
