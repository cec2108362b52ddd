package kernelwalk.ink.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Takes ruled and squared paper's lines off a picture. Straight lines that run across are found by
 * votes (Duda and Hart, "Use of the Hough transformation to detect lines and curves in pictures",
 * 1972) and followed; where the line is no thicker and no darker than it mostly is, it gives way to
 * the paper beside it, and where strokes cross it they stay (the LineTrack of Dalitz, Droettboom,
 * Pranzas and Fujinaga, "A comparative study of staff removal algorithms", 2008).
 */
final class RuledLines {
  private static final int SMALL = 320;

  /** A shallower line is not seen anyway, in levels. */
  private static final double LEAST_DEPTH = 8;

  /** Nor one that grain may be, in standard deviations. */
  private static final double GRAIN = 7;

  private static final float DIM = 60;

  /** Nor one that is hardly deeper than all else is, in median depths. */
  private static final double UNREST = 2.5;

  private final Levels levels;
  private final boolean dark;
  private final float[] values;
  private final float[] paper;
  private final int factor;
  private final double least;

  private RuledLines(Levels levels, boolean dark, double grain) {
    this.levels = levels;
    values = levels.values().clone();
    this.dark = dark;
    factor = Math.ceilDiv(levels.side(), SMALL);
    paper = Morphology.closed(levels, 3 + levels.side() / 80).values();
    least = Math.max(Math.max(LEAST_DEPTH, GRAIN * grain), UNREST * medianDepth());
  }

  /** How much darker than the paper half of the pixels are: what grain of any kind does. */
  private double medianDepth() {
    float[] depths = new float[paper.length];
    for (int p = 0; p < depths.length; p++) {
      depths[p] = paper[p] - levels.values()[p];
    }
    Arrays.sort(depths);
    return depths[depths.length / 2];
  }

  /**
   * The picture without its dark lines and without its light ones.
   *
   * @param grain the standard deviation of its grain
   */
  static Levels removed(Levels levels, double grain) {
    Levels light = bothWays(levels, true, grain);
    return bothWays(light.inverted(), false, grain).inverted();
  }

  private static Levels bothWays(Levels levels, boolean dark, double grain) {
    Levels level = new RuledLines(levels, dark, grain).acrossRemoved();
    return new RuledLines(level.transposed(), dark, grain).acrossRemoved().transposed();
  }

  private Levels acrossRemoved() {
    int height = Math.ceilDiv(levels.height(), factor);
    int width = Math.ceilDiv(levels.width(), factor);
    int[] covered = new int[height * width];
    for (int p = 0; p < values.length; p++) {
      int row = p / levels.width();
      int column = p % levels.width();
      if (paper[p] - values[p] > least) {
        covered[row / factor * width + column / factor]++;
      }
    }
    boolean[] mask = new boolean[covered.length];
    for (int p = 0; p < mask.length; p++) {
      mask[p] = covered[p] >= factor;
    }
    List<StraightLine> lines = StraightLine.across(mask, height, width);
    if (lines.isEmpty()) {
      return levels;
    }
    List<List<Run>> all = lines.stream().map(this::runs).filter(runs -> !runs.isEmpty()).toList();
    double thick = 1.25 * median(all, Run::thickness) + 1;
    double deep = 1.5 * median(all, Run::depth) + 0.03;
    for (List<Run> runs : all) {
      for (Run run : runs) {
        if (run.thickness() <= thick && run.depth() <= deep) {
          erase(run);
        }
      }
    }
    return new Levels(levels.height(), levels.width(), values);
  }

  /**
   * A stretch of a column that a line covers; the depth is how much darker than the paper, in parts
   * of the light.
   */
  private record Run(int column, int top, int bottom, float depth) {
    int thickness() {
      return bottom - top + 1;
    }
  }

  /** Of what each line mostly has, the middle: so a stroke that lies like a line is none. */
  private static double median(List<List<Run>> lines, ToDoubleFunction<Run> trait) {
    double[] usual =
        lines.stream()
            .mapToDouble(
                runs -> runs.stream().mapToDouble(trait).sorted().toArray()[runs.size() / 2])
            .sorted()
            .toArray();
    return usual.length == 0 ? 0 : usual[usual.length / 2];
  }

  private List<Run> runs(StraightLine line) {
    List<Run> runs = new ArrayList<>();
    double drift = 0;
    for (int column = 0; column < levels.width(); column++) {
      double wanted = factor * (line.at((column + 0.5) / factor - 0.5) + 0.5) + drift;
      int reach = factor + 1;
      int best = -1;
      float deepest = (float) least / 2;
      for (int row = (int) wanted - reach; row <= (int) wanted + reach; row++) {
        if (depth(row, column) > deepest) {
          deepest = depth(row, column);
          best = row;
        }
      }
      if (best < 0) {
        continue;
      }
      int top = best;
      int bottom = best;
      while (depth(top - 1, column) > 0.3 * deepest) {
        top--;
      }
      while (depth(bottom + 1, column) > 0.3 * deepest) {
        bottom++;
      }
      runs.add(new Run(column, top, bottom, deepest / light(best, column)));
      drift += 0.05 * Math.clamp((top + bottom + 1) / 2.0 - wanted, -2.0, 2.0);
    }
    return runs;
  }

  /** How much darker than the paper it was before any line was taken off; 0 beyond the border. */
  private float depth(int row, int column) {
    if (row < 0 || row >= levels.height()) {
      return 0;
    }
    int p = row * levels.width() + column;
    return paper[p] - levels.values()[p];
  }

  /** The light on the paper there, in levels; on dark paper no less than what is to be seen. */
  private float light(int row, int column) {
    float level = paper[row * levels.width() + column];
    return Math.max(dark ? level : 255 - level, DIM);
  }

  private void erase(Run run) {
    int above = run.top() - 2;
    int below = run.bottom() + 2;
    float upper = value(above < 0 ? below : above, run.column());
    float lower = value(below >= levels.height() ? above : below, run.column());
    for (int row = Math.max(0, above + 1); row < Math.min(levels.height(), below); row++) {
      float part = (float) (row - above) / (below - above);
      values[row * levels.width() + run.column()] = upper + part * (lower - upper);
    }
  }

  private float value(int row, int column) {
    return values[Math.clamp(row, 0, levels.height() - 1) * levels.width() + column];
  }
}
