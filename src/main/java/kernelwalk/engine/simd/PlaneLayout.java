package kernelwalk.engine.simd;

/**
 * The layout of planes: how channels of rows of positions lie in an array, 16 samples at each
 * position: every plane has a margin of zeros around it where a padded convolution follows.
 *
 * @param channels planes, one after the other
 * @param height rows, margin not counted
 * @param width positions a row, likewise
 * @param top margin in rows
 * @param left margin in positions
 * @param rows of a plane, with its margin
 * @param pitch positions of a row, with its margin
 */
record PlaneLayout(int channels, int height, int width, int top, int left, int rows, int pitch) {
  /** Planes without a margin. */
  static PlaneLayout of(int channels, int height, int width) {
    return new PlaneLayout(channels, height, width, 0, 0, height, width);
  }

  /** How many floats the array needs. */
  int size() {
    return channels * rows * pitch * Lanes.GROUP;
  }

  /** Where position (y, x) of a channel begins, the margin not counted. */
  int at(int channel, int y, int x) {
    return corner(channel, y + top, x + left);
  }

  /** Where position (y, x) of a channel begins, counted from the corner of the margin. */
  int corner(int channel, int y, int x) {
    return ((channel * rows + y) * pitch + x) * Lanes.GROUP;
  }

  /** Values of one sample, margin not counted. */
  int count() {
    return channels * height * width;
  }

  boolean hasMargin() {
    return rows != height || pitch != width;
  }
}
