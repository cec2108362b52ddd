package kernelwalk.ink.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that runs across a mask, nearly level.
 *
 * @param row where it is in the middle of the width
 * @param slope rows for each column to the right
 * @param votes how many pixels of the mask lie on it
 * @param left whether it reaches the left border
 * @param right whether it reaches the right border
 */
record StraightLine(double row, double slope, int middle, int votes, boolean left, boolean right) {
  /** The steepest, in rows for a column: 15°. */
  private static final double STEEPEST = 0.27;

  private static final int MOST = 120;

  /** Covered parts of the width: of a lone line, of one of three, of one of more. */
  private static final double ALONE = 0.8;

  private static final double OF_THREE = 0.6;
  private static final double OF_MANY = 0.35;

  /** Slopes of one hand's ruling, and of one paper's, differ by less. */
  private static final double LIKE = 0.05;

  private static final double PARALLEL = 0.015;

  /** What is left of a line of many at a corner. */
  private static final double SHORT = 0.1;

  /** The row at a column. */
  double at(double column) {
    return row + slope * (column - middle);
  }

  /**
   * The lines of ruled paper: alone only if it runs all the way, else three long or four shorter
   * ones of about one slope.
   */
  static List<StraightLine> across(boolean[] mask, int height, int width) {
    List<StraightLine> found = new Votes(mask, height, width).lines((int) (SHORT * width));
    List<StraightLine> family = found.stream().filter(l -> l.votes >= OF_MANY * width).toList();
    return found.stream().filter(l -> l.isWhole(width) || l.isOneOf(family, width)).toList();
  }

  /** Whether it runs all the way. */
  private boolean isWhole(int width) {
    return left && right && votes >= ALONE * width;
  }

  /** Whether it is one of many of its slope, or what is left of such a one at a corner. */
  private boolean isOneOf(List<StraightLine> family, int width) {
    List<StraightLine> like = family.stream().filter(o -> turn(o) < LIKE).toList();
    boolean many =
        like.size() >= 4 || like.stream().filter(o -> o.votes >= OF_THREE * width).count() >= 3;
    boolean atCorner = (left || right) && family.stream().anyMatch(o -> turn(o) < PARALLEL);
    return many && (votes >= OF_MANY * width || atCorner);
  }

  private double turn(StraightLine other) {
    return Math.abs(slope - other.slope);
  }

  /** How many pixels of the mask lie on each line, for as many slopes as can be told apart. */
  private static final class Votes {
    private final boolean[] mask;
    private final int height;
    private final int width;
    private final int slopes;
    private final int reach;
    private final int[][] counts;

    Votes(boolean[] mask, int height, int width) {
      this.mask = mask.clone();
      this.height = height;
      this.width = width;
      slopes = (int) (STEEPEST * width);
      reach = (int) Math.ceil(STEEPEST * width / 2) + 1;
      counts = new int[2 * slopes + 1][height + 2 * reach];
      for (int p = 0; p < mask.length; p++) {
        if (mask[p]) {
          vote(p, 1);
        }
      }
    }

    private double slope(int s) {
      return (double) (s - slopes) / width;
    }

    private void vote(int p, int by) {
      int row = p / width;
      int right = p % width - width / 2;
      for (int s = 0; s < counts.length; s++) {
        counts[s][(int) Math.rint(row - slope(s) * right) + reach] += by;
      }
    }

    List<StraightLine> lines(int least) {
      List<StraightLine> lines = new ArrayList<>();
      while (lines.size() < MOST) {
        int bestSlope = 0;
        int bestRow = 0;
        for (int s = 0; s < counts.length; s++) {
          for (int r = 0; r < counts[s].length; r++) {
            if (counts[s][r] > counts[bestSlope][bestRow]) {
              bestSlope = s;
              bestRow = r;
            }
          }
        }
        int votes = counts[bestSlope][bestRow];
        if (votes < Math.max(8, least)) {
          return lines;
        }
        lines.add(taken(bestRow - reach, slope(bestSlope), votes));
      }
      return lines;
    }

    /** The line, its pixels and those right beside it taken out. */
    private StraightLine taken(int row, double slope, int votes) {
      int first = width;
      int last = -1;
      for (int column = 0; column < width; column++) {
        int on = (int) Math.rint(row + slope * (column - width / 2));
        for (int r = Math.max(0, on - 1); r <= Math.min(height - 1, on + 1); r++) {
          int p = r * width + column;
          if (mask[p]) {
            mask[p] = false;
            vote(p, -1);
            first = Math.min(first, column);
            last = Math.max(last, column);
          }
        }
      }
      return new StraightLine(row, slope, width / 2, votes, first <= 1, last >= width - 2);
    }
  }
}
