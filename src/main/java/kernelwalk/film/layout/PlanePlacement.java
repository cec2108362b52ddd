package kernelwalk.film.layout;

/**
 * The placement of a tensor's planes: where they stand.
 *
 * @param x left edge of the plane in front, its ring included
 * @param y upper edge likewise
 * @param cell side of a cell
 * @param depth how far apart the planes stand
 */
public record PlanePlacement(double x, double y, double cell, double depth) {

  /** How far apart planes stand that have this many behind them. */
  public static double depth(double cell, int behind) {
    return behind > 0 ? Math.round(Math.clamp(cell * 0.5, 5, 16)) : 0;
  }
}
