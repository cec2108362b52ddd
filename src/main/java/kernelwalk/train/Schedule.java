package kernelwalk.train;

/** A schedule: how the learning rate changes over a run, as a factor of the highest one. */
public sealed interface Schedule {
  /** The same rate always. */
  static Schedule constant() {
    return new Constant();
  }

  /**
   * The factor for a step.
   *
   * @param step of the whole run, zero-based
   * @param steps of the whole run
   * @param stepsPerEpoch of each epoch
   */
  default double factor(long step, long steps, int stepsPerEpoch) {
    return switch (this) {
      case Constant constant -> 1;
      case Step rule -> power(rule.factor(), step / stepsPerEpoch / rule.epochs());
      case Cosine rule -> cosine(1, rule.last(), (double) step / Math.max(1, steps - 1));
      case OneCycle rule -> {
        double warm = Math.max(1, rule.warm() * steps - 1);
        yield step <= warm
            ? cosine(rule.first(), 1, step / warm)
            : cosine(1, rule.last(), (step - warm) / Math.max(1, steps - 1 - warm));
      }
    };
  }

  private static double power(double base, long times) {
    return StrictMath.pow(base, (double) times);
  }

  private static double cosine(double from, double to, double progress) {
    return to + (from - to) * 0.5 * (1 + StrictMath.cos(StrictMath.PI * progress));
  }

  /** The same rate always. */
  record Constant() implements Schedule {}

  /** After every so many epochs the rate is multiplied by a factor. */
  record Step(int epochs, double factor) implements Schedule {
    public Step {
      if (epochs < 1) {
        throw new IllegalArgumentException("a step schedule needs at least 1 epoch a step");
      }
    }
  }

  /**
   * From 1 to {@code last} along half a cosine (Loshchilov and Hutter 2017, eq. 5, no restarts).
   */
  record Cosine(double last) implements Schedule {}

  /**
   * Up along half a cosine, then down along another (Smith and Topin 2018, with PyTorch's cosine
   * shape).
   *
   * @param warm fraction of the run in which the rate rises, 0 to 1
   * @param first factor of the first step
   * @param last factor of the last step
   */
  record OneCycle(double warm, double first, double last) implements Schedule {}
}
