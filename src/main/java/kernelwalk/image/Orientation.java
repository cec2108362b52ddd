package kernelwalk.image;

/**
 * How a camera was held: what has to be done to the picture it stored to look at it. In the order
 * of the values 1 to 8 of Exif's tag Orientation (CIPA DC-008, "Exif 2.32", section 4.6.4).
 */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  UPSIDE_DOWN_MIRRORED,
  TRANSPOSED,
  QUARTER_TO_THE_RIGHT,
  TRANSVERSED,
  QUARTER_TO_THE_LEFT;

  /** Of a tag's value; what is none of 1 to 8 says nothing. */
  static Orientation of(int tag) {
    return tag >= 1 && tag <= values().length ? values()[tag - 1] : UPRIGHT;
  }

  /** Whether rows become columns. */
  boolean swapsSides() {
    return switch (this) {
      case UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED -> false;
      case TRANSPOSED, QUARTER_TO_THE_RIGHT, TRANSVERSED, QUARTER_TO_THE_LEFT -> true;
    };
  }

  /**
   * Where a pixel of the upright picture stands in the stored one, row by row.
   *
   * @param height of the stored picture
   * @param width of the stored picture
   */
  int source(int row, int column, int height, int width) {
    return switch (this) {
      case UPRIGHT -> row * width + column;
      case MIRRORED -> row * width + width - 1 - column;
      case UPSIDE_DOWN -> (height - 1 - row) * width + width - 1 - column;
      case UPSIDE_DOWN_MIRRORED -> (height - 1 - row) * width + column;
      case TRANSPOSED -> column * width + row;
      case QUARTER_TO_THE_RIGHT -> (height - 1 - column) * width + row;
      case TRANSVERSED -> (height - 1 - column) * width + width - 1 - row;
      case QUARTER_TO_THE_LEFT -> column * width + width - 1 - row;
    };
  }
}
