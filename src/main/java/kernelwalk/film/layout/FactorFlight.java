package kernelwalk.film.layout;

import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.TextWidth;

/**
 * The flight of two factors to the cell of their product. They arrive side by side, or, where they
 * are too long for it or come from above, one above the other, so that both can be read all the
 * way.
 *
 * @param to the middle of the cell
 * @param side of the cell
 * @param above whether they come from above it
 * @param share how far they have come, 0 … 1
 * @param size of their digits
 */
public record FactorFlight(Point to, double side, boolean above, double share, double size) {
  /** By this share of the way they stand one above the other. */
  private static final double PARTED = 0.6;

  public void put(MarkBuilder marks, Point left, Run first, Point right, Run second) {
    int characters = first.text().length() + second.text().length();
    boolean stacked = above || TextWidth.monospaced(characters, size) > side;
    double across = stacked ? 0 : side / 5;
    double down = stacked ? 0.6 * size * Math.min(1, share / PARTED) : 0;
    marks.moving(left.x(), left.y(), to.x() - across, to.y(), -down, share, size, first);
    marks.moving(right.x(), right.y(), to.x() + across, to.y(), down, share, size, second);
  }
}
