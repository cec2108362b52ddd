package kernelwalk.reading;

import java.util.List;
import java.util.Optional;

/**
 * The ranges of pen paths: what they are like in 7,494 digits by 30 people (<em>Pen-Based
 * Recognition of Handwritten Digits</em>, UCI), digit by digit; {@code
 * kernelwalk.reading.DoubtStudy} finds these figures.
 *
 * @param drawn how many drawings of the digit there are
 * @param longest the longest of their ways
 * @param least the least that the pen turned in one of them, in degrees; 0 for 1 and 7, which can
 *     be drawn in straight strokes that leave the paper in between
 * @param most the most
 */
public record PenPathRanges(int drawn, double longest, double least, double most) {
  /** How the way of a drawing is unlike all those of a digit. */
  public enum Trait {
    LONGER,
    WINDING,
    STRAIGHTER
  }

  /** So much beyond the range of the drawings is still like them. */
  private static final double MARGIN = 0.05;

  private static final List<PenPathRanges> OF_DIGITS =
      List.of(
          new PenPathRanges(780, 3.68, 246, 670),
          new PenPathRanges(779, 2.80, 0, 858),
          new PenPathRanges(780, 2.55, 226, 711),
          new PenPathRanges(719, 2.42, 199, 735),
          new PenPathRanges(780, 2.43, 91, 742),
          new PenPathRanges(720, 2.74, 125, 828),
          new PenPathRanges(720, 2.52, 284, 641),
          new PenPathRanges(778, 2.40, 0, 538),
          new PenPathRanges(719, 3.86, 360, 1137),
          new PenPathRanges(719, 3.32, 236, 1060));

  /** Those of this digit. */
  public static PenPathRanges of(int digit) {
    return OF_DIGITS.get(digit);
  }

  /** How this way is unlike all of them; empty where it is not. */
  Optional<Trait> unlike(PenPath penPath) {
    if (penPath.length() > longest * (1 + MARGIN)) {
      return Optional.of(Trait.LONGER);
    }
    if (penPath.turning() > most * (1 + MARGIN)) {
      return Optional.of(Trait.WINDING);
    }
    return penPath.turning() < least * (1 - MARGIN)
        ? Optional.of(Trait.STRAIGHTER)
        : Optional.empty();
  }
}
