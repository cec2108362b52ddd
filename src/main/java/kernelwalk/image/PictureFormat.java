package kernelwalk.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The formats of pictures that are read, told by how their files begin, not by their names. */
public enum PictureFormat {
  PNG("PNG"),
  JPEG("JPEG"),
  BMP("BMP"),
  GIF("GIF"),
  WEBP("WebP"),
  TIFF("TIFF");

  private static final int LONGEST = 12;

  private final String title;

  PictureFormat(String title) {
    this.title = title;
  }

  private List<String> endings() {
    return switch (this) {
      case PNG, BMP, GIF, WEBP -> List.of(title.toLowerCase(Locale.ROOT));
      case JPEG -> List.of("jpg", "jpeg");
      case TIFF -> List.of("tif", "tiff");
    };
  }

  /** What the first bytes of such files can be; any byte where a question mark stands. */
  private List<String> beginnings() {
    return switch (this) {
      case PNG -> List.of("\u0089PNG\r\n\u001a\n");
      case JPEG -> List.of("\u00ff\u00d8\u00ff");
      case BMP -> List.of("BM");
      case GIF -> List.of("GIF87a", "GIF89a");
      case WEBP -> List.of("RIFF????WEBP");
      case TIFF -> List.of("II*\0", "MM\0*", "II+\0", "MM\0+");
    };
  }

  /** As it is written in a sentence: {@code WebP}. */
  public String title() {
    return title;
  }

  /** All of them in a sentence: {@code PNG, JPEG, BMP, GIF, WebP, TIFF}. */
  public static String titles() {
    return Arrays.stream(values()).map(PictureFormat::title).collect(Collectors.joining(", "));
  }

  /** What names of such files look like, for dialogs: {@code *.png}, {@code *.jpg} … */
  public static List<String> patterns() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings().stream())
        .map(ending -> "*." + ending)
        .toList();
  }

  /** Whether a file of this name should be one of them. */
  public static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return patterns().stream().anyMatch(pattern -> lower.endsWith(pattern.substring(1)));
  }

  /** The format of what begins here; the place in the stream is as before. */
  static Optional<PictureFormat> of(ImageInputStream in) throws IOException {
    byte[] start = new byte[LONGEST];
    in.mark();
    int length = 0;
    int read = 0;
    while (read >= 0 && length < LONGEST) {
      length += read;
      read = in.read(start, length, LONGEST - length);
    }
    in.reset();
    int found = length;
    return Arrays.stream(values()).filter(format -> format.begins(start, found)).findFirst();
  }

  private boolean begins(byte[] start, int length) {
    return beginnings().stream()
        .anyMatch(
            beginning -> {
              boolean same = beginning.length() <= length;
              for (int i = 0; same && i < beginning.length(); i++) {
                char wanted = beginning.charAt(i);
                same = wanted == '?' || wanted == (start[i] & 0xff);
              }
              return same;
            });
  }

  /**
   * A reader of this format: TwelveMonkeys' where it has one, which knows more of what is found in
   * the world (CMYK, profiles, arithmetic coding, fax), else Java's.
   */
  Optional<ImageReader> reader() {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(title);
    List<ImageReader> all =
        Stream.generate(() -> readers).takeWhile(Iterator::hasNext).map(Iterator::next).toList();
    return all.stream()
        .filter(reader -> reader.getClass().getName().startsWith("com.twelvemonkeys."))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
