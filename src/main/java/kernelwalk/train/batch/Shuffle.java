package kernelwalk.train.batch;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.net.Initialization;

/**
 * The shuffle of an epoch: the order of its samples: a function of the run's seed and the epoch,
 * nothing else.
 */
public final class Shuffle {
  private Shuffle() {}

  /**
   * A permutation of 0 to {@code order.length − 1}, by Fisher and Yates.
   *
   * @param epoch counted from 1
   */
  public static void fill(int[] order, long seed, int epoch) {
    RandomGenerator random =
        RandomGeneratorFactory.of(Initialization.GENERATOR).create(mix(seed, epoch));
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
  }

  /** Spreads seed and epoch over 64 bits (the finaliser of SplitMix64, Steele et al. 2014). */
  private static long mix(long seed, int epoch) {
    long z = seed + epoch * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
