package kernelwalk.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kernelwalk.image.GreyImage;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** Grey pictures of one size, each with the digit it shows. */
public final class LabelledImages {
  private final String name;
  private final int height;
  private final int width;
  private final byte[] pixels;
  private final byte[] labels;

  /**
   * Over these very arrays, which the caller gives away.
   *
   * @param name what the pictures are, for the reader: {@code MNIST}, {@code synthetic digits}
   * @param pixels unsigned bytes {@code [N, H, W]}, 0 background, 255 ink
   * @param labels one digit 0 to 9 for each picture
   */
  public LabelledImages(String name, int height, int width, byte[] pixels, byte[] labels) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          name + ": pictures of " + height + "×" + width + " pixels cannot be");
    }
    if (pixels.length != (long) labels.length * height * width) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s: %d labels with %d×%d pictures need %,d pixels, found %,d",
              name,
              labels.length,
              height,
              width,
              (long) labels.length * height * width,
              pixels.length));
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] > 9) {
        throw new IllegalArgumentException(
            name + ": label " + i + " must be a digit 0 to 9, found " + (labels[i] & 0xff));
      }
    }
    this.name = name;
    this.height = height;
    this.width = width;
    this.pixels = pixels;
    this.labels = labels;
  }

  /**
   * The pictures of all these parts, in their order.
   *
   * @param name what they are together
   * @param parts at least one; all of one size
   */
  public static LabelledImages joined(String name, List<LabelledImages> parts) {
    LabelledImages first = parts.getFirst();
    int count = 0;
    for (LabelledImages part : parts) {
      if (part.height != first.height || part.width != first.width) {
        throw new IllegalArgumentException(
            "%s: pictures of %d×%d expected, %s has %d×%d"
                .formatted(name, first.height, first.width, part.name, part.height, part.width));
      }
      count += part.count();
    }
    byte[] pixels = new byte[count * first.height * first.width];
    byte[] labels = new byte[count];
    int at = 0;
    for (LabelledImages part : parts) {
      System.arraycopy(part.pixels, 0, pixels, at * first.height * first.width, part.pixels.length);
      System.arraycopy(part.labels, 0, labels, at, part.labels.length);
      at += part.count();
    }
    return new LabelledImages(name, first.height, first.width, pixels, labels);
  }

  public String name() {
    return name;
  }

  public int count() {
    return labels.length;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** Unsigned bytes {@code [N, H, W]}, not copied. */
  public byte[] pixels() {
    return pixels;
  }

  /** The digits, not copied. */
  public byte[] labels() {
    return labels;
  }

  /** The digit that picture {@code i} shows, 0 to 9. */
  public int label(int i) {
    return labels[i];
  }

  /** Picture {@code i} as it is, copied. */
  public GreyImage grey(int i) {
    int size = height * width;
    return new GreyImage(height, width, Arrays.copyOfRange(pixels, i * size, (i + 1) * size));
  }

  /** Picture {@code i} as {@code [1, 1, H, W]}, normalised to (x − 127.5) / 127.5. */
  public Tensor image(int i) {
    int size = height * width;
    float[] values = new float[size];
    for (int p = 0; p < size; p++) {
      values[p] = GreyImage.normalised(pixels[i * size + p]);
    }
    return Tensor.wrap(Shape.of(1, 1, height, width), values);
  }

  /** The first {@code n} pictures, or all where there are fewer. */
  public LabelledImages take(int n) {
    int kept = Math.clamp(n, 0, count());
    return new LabelledImages(
        name,
        height,
        width,
        Arrays.copyOf(pixels, kept * height * width),
        Arrays.copyOf(labels, kept));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s: %,d pictures of %d×%d", name, count(), height, width);
  }
}
