package kernelwalk.app.draw;

import java.util.List;
import java.util.Optional;

/**
 * What the pen's way is like in 7,494 digits by 30 people (<em>Pen-Based Recognition of Handwritten
 * Digits</em>, UCI), digit by digit; {@code kernelwalk.app.draw.DoubtStudy} finds these figures.
 *
 * @param drawn how many drawings of the digit there are
 * @param longest the longest of their ways
 * @param least the least that the pen turned in one of them, in degrees; 0 for 1 and 7, which can
 *     be drawn in straight strokes that leave the paper in between
 * @param most the most
 */
record Courses(int drawn, double longest, double least, double most) {
  /** How the way of a drawing is unlike all those of a digit. */
  enum Trait {
    LONGER,
    WINDING,
    STRAIGHTER
  }

  /** So much beyond the range of the drawings is still like them. */
  private static final double MARGIN = 0.05;

  private static final List<Courses> OF_DIGITS =
      List.of(
          new Courses(780, 3.68, 246, 670),
          new Courses(779, 2.80, 0, 858),
          new Courses(780, 2.55, 226, 711),
          new Courses(719, 2.42, 199, 735),
          new Courses(780, 2.43, 91, 742),
          new Courses(720, 2.74, 125, 828),
          new Courses(720, 2.52, 284, 641),
          new Courses(778, 2.40, 0, 538),
          new Courses(719, 3.86, 360, 1137),
          new Courses(719, 3.32, 236, 1060));

  /** Those of this digit. */
  static Courses of(int digit) {
    return OF_DIGITS.get(digit);
  }

  /** How this way is unlike all of them; empty where it is not. */
  Optional<Trait> unlike(Course course) {
    if (course.length() > longest * (1 + MARGIN)) {
      return Optional.of(Trait.LONGER);
    }
    if (course.turning() > most * (1 + MARGIN)) {
      return Optional.of(Trait.WINDING);
    }
    return course.turning() < least * (1 - MARGIN)
        ? Optional.of(Trait.STRAIGHTER)
        : Optional.empty();
  }
}
