package kernelwalk.film.layout;

/**
 * The extent of a tensor's planes: what has to find room on the stage.
 *
 * @param rows of a plane, its ring included
 * @param columns likewise
 * @param planes how many there are
 */
public record GridExtent(int rows, int columns, int planes) {

  /** Planes drawn behind the one in front. */
  public int behind() {
    return PlaneVolume.behind(planes);
  }

  /** Width with what stands out behind, the cells of this side. */
  public double width(double cell) {
    return cell * columns + PlanePlacement.depth(cell, behind()) * behind();
  }

  /** Width and height in cells, with what stands out behind. */
  public double wide() {
    return columns + 0.5 * behind();
  }

  public double high() {
    return rows + 0.5 * behind();
  }

  /** In the middle of a box, cells of this side. */
  public PlanePlacement centred(double cell, double x, double y, double width, double height) {
    double depth = PlanePlacement.depth(cell, behind());
    double out = depth * behind();
    double left = x + (width - cell * columns - out) / 2;
    double top = y + out + (height - cell * rows - out) / 2;
    return new PlanePlacement(Math.floor(left), Math.floor(top), cell, depth);
  }
}
