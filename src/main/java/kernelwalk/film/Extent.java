package kernelwalk.film;

/**
 * What has to find room on the stage.
 *
 * @param rows of a plane, its ring included
 * @param columns likewise
 * @param planes how many there are
 */
record Extent(int rows, int columns, int planes) {

  /** Planes drawn behind the one in front. */
  int behind() {
    return Volume.behind(planes);
  }

  /** Width and height in cells, with what stands out behind. */
  double wide() {
    return columns + 0.5 * behind();
  }

  double high() {
    return rows + 0.5 * behind();
  }

  /** In the middle of a box, cells of this side. */
  Bed middle(double cell, double x, double y, double width, double height) {
    double depth = Bed.depth(cell, behind());
    double out = depth * behind();
    double left = x + (width - cell * columns - out) / 2;
    double top = y + out + (height - cell * rows - out) / 2;
    return new Bed(Math.floor(left), Math.floor(top), cell, depth);
  }
}
