package kernelwalk.ink.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What would be ink if strokes were narrower than a certain size and darker than the paper. The
 * paper is what remains when everything narrower is filled (a closing), so that it follows light
 * and shadow; ink is what is darker than half of the strongest ink nearby (as Bernsen's local
 * threshold, "Dynamic thresholding of grey-level images", 1986), but no grain.
 *
 * @param size narrower is ink; in pixels
 * @param depth how much darker than the paper each pixel is
 * @param threshold from which depth on it is ink
 * @param all that is so deep, in pieces
 * @param pieces what of it may be a digit's
 * @param traits how much it looks as if a pen had drawn it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record InkCandidate(
    int height,
    int width,
    int size,
    float[] depth,
    float[] threshold,
    List<Component> all,
    List<Component> pieces,
    PenTraits traits) {
  /** Nothing shallower is ink, in levels. */
  private static final double LEAST_DEPTH = 10;

  /** Nor what is shallower than this part of the deepest nearby, for paper as bright. */
  private static final double HALF = 0.35;

  /** Nor what is shallower than this part of the deepest of all. */
  private static final double PART = 0.3;

  /** Nearer to the border than this part of the longer side is at the edge. */
  private static final double MARGIN = 0.015;

  /**
   * What lies along the border within this part of the shorter side is a shred of what is around.
   */
  private static final double RIM = 0.07;

  /** More grain than this, in levels, is smoothed first. */
  private static final double CALM = 2.5;

  /** Deeper than grain is likely to be, in standard deviations. */
  private static final double GRAIN = 4;

  /** Light ink is compared with the paper's light, but with no less than this, in levels. */
  private static final float DIM = 60;

  /** The deepest that light ink can be, in parts of the light. */
  private static final int MOST_PARTS = 5;

  /**
   * The candidate.
   *
   * @param levels bright paper, dark ink
   * @param dark whether it is so on the picture, and not light ink on dark paper turned round
   * @param grain its standard deviation
   */
  static InkCandidate of(Levels levels, boolean dark, int size, double grain) {
    int height = levels.height();
    int width = levels.width();
    Levels calm = grain > CALM ? levels.smoothed() : levels;
    Levels paper = Morphology.closed(calm, size);
    float[] depth = new float[calm.values().length];
    for (int p = 0; p < depth.length; p++) {
      depth[p] = paper.values()[p] - calm.values()[p];
    }
    float[] light = new float[depth.length];
    float[] part = new float[depth.length];
    for (int p = 0; p < part.length; p++) {
      light[p] = Math.max(dark ? paper.values()[p] : 255 - paper.values()[p], DIM);
      part[p] = depth[p] / light[p];
    }
    Levels near = Morphology.largest(new Levels(height, width, part).smoothed(), size);
    double floor = PART * deepest(part);
    double rest = Math.max(LEAST_DEPTH, GRAIN * grain);
    boolean[] mask = new boolean[depth.length];
    float[] threshold = new float[depth.length];
    for (int p = 0; p < depth.length; p++) {
      double ink = Math.max(HALF * near.values()[p], floor) * light[p];
      threshold[p] = (float) Math.max(ink, rest);
      mask[p] = depth[p] >= threshold[p];
    }
    List<Component> pieces = Component.of(mask, height, width);
    List<Component> kept = withoutSpecks(pieces, height, width);
    return new InkCandidate(
        height,
        width,
        size,
        depth,
        threshold,
        pieces,
        kept,
        PenTraits.of(kept, depth, height, width));
  }

  /** The depth, in parts of the light, that one pixel in 2000 exceeds. */
  private static double deepest(float[] part) {
    int[] histogram = new int[MOST_PARTS * 256 + 1];
    for (float each : part) {
      histogram[Math.clamp((int) (256 * each), 0, MOST_PARTS * 256)]++;
    }
    int enough = Math.max(1, part.length / 2000);
    int seen = 0;
    for (int level = histogram.length - 1; level > 0; level--) {
      seen += histogram[level];
      if (seen >= enough) {
        return level / 256.0;
      }
    }
    return 0;
  }

  /** The pieces that may be a digit's, compared with the largest that lies within the picture. */
  private static List<Component> withoutSpecks(List<Component> pieces, int height, int width) {
    int margin = (int) (MARGIN * Math.max(height, width));
    List<Component> on =
        pieces.stream().filter(piece -> !Surround.isAlong(piece, height, width)).toList();
    double shred = RIM * Math.min(height, width);
    Predicate<Component> atEdge = piece -> piece.isNearEdge(margin, height, width);
    Comparator<Component> byArea = Comparator.comparingInt(Component::area);
    Optional<Component> inner = on.stream().filter(atEdge.negate()).max(byArea);
    Optional<Component> main = inner.or(() -> on.stream().max(byArea));
    return on.stream()
        .filter(piece -> inner.isEmpty() || !piece.isWithinRim(shred, height, width))
        .filter(piece -> main.orElseThrow().hasLike(piece, inner.isPresent() && atEdge.test(piece)))
        .toList();
  }

  double area() {
    return pieces.stream().mapToDouble(Component::area).sum();
  }
}
