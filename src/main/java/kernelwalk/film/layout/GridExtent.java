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

  /** Room for two of these side by side, a cell between them. */
  public GridExtent twice() {
    return new GridExtent(rows, 2 * columns + 1 + (behind() + 1) / 2, planes);
  }

  /** Where the second of two stands whose first stands here. */
  public PlanePlacement second(PlanePlacement first) {
    double shift = first.cell() * (columns + 1) + first.depth() * behind();
    return new PlanePlacement(
        Math.floor(first.x() + shift), first.y(), first.cell(), first.depth());
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
