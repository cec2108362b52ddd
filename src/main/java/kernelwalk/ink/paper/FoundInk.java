package kernelwalk.ink.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The ink of a picture and how sure it is that it is the ink. */
public final class FoundInk {
  /** Levels between ink and paper that can be seen without looking for them. */
  private static final double CLEAR = 32;

  /** The other polarity has at most this part of the score. */
  private static final double RIVAL = 0.85;

  /** What a pen drew has this score at least: seen on 900 photographs by chance. */
  private static final double DRAWN = 0.53;

  /** More pieces than a few digits have. */
  private static final int CROWD = 8;

  /** So many that it is of no use to tell which belong together. */
  private static final int MANY = 24;

  /** Distances are measured on masks of at most this side. */
  private static final int SIDE = 512;

  private final InkCandidate found;
  private final Set<PictureDoubt> doubts;

  private FoundInk(InkCandidate found, Set<PictureDoubt> doubts) {
    this.found = found;
    this.doubts = doubts;
  }

  /**
   * The ink.
   *
   * @param score how much it looks drawn
   * @param rival the score of the other polarity
   */
  static FoundInk of(InkCandidate found, double score, double rival) {
    EnumSet<PictureDoubt> doubts = EnumSet.noneOf(PictureDoubt.class);
    if (found.traits().depth() < CLEAR) {
      doubts.add(PictureDoubt.FAINT);
    }
    if (found.pieces().stream().anyMatch(piece -> piece.contacts() > 0)) {
      doubts.add(PictureDoubt.CUT);
    }
    if (rival > RIVAL * score) {
      doubts.add(PictureDoubt.POLARITY);
    }
    if (score < DRAWN) {
      doubts.add(PictureDoubt.SHAPE);
    }
    if (found.pieces().size() > CROWD) {
      doubts.add(PictureDoubt.CLUTTER);
    }
    return new FoundInk(found, doubts);
  }

  /** Around each piece, from the top. */
  public List<PieceBox> boxes() {
    return found.pieces().stream()
        .map(piece -> new PieceBox(piece.left(), piece.top(), piece.right(), piece.bottom()))
        .toList();
  }

  public Set<PictureDoubt> doubts() {
    return doubts;
  }

  /** Whether there are so many pieces that they cannot be told apart as a few digits'. */
  public boolean isCluttered() {
    return found.pieces().size() > MANY;
  }

  /** All of the ink. */
  public InkPart all() {
    return InkPart.of(found, found.pieces());
  }

  /** Some of the pieces, by their numbers. */
  public InkPart part(List<Integer> pieces) {
    return InkPart.of(found, pieces.stream().map(found.pieces()::get).toList());
  }

  /** The shortest distance between each two of the pieces, in pixels. */
  public double[][] gaps() {
    int factor = Math.ceilDiv(Math.max(found.height(), found.width()), SIDE);
    int height = Math.ceilDiv(found.height(), factor);
    int width = Math.ceilDiv(found.width(), factor);
    List<Component> pieces = found.pieces();
    double[][] gaps = new double[pieces.size()][pieces.size()];
    for (int i = 0; i < gaps.length; i++) {
      boolean[] mask = new boolean[height * width];
      for (int p : pieces.get(i).pixels()) {
        mask[p / found.width() / factor * width + p % found.width() / factor] = true;
      }
      double[] distances = DistanceField.to(mask, true, height, width);
      for (int j = 0; j < i; j++) {
        double least = Double.POSITIVE_INFINITY;
        for (int p : pieces.get(j).pixels()) {
          int q = p / found.width() / factor * width + p % found.width() / factor;
          least = Math.min(least, distances[q]);
        }
        gaps[i][j] = Math.max(0, least - 1) * factor;
        gaps[j][i] = gaps[i][j];
      }
    }
    return gaps;
  }
}
