package kernelwalk.ink;

import java.util.List;
import kernelwalk.image.AreaScaling;
import kernelwalk.image.GreyImage;

/**
 * The lean of a drawing's rising strokes, those that rise more than they go aside: half of their
 * height leans less than this, half more. To the right for each unit upwards.
 */
final class StrokeLean {
  /** Steeper than level, that is, within 45° of upright. */
  private static final double STEEPEST = 1;

  /** How finely leans are told apart: 0.01 is about half a degree. */
  private static final double FINENESS = 0.01;

  /** Pixels into which a picture is scaled before its edges are looked at. */
  private static final int SIDE = 96;

  /** An edge's direction is taken from the pixels within this distance. */
  private static final double REACH = 2.5;

  private final double[] heights = new double[(int) Math.round(2 * STEEPEST / FINENESS) + 1];

  private StrokeLean() {}

  /** 0 where nothing rises. */
  static double of(Ink ink) {
    StrokeLean lean = new StrokeLean();
    for (Stroke stroke : ink.strokes()) {
      List<PenPoint> penPoints = stroke.penPoints();
      for (int i = 1; i < penPoints.size(); i++) {
        lean.add(
            penPoints.get(i).x() - penPoints.get(i - 1).x(),
            penPoints.get(i - 1).y() - penPoints.get(i).y());
      }
    }
    return lean.median();
  }

  /** As {@link #of(Ink)}, of a picture of ink, bright on 0: that of the edges of its strokes. */
  static double of(GreyImage ink) {
    int[] box = PictureInk.box(ink, 128);
    int reach = (int) REACH;
    double scale = (SIDE - 4.0 * reach) / Math.max(1, Math.max(box[2] - box[0], box[3] - box[1]));
    GreyImage small =
        AreaScaling.scaled(
            ink, (box[0] + box[2]) / 2.0, (box[1] + box[3]) / 2.0, Math.min(scale, 1), SIDE);
    StrokeLean lean = new StrokeLean();
    for (int y = reach; y < SIDE - reach; y++) {
      for (int x = reach; x < SIDE - reach; x++) {
        double across = 0;
        double down = 0;
        for (int dy = -reach; dy <= reach; dy++) {
          for (int dx = -reach; dx <= reach; dx++) {
            if (dx * dx + dy * dy <= REACH * REACH) {
              across += dx * small.at(y + dy, x + dx);
              down += dy * small.at(y + dy, x + dx);
            }
          }
        }
        lean.add(down, across);
      }
    }
    return lean.median();
  }

  /**
   * A piece of a stroke that goes so far to the right while it rises by so much, or the reverse.
   */
  private void add(double right, double up) {
    if (Math.abs(right) < STEEPEST * Math.abs(up)) {
      heights[(int) Math.round((right / up + STEEPEST) / FINENESS)] += Math.abs(up);
    }
  }

  private double median() {
    double all = 0;
    for (double height : heights) {
      all += height;
    }
    double below = 0;
    int at = 0;
    while (at < heights.length && below + heights[at] < all / 2) {
      below += heights[at++];
    }
    if (!(all > 0)) {
      return 0;
    }
    double within = (all / 2 - below) / heights[at] - 0.5;
    return (at + within) * FINENESS - STEEPEST;
  }
}
