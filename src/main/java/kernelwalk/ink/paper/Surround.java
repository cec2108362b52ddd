package kernelwalk.ink.paper;

import java.util.Arrays;

/** What lies around the paper: a frame, a scanner's edge, the table at a photograph's corners. */
final class Surround {
  /** It is at most so deep, in parts of the shorter side. */
  private static final double BAND = 0.2;

  /** It runs along at least this part of one side. */
  private static final double RUN = 0.35;

  private final int height;
  private final int width;
  private final boolean[] around;

  private Surround(int height, int width) {
    this.height = height;
    this.width = width;
    around = new boolean[height * width];
  }

  /**
   * The pixels around the paper, as this candidate has them: pieces that lie in a band along the
   * border, and along sides that are covered nearly all the way what covers them, though strokes go
   * on from there.
   */
  static boolean[] of(InkCandidate candidate) {
    Surround surround = new Surround(candidate.height(), candidate.width());
    for (Component piece : candidate.all()) {
      if (isAlong(piece, surround.height, surround.width)) {
        for (int p : piece.pixels()) {
          surround.around[p] = true;
        }
      } else if (piece.contacts() > 0) {
        surround.addStrips(piece);
      }
    }
    return surround.around;
  }

  /** Whether a piece lies in a band along the border of a picture. */
  static boolean isAlong(Component piece, int height, int width) {
    int[] contact = piece.contact();
    double run =
        Math.max(
            Math.max(contact[0], contact[2]) / (double) height,
            Math.max(contact[1], contact[3]) / (double) width);
    double band = BAND * Math.min(height, width);
    return run >= RUN
        && Arrays.stream(piece.pixels()).allMatch(p -> inwards(p, height, width) <= band);
  }

  /** How far a pixel is from the border. */
  private static int inwards(int p, int height, int width) {
    int row = p / width;
    int column = p % width;
    return Math.min(Math.min(row, height - 1 - row), Math.min(column, width - 1 - column));
  }

  private void addStrips(Component piece) {
    boolean[] mask = new boolean[around.length];
    for (int p : piece.pixels()) {
      mask[p] = true;
    }
    addStrip(mask, 0, width, height, 1, width);
    addStrip(mask, width - 1, width, height, -1, width);
    addStrip(mask, 0, 1, width, width, height);
    addStrip(mask, (height - 1) * width, 1, width, -width, height);
  }

  /**
   * Along one side: how deep the mask is at each place; where nearly all of the side is covered to
   * about the same depth, that depth is taken off.
   */
  private void addStrip(boolean[] mask, int start, int along, int places, int inwards, int most) {
    int[] depths = new int[places];
    for (int i = 0; i < places; i++) {
      int p = start + i * along;
      while (depths[i] < most && mask[p + depths[i] * inwards]) {
        depths[i]++;
      }
    }
    int[] sorted = depths.clone();
    Arrays.sort(sorted);
    int usual = sorted[places / 2];
    int limit = usual + usual / 2 + 2;
    long even = Arrays.stream(depths).filter(d -> d > 0 && d <= limit).count();
    if (even < 0.7 * places || usual > BAND * Math.min(height, width)) {
      return;
    }
    for (int i = 0; i < places; i++) {
      for (int d = 0; d < Math.min(depths[i], depths[i] <= limit ? limit : usual); d++) {
        around[start + i * along + d * inwards] = true;
      }
    }
  }
}
