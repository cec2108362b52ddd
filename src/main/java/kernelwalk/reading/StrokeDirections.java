package kernelwalk.reading;

import java.util.List;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.InkSteps;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/**
 * The directions of a drawing's strokes: how much of their length runs which way in each ninth of
 * the box around it. As histograms of oriented gradients (Dalal and Triggs 2005) it tells round
 * from straight and where what is, but of strokes, not of pixels.
 */
final class StrokeDirections {
  /** Parts of the box, in each direction. */
  private static final int PARTS = 3;

  /** Level, rising, upright, falling. */
  private static final int WAYS = 4;

  /** How many numbers there are: 36. */
  static final int COUNT = PARTS * PARTS * WAYS;

  /** Strokes are gone along in steps of at most so many pixels of the 28×28 picture. */
  private static final double STEP = 0.5;

  private final double[] lengths = new double[COUNT];

  private StrokeDirections() {}

  /**
   * Of the drawing as the standard pipeline places it: upright, 20 pixels large, its mass in the
   * middle.
   *
   * @return the square roots of the lengths in sides of the box, {@code [row][column][way]} in one
   */
  static double[] of(InkSteps steps) {
    Ink ink =
        steps.settings().equals(InkSettings.STANDARD)
            ? steps.centred()
            : InkPipeline.standard().steps(steps.drawn()).orElseThrow().centred();
    StrokeDirections directions = new StrokeDirections();
    for (Stroke stroke : ink.strokes()) {
      List<PenPoint> penPoints = stroke.penPoints();
      for (int i = 1; i < penPoints.size(); i++) {
        directions.add(penPoints.get(i - 1), penPoints.get(i));
      }
    }
    double[] values = directions.lengths;
    for (int i = 0; i < COUNT; i++) {
      values[i] = Math.sqrt(values[i] / InkPipeline.BOX);
    }
    return values;
  }

  private void add(PenPoint from, PenPoint to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.hypot(dx, dy);
    int steps = (int) Math.ceil(length / STEP);
    double way = Math.atan2(dy, dx) / Math.PI * WAYS + 2 * WAYS;
    double margin = (InkPipeline.SIDE - InkPipeline.BOX) / 2.0;
    for (int k = 0; k < steps; k++) {
      double share = (k + 0.5) / steps;
      double column = (from.x() + share * dx - margin) / InkPipeline.BOX * PARTS - 0.5;
      double row = (from.y() + share * dy - margin) / InkPipeline.BOX * PARTS - 0.5;
      add(row, column, way, length / steps);
    }
  }

  /** Shared out among the parts and ways that it lies between. */
  private void add(double row, double column, double way, double length) {
    int top = (int) Math.floor(row);
    int left = (int) Math.floor(column);
    int first = (int) Math.floor(way);
    for (int corner = 0; corner < 8; corner++) {
      int down = corner & 1;
      int right = corner >> 1 & 1;
      int on = corner >> 2;
      double share =
          (1 - Math.abs(row - top - down))
              * (1 - Math.abs(column - left - right))
              * (1 - Math.abs(way - first - on));
      int y = Math.clamp(top + down, 0, PARTS - 1);
      int x = Math.clamp(left + right, 0, PARTS - 1);
      lengths[(y * PARTS + x) * WAYS + (first + on) % WAYS] += share * length;
    }
  }
}
