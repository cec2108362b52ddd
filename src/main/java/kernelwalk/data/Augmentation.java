package kernelwalk.data;

/**
 * Small random changes to training pictures: turned, scaled, sheared, moved, thickened, warped,
 * each value drawn evenly from −limit to +limit. What is drawn depends on seed and index alone.
 *
 * @param rotation limit in degrees
 * @param scale limit as a fraction: 0.1 is 0.9 to 1.1, in each direction by itself
 * @param shear limit of the slant, in columns a row
 * @param shift limit in pixels, in each direction
 * @param thickness limit in pixels by which strokes grow (or shrink) at each edge; 1 is the most
 * @param warp limit in pixels, in each direction, by which each of 5×5 points of the picture is
 *     pulled, and what lies between them with it (elastic distortion; Simard, Steinkraus and Platt
 *     2003 draw a point for each pixel and smooth instead)
 */
public record Augmentation(
    double rotation, double scale, double shear, double shift, double thickness, double warp) {
  /** Leaves every picture as it is. */
  public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0);

  /** Parts between the points of a warp, in each direction. */
  private static final int PARTS = 4;

  public Augmentation {
    require("rotation", rotation);
    require("scale", scale);
    require("shear", shear);
    require("shift", shift);
    require("thickness", thickness);
    require("warp", warp);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * Writes the changed picture as unsigned bytes, sampled between pixels; makes no garbage, and may
   * be called by many threads at once.
   *
   * @param source unsigned bytes {@code [N, H, W]}
   * @param sourceOffset where the picture begins there
   * @param target takes the changed picture; not the source
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
    long state = mixed(mixed(seed) + index * 0x9e3779b97f4a7c15L);
    double angle = rotation * even(state, 1) * (StrictMath.PI / 180);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double wide = 1 / Math.max(0.1, 1 + scale * even(state, 2));
    double high = 1 / Math.max(0.1, 1 + scale * even(state, 3));
    double slant = shear * even(state, 4);
    double dx = shift * even(state, 5);
    double dy = shift * even(state, 6);
    double growth = Math.clamp(thickness * even(state, 7), -1.0, 1.0);

    double middleX = (width - 1) / 2.0;
    double middleY = (height - 1) / 2.0;
    for (int row = 0; row < height; row++) {
      int above = part(row, height);
      double down = eased(row, height, above);
      int left = -1;
      double pullX = 0;
      double pullXRight = 0;
      double pullY = 0;
      double pullYRight = 0;
      for (int column = 0; column < width; column++) {
        double tx = column - middleX - dx;
        double ty = row - middleY - dy;
        if (warp > 0) {
          int part = part(column, width);
          if (part != left) {
            left = part;
            pullX = pull(state, above, down, left, 0);
            pullXRight = pull(state, above, down, left + 1, 0);
            pullY = pull(state, above, down, left, 1);
            pullYRight = pull(state, above, down, left + 1, 1);
          }
          double right = eased(column, width, left);
          tx += pullX + right * (pullXRight - pullX);
          ty += pullY + right * (pullYRight - pullY);
        }
        double x = wide * (cos * tx + sin * ty);
        double y = high * (cos * ty - sin * tx);
        x += slant * y;
        double value = grown(source, sourceOffset, height, width, x + middleX, y + middleY, growth);
        target[targetOffset + row * width + column] = (byte) (int) (value + 0.5);
      }
    }
  }

  /** Between which of the warp's points this row or column lies. */
  private static int part(int at, int side) {
    return Math.min(PARTS - 1, at * PARTS / Math.max(1, side - 1));
  }

  /** How far between the two, 0 to 1, along a cubic that is flat at both ends. */
  private static double eased(int at, int side, int part) {
    double far = (double) at * PARTS / Math.max(1, side - 1) - part;
    return far * far * (3 - 2 * far);
  }

  /** The pull of a column of points at this height, in pixels. */
  private double pull(long state, int above, double down, int column, int axis) {
    double upper = even(state, point(above, column, axis));
    double lower = even(state, point(above + 1, column, axis));
    return warp * (upper + down * (lower - upper));
  }

  /** Which of a state's numbers pulls this point; the first seven are the others'. */
  private static int point(int row, int column, int axis) {
    return 8 + 2 * (row * (PARTS + 1) + column) + axis;
  }

  /** The picture between pixels, mixed with the most (or least) of what is a pixel away. */
  private static double grown(
      byte[] source, int offset, int height, int width, double x, double y, double growth) {
    double here = sample(source, offset, height, width, x, y);
    if (growth == 0) {
      return here;
    }
    double left = sample(source, offset, height, width, x - 1, y);
    double right = sample(source, offset, height, width, x + 1, y);
    double above = sample(source, offset, height, width, x, y - 1);
    double below = sample(source, offset, height, width, x, y + 1);
    double edge =
        growth > 0
            ? Math.max(here, Math.max(Math.max(left, right), Math.max(above, below)))
            : Math.min(here, Math.min(Math.min(left, right), Math.min(above, below)));
    return here + Math.abs(growth) * (edge - here);
  }

  private static double sample(
      byte[] source, int offset, int height, int width, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < -1 || left >= width || top < -1 || top >= height) {
      return 0;
    }
    double right = x - left;
    double down = y - top;
    double upper = 0;
    double lower = 0;
    int at = offset + top * width + left;
    boolean first = left >= 0;
    boolean second = left + 1 < width;
    if (top >= 0) {
      upper =
          (first ? (1 - right) * (source[at] & 0xff) : 0)
              + (second ? right * (source[at + 1] & 0xff) : 0);
    }
    if (top + 1 < height) {
      lower =
          (first ? (1 - right) * (source[at + width] & 0xff) : 0)
              + (second ? right * (source[at + width + 1] & 0xff) : 0);
    }
    return upper + down * (lower - upper);
  }

  /** The nth number of a state, evenly from −1 to 1. */
  private static double even(long state, int n) {
    return (mixed(state + n * 0x9e3779b97f4a7c15L) >> 11) * 0x1.0p-52;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static void require(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "augmentation: %s must be at least 0, found %s".formatted(name, value));
    }
  }
}
