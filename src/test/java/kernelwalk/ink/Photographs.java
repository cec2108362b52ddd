package kernelwalk.ink;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import kernelwalk.image.GreyImage;

/**
 * Photographs of a digit by chance: its size and place, pen and pencil and chalk, ruled and squared
 * paper, lamps, shadows, frames and tables, grain, blur and JPEG, in all mixtures.
 */
public final class Photographs {
  private final RandomGenerator random;
  private final int height;
  private final int width;
  private final int side;

  private Photographs(RandomGenerator random) {
    this.random = random;
    width = (int) (240 * Math.pow(5, random.nextDouble()));
    height = (int) (width * between(0.7, 1.4));
    side = Math.min(height, width);
  }

  /** One of them; the same random numbers give the same. */
  public static GreyImage of(Ink digit, RandomGenerator random) {
    return new Photographs(random).taken(digit);
  }

  private double between(double from, double to) {
    return random.nextDouble(from, to);
  }

  private boolean chance(double part) {
    return random.nextDouble() < part;
  }

  private GreyImage taken(Ink digit) {
    double ground = between(160, 250);
    boolean pencil = chance(0.3);
    double ink = ground - (pencil ? between(40, 70) : between(80, 150));
    Papers papers = new Papers(height, width, ground);
    rule(papers, ground);
    double high = side * between(0.18, 0.7);
    double pen = Math.max(1.5, high * (pencil ? between(0.02, 0.05) : between(0.03, 0.12)));
    double left = between(0.12 * width, width - high - 0.12 * width + 1);
    double top = between(0.12 * height, height - high - 0.12 * height + 1);
    papers.ink(digit, new Bounds(left, top, left + high, top + high), pen, Math.max(0, ink));
    if (chance(0.25)) {
      papers.inverted();
    }
    light(papers);
    surround(papers);
    if (chance(0.4)) {
      papers.blurred(1 + side / 500);
    }
    papers.noise(between(0, 6), random.nextLong());
    return chance(0.5) ? compressed(papers.image(), (float) between(0.5, 0.9)) : papers.image();
  }

  private void rule(Papers papers, double ground) {
    int kind = random.nextInt(4);
    if (kind > 1) {
      return;
    }
    double degrees = between(-5, 5);
    double apart = side * between(0.05, 0.12);
    double thick = Math.max(1, side * between(0.002, 0.005));
    double level = ground - between(25, 120);
    papers.ruled(degrees, apart, thick, level);
    if (kind == 1) {
      papers.ruled(degrees + 90, apart, thick, level);
    }
  }

  private void light(Papers papers) {
    switch (random.nextInt(6)) {
      case 0 -> papers.shade(between(0, 360), between(0.2, 0.8));
      case 1 -> papers.shadow(between(0, 360), between(-0.3, 0.3), between(0.3, 0.7), 0);
      case 2 -> papers.shadow(between(0, 360), between(-0.3, 0.3), between(0.3, 0.7), 0.08);
      case 3 -> papers.vignette(between(0.2, 0.7));
      case 4 ->
          papers.shade(between(0, 360), between(0.4, 0.8)).shadow(between(0, 360), 0.1, 0.6, 0.01);
      default -> {}
    }
  }

  private void surround(Papers papers) {
    int thick = Math.max(2, (int) (side * between(0.005, 0.06)));
    switch (random.nextInt(6)) {
      case 0 -> papers.band(thick, thick, thick, thick, between(0, 80));
      case 1 -> {
        int sides = 1 + random.nextInt(14);
        papers.band(
            thick * (sides & 1),
            thick * (sides >> 1 & 1),
            thick * (sides >> 2 & 1),
            thick * (sides >> 3),
            between(0, 60));
      }
      case 2 -> papers.table(between(-10, 10), between(0.02, 0.05), between(20, 90));
      default -> {}
    }
  }

  private static GreyImage compressed(GreyImage picture, float quality) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.bytes());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
      out.flush();
      BufferedImage back = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
      byte[] pixels = new byte[picture.width() * picture.height()];
      back.getRaster().getDataElements(0, 0, picture.width(), picture.height(), pixels);
      return new GreyImage(picture.height(), picture.width(), pixels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }
}
