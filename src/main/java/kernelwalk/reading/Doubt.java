package kernelwalk.reading;

import java.util.Locale;
import java.util.Optional;

/**
 * A doubt: what speaks against a reading. Each is a fact about this very drawing; the thresholds
 * are those of {@code docs/decisions/006-honest-doubt.md}, where it stands how often each speaks of
 * digits that are read rightly and wrongly, and of drawings that are no digits.
 */
public sealed interface Doubt {
  /** Nothing. */
  record None() implements Doubt {}

  /** The digit has less than {@link #SURE}. */
  record Close() implements Doubt {}

  /**
   * Moved or turned a little, the drawing is read less surely.
   *
   * @param same how many of the tries are read alike
   */
  record Wavering(int same) implements Doubt {}

  /** No digit reaches {@link #FLAT}, and the drawing's lines are those of none. */
  record Flat() implements Doubt {}

  /**
   * The pen's way is unlike that in any drawing of this digit that it is compared with.
   *
   * @param trait in which way
   * @param penPath the pen's way
   * @param digit the digit that is read
   */
  record Unlike(PenPathRanges.Trait trait, PenPath penPath, int digit) implements Doubt {}

  /**
   * Moved or turned a little, the drawing is read otherwise more often than not, and its lines are
   * those of no digit.
   *
   * @param same how many of the tries are read alike
   */
  record Unsteady(int same) implements Doubt {}

  /**
   * The strokes run otherwise than in nearly all drawings of this digit that it is compared with.
   *
   * @param digit the digit that is read
   */
  record Strange(int digit) implements Doubt {}

  /**
   * The network has learnt too little to be sure of any drawing.
   *
   * @param right how many plain digits it reads rightly
   * @param of how many there are
   */
  record Weak(int right, int of) implements Doubt {}

  /** More ink than any of MNIST's 10,000 test pictures has. */
  record Inky() implements Doubt {}

  /**
   * More separate pieces of ink than any of 7,494 digits that were drawn with a pen.
   *
   * @param parts how many
   */
  record Parted(int parts) implements Doubt {}

  /**
   * Several digits that stand apart; a network reads one.
   *
   * @param digits how many
   */
  record Several(int digits) implements Doubt {}

  /** A word for it, as commands print it; empty where there is no doubt. */
  default Optional<String> id() {
    return switch (this) {
      case None none -> Optional.empty();
      case Close close -> Optional.of("close");
      case Wavering wavering -> Optional.of("wavering");
      case Flat flat -> Optional.of("flat");
      case Unlike unlike -> Optional.of(unlike.trait().name().toLowerCase(Locale.ROOT));
      case Strange strange -> Optional.of("strange");
      case Weak weak -> Optional.of("weak");
      case Unsteady unsteady -> Optional.of("unsteady");
      case Inky inky -> Optional.of("inky");
      case Parted parted -> Optional.of("parted");
      case Several several -> Optional.of("several");
    };
  }

  double SURE = 0.9;
  double FLAT = 0.5;
  double STEADY = 0.8;
  double UNSTEADY = 0.5;

  /** In full pixels. MNIST's inkiest test picture has 256. */
  double MOST_INK = 260;

  /** Of the 7,494 drawn digits none has more. */
  int MOST_PARTS = 2;

  /**
   * The strongest doubt there is.
   *
   * @param digit the first guess
   * @param probability of the first guess
   */
  static Doubt of(
      int digit, double probability, Robustness robustness, NetworkSkill skill, InkFacts facts) {
    if (facts.ink() > MOST_INK) {
      return new Inky();
    }
    if (facts.digits() > 1) {
      return new Several(facts.digits());
    }
    if (facts.parts() > MOST_PARTS) {
      return new Parted(facts.parts());
    }
    if (skill.weak()) {
      boolean unsure = probability < SURE || robustness.mean() < STEADY;
      return unsure ? new Weak(skill.right(), skill.of()) : new None();
    }
    boolean digitLike = facts.likeSomeDigit();
    if (probability < FLAT) {
      return digitLike ? new Close() : new Flat();
    }
    if (robustness.mean() < UNSTEADY) {
      return digitLike ? new Wavering(robustness.same()) : new Unsteady(robustness.same());
    }
    Optional<PenPath> penPath = facts.penPath();
    Optional<PenPathRanges.Trait> trait = penPath.flatMap(PenPathRanges.of(digit)::unlike);
    if (trait.isPresent()) {
      return new Unlike(trait.get(), penPath.orElseThrow(), digit);
    }
    if (facts.strokeDirections().filter(DrawnDigits.of(digit)::unlike).isPresent()) {
      return new Strange(digit);
    }
    if (robustness.mean() < STEADY) {
      return new Wavering(robustness.same());
    }
    return probability < SURE ? new Close() : new None();
  }
}
