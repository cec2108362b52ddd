package kernelwalk.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** One grey picture in every encoding that keeps its samples, written by Java's own writers. */
public final class Encodings {
  private Encodings() {}

  /** Names of files and what is in them. */
  public static Map<String, byte[]> of(GreyImage picture) throws IOException {
    BufferedImage grey = grey(picture, DataBuffer.TYPE_BYTE, false);
    BufferedImage colour = copied(picture, BufferedImage.TYPE_INT_RGB);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("colour.png", bytes(colour, "png"));
    files.put("grey.png", bytes(grey, "png"));
    files.put("grey16.png", bytes(grey(picture, DataBuffer.TYPE_USHORT, false), "png"));
    files.put("alpha.png", bytes(grey(picture, DataBuffer.TYPE_BYTE, true), "png"));
    files.put("alpha16.png", bytes(grey(picture, DataBuffer.TYPE_USHORT, true), "png"));
    files.put("rgba.png", bytes(copied(picture, BufferedImage.TYPE_INT_ARGB), "png"));
    files.put("palette.png", bytes(palette(picture), "png"));
    files.put("palette.gif", bytes(palette(picture), "gif"));
    files.put("palette.bmp", bytes(palette(picture), "bmp"));
    files.put("colour.bmp", bytes(colour, "bmp"));
    files.put("colour.tif", bytes(colour, "tiff"));
    files.put("grey.tif", bytes(grey, "tiff"));
    files.put("grey16.tif", bytes(grey(picture, DataBuffer.TYPE_USHORT, false), "tiff"));
    return files;
  }

  public static byte[] bytes(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("no writer of " + format);
    }
    return bytes.toByteArray();
  }

  public static BufferedImage copied(GreyImage picture, int type) {
    BufferedImage image = new BufferedImage(picture.width(), picture.height(), type);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.setRGB(x, y, 0xff000000 | 0x010101 * picture.at(y, x));
      }
    }
    return image;
  }

  private static BufferedImage grey(GreyImage picture, int type, boolean opacity) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            opacity,
            false,
            opacity ? ComponentColorModel.TRANSLUCENT : ComponentColorModel.OPAQUE,
            type);
    WritableRaster raster = model.createCompatibleWritableRaster(picture.width(), picture.height());
    int unit = type == DataBuffer.TYPE_USHORT ? 257 : 1;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        raster.setSample(x, y, 0, unit * picture.at(y, x));
        if (opacity) {
          raster.setSample(x, y, 1, unit * 255);
        }
      }
    }
    return new BufferedImage(model, raster, false, null);
  }

  private static BufferedImage palette(GreyImage picture) {
    byte[] greys = new byte[256];
    for (int i = 0; i < 256; i++) {
      greys[i] = (byte) (255 - i);
    }
    IndexColorModel model = new IndexColorModel(8, 256, greys, greys, greys);
    BufferedImage image =
        new BufferedImage(
            picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.getRaster().setSample(x, y, 0, 255 - picture.at(y, x));
      }
    }
    return image;
  }

  /** A directory with one tag: Orientation. */
  static byte[] exif(int orientation, ByteOrder order) {
    return ByteBuffer.allocate(26)
        .order(order)
        .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  /** A JPEG with a segment APP1 after its beginning. */
  static byte[] jpegWith(byte[] exif, byte[] jpeg) {
    return ByteBuffer.allocate(jpeg.length + exif.length + 10)
        .put(jpeg, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (exif.length + 8))
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A PNG with a chunk eXIf before its end. */
  static byte[] pngWith(byte[] exif, byte[] png) {
    byte[] name = "eXIf".getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(exif);
    return ByteBuffer.allocate(png.length + exif.length + 12)
        .put(png, 0, png.length - 12)
        .putInt(exif.length)
        .put(name)
        .put(exif)
        .putInt((int) crc.getValue())
        .put(png, png.length - 12, 12)
        .array();
  }

  /** An uncompressed grey TIFF with the tag Orientation. */
  static byte[] tiff(GreyImage picture, int orientation) {
    int[][] tags = {
      {256, picture.width()},
      {257, picture.height()},
      {258, 8},
      {259, 1},
      {262, 1},
      {273, 8},
      {274, orientation},
      {277, 1},
      {278, picture.height()},
      {279, picture.height() * picture.width()}
    };
    byte[] pixels = picture.bytes();
    ByteBuffer file =
        ByteBuffer.allocate(8 + pixels.length + 6 + 12 * tags.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("II".getBytes(StandardCharsets.US_ASCII))
            .putShort((short) 42)
            .putInt(8 + pixels.length)
            .put(pixels)
            .putShort((short) tags.length);
    for (int[] tag : tags) {
      file.putShort((short) tag[0]).putShort((short) 3).putInt(1).putInt(tag[1]);
    }
    return file.putInt(0).array();
  }
}
