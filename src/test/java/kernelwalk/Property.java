package kernelwalk;

import java.util.SplittableRandom;

/**
 * A law, checked on many cases made by chance: the same ones in every run, so that a run that fails
 * fails again.
 *
 * <p>{@code mvn verify -Dkernelwalk.seed=7} makes other cases. A failure names the seed that makes
 * its case the first one.
 */
public final class Property {
  private static final long SEED = Long.getLong("kernelwalk.seed", 1);

  private Property() {}

  /** What must hold, of a case that is made of the numbers of a generator. */
  public interface Law {
    void check(SplittableRandom random) throws Exception;
  }

  /**
   * Checks a law on this many cases.
   *
   * @throws AssertionError at the first case of which it does not hold
   */
  public static void forAll(int cases, Law law) {
    forAll(SEED, cases, law);
  }

  static void forAll(long seed, int cases, Law law) {
    for (int i = 0; i < cases; i++) {
      try {
        law.check(new SplittableRandom(seed + i));
      } catch (Exception | AssertionError failure) {
        throw new AssertionError(
            "case %d of %d, the first one with -Dkernelwalk.seed=%d: %s"
                .formatted(i + 1, cases, seed + i, failure.getMessage()),
            failure);
      }
    }
  }
}
