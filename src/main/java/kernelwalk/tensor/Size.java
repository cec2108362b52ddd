package kernelwalk.tensor;

/** A size: a height and a width in cells, each at least 1: of a kernel, a stride or a dilation. */
public record Size(int height, int width) {
  /** One cell: the stride and the dilation that change nothing. */
  public static final Size ONE = new Size(1, 1);

  public Size {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "size " + height + "×" + width + ": height and width must be at least 1");
    }
  }

  /** A square. */
  public static Size of(int side) {
    return new Size(side, side);
  }

  public static Size of(int height, int width) {
    return new Size(height, width);
  }

  /** {@code height × width}, which is at most about 4.6 × 10¹⁸. */
  public long area() {
    return (long) height * width;
  }

  /** As people write it: {@code 3×5}. */
  @Override
  public String toString() {
    return height + "×" + width;
  }
}
