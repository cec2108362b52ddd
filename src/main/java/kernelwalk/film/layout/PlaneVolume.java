package kernelwalk.film.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.Plane;

/**
 * A volume of planes: the channels of a tensor, each a little up and to the right of the one before
 * it. The planes can turn, so that another one comes to the front.
 *
 * @param x left edge of the plane in front
 * @param y its upper edge
 * @param depth how far apart the planes stand
 */
public record PlaneVolume(double x, double y, double cell, double depth, Fill fill, NumberFit fit) {
  private static final int DEEPEST = 5;

  /** How many of so many planes are drawn behind the one in front. */
  public static int behind(int planes) {
    return Math.min(planes, DEEPEST) - 1;
  }

  /**
   * The planes, from back to front.
   *
   * @param count how many there are
   * @param before the plane that was in front
   * @param front the plane that comes to the front
   * @param turn how far it has come, 0 … 1
   * @param planes each plane by its number
   * @param shown how many cells of each plane have their values
   */
  public List<Mark> marks(
      int count,
      int before,
      int front,
      double turn,
      IntFunction<Plane> planes,
      IntFunction<Long> shown) {
    List<Mark> marks = new ArrayList<>();
    int steps = Math.floorMod(front - before, count);
    double position = before + steps * turn;
    int visible = Math.min(count, behind(count) + 1);
    for (int slot = visible; slot >= 0; slot--) {
      int nearest = (int) Math.floor(position) + slot;
      double place = nearest - position;
      if (place > visible - 1 + 1e-9 && count <= visible && turn >= 1) {
        continue;
      }
      double opacity = place > visible - 1 ? visible - place : place < 0 ? 1 + place : 1;
      if (opacity <= 0.01 || (count == 1 && slot > 0)) {
        continue;
      }
      int plane = Math.floorMod(nearest, count);
      boolean inFront = slot == 0;
      marks.add(
          new Grid(
              planes.apply(plane),
              x + place * depth,
              y - place * depth,
              cell,
              fill,
              inFront || (depth > 0 && place < 1) ? fit.size() : 0,
              fit.decimals(),
              shown.apply(plane),
              opacity));
    }
    return marks;
  }
}
