package kernelwalk.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A file that cannot be read as a picture, in one sentence, and why not, for other languages. */
public abstract sealed class UnreadablePicture extends IOException {
  private static final long serialVersionUID = 1;

  private UnreadablePicture(Path file, String sentence, Throwable cause) {
    super(file.getFileName() + ": " + sentence, cause);
  }

  private UnreadablePicture(Path file, String sentence) {
    super(file.getFileName() + ": " + sentence);
  }

  /** None of the formats. */
  public static final class OtherFormat extends UnreadablePicture {
    private static final long serialVersionUID = 1;

    OtherFormat(Path file) {
      super(
          file, "a picture (%s) expected, found another format".formatted(PictureFormat.titles()));
    }
  }

  /** One of the formats, but not all of its data are there, or they contradict each other. */
  public static final class Damaged extends UnreadablePicture {
    private static final long serialVersionUID = 1;
    private final PictureFormat format;

    Damaged(Path file, PictureFormat format, Throwable cause) {
      super(
          file,
          "a whole %s picture expected, but its data are damaged".formatted(format.title()),
          cause);
      this.format = format;
    }

    public PictureFormat format() {
      return format;
    }
  }

  /** More than {@link PictureFile#MOST_PIXELS}. */
  public static final class TooLarge extends UnreadablePicture {
    private static final long serialVersionUID = 1;
    private final int width;
    private final int height;

    TooLarge(Path file, int width, int height) {
      super(
          file,
          String.format(
              Locale.ROOT,
              "at most %,d pixels expected, found %,d × %,d",
              PictureFile.MOST_PIXELS,
              width,
              height));
      this.width = width;
      this.height = height;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }
}
