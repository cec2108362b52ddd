package kernelwalk.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds the tag Orientation in a picture's file: of a JPEG in its segment APP1, of a PNG in its
 * chunk eXIf, of a WebP in its chunk EXIF, of a TIFF in its first directory. Nothing but this tag
 * is read, so that no other metadata can do harm.
 */
final class ExifOrientation {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  private final ImageInputStream in;

  private ExifOrientation(ImageInputStream in) {
    this.in = in;
  }

  /** What the file says; upright where it says nothing, or nothing that can be read. */
  static Orientation of(ImageInputStream in, PictureFormat format) {
    try {
      ExifOrientation exif = new ExifOrientation(in);
      return switch (format) {
        case JPEG -> exif.jpeg();
        case PNG -> exif.png();
        case WEBP -> exif.webp();
        case TIFF -> exif.directory(0);
        case BMP, GIF -> Orientation.UPRIGHT;
      };
    } catch (IOException e) {
      return Orientation.UPRIGHT;
    }
  }

  private Orientation jpeg() throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    long at = 2;
    while (true) {
      in.seek(at);
      int marker = in.readUnsignedShort();
      if (marker == 0xffff) {
        at++;
        continue;
      }
      if (marker < 0xff01 || marker == 0xffda || marker == 0xffd9) {
        return Orientation.UPRIGHT;
      }
      int length = in.readUnsignedShort();
      if (marker == 0xffe1 && exifFollows()) {
        return directory(at + 4 + EXIF.length);
      }
      at += 2 + Math.max(2, length);
    }
  }

  private Orientation png() throws IOException {
    long at = 8;
    while (true) {
      in.setByteOrder(ByteOrder.BIG_ENDIAN);
      in.seek(at);
      long length = in.readUnsignedInt();
      String name = name();
      if (name.equals("eXIf")) {
        return directory(at + 8);
      }
      if (name.equals("IEND")) {
        return Orientation.UPRIGHT;
      }
      at += 12 + length;
    }
  }

  private Orientation webp() throws IOException {
    long at = 12;
    while (true) {
      in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
      in.seek(at);
      String name = name();
      long length = in.readUnsignedInt();
      if (name.equals("EXIF")) {
        return directory(exifFollows() ? at + 8 + EXIF.length : at + 8);
      }
      at += 8 + length + length % 2;
    }
  }

  private String name() throws IOException {
    byte[] name = new byte[4];
    in.readFully(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private boolean exifFollows() throws IOException {
    byte[] start = new byte[EXIF.length];
    in.readFully(start);
    return Arrays.equals(start, EXIF);
  }

  /** The tag in the first directory of a TIFF that begins at this place of the file. */
  private Orientation directory(long start) throws IOException {
    in.seek(start);
    in.setByteOrder(in.readByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    in.seek(start + 4);
    in.seek(start + in.readUnsignedInt());
    int entries = in.readUnsignedShort();
    for (int i = 0; i < entries; i++) {
      int tag = in.readUnsignedShort();
      int type = in.readUnsignedShort();
      in.readInt();
      int value = in.readUnsignedShort();
      in.readUnsignedShort();
      if (tag == TAG) {
        return type == SHORT ? Orientation.of(value) : Orientation.UPRIGHT;
      }
    }
    return Orientation.UPRIGHT;
  }
}
