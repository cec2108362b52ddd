package kernelwalk.train;

/**
 * The settings of an optimiser: which rule turns gradients into steps. Rates and weight decay stand
 * in the run's settings.
 */
public sealed interface OptimizerSettings {
  /** Adam with its usual numbers: 0.9, 0.999, 1e-8. */
  static OptimizerSettings adam() {
    return new Adam(0.9, 0.999, 1e-8);
  }

  /** Momentum 0.9. */
  static OptimizerSettings momentum() {
    return new Momentum(0.9);
  }

  /** Plain gradient descent. */
  static OptimizerSettings sgd() {
    return new Sgd();
  }

  /**
   * Adam (Kingma and Ba 2015, algorithm 1).
   *
   * @param beta1 decay of the mean of gradients
   * @param beta2 decay of the mean of their squares
   * @param epsilon added to the root of the latter
   */
  record Adam(double beta1, double beta2, double epsilon) implements OptimizerSettings {}

  /**
   * Velocity v ← momentum · v + gradient, weight ← weight − rate · v, as PyTorch has it.
   *
   * @param momentum 0 to 1
   */
  record Momentum(double momentum) implements OptimizerSettings {}

  /** Weight ← weight − rate · gradient. */
  record Sgd() implements OptimizerSettings {}

  /** As {@code --optimizer} names it. */
  default String name() {
    return switch (this) {
      case Adam adam -> "adam";
      case Momentum momentum -> "momentum";
      case Sgd sgd -> "sgd";
    };
  }

  /**
   * The optimiser of this name, with its usual numbers.
   *
   * @throws IllegalArgumentException naming those there are
   */
  static OptimizerSettings named(String name) {
    return switch (name) {
      case "adam" -> adam();
      case "momentum" -> momentum();
      case "sgd" -> sgd();
      default ->
          throw new IllegalArgumentException(
              "no optimiser is called " + name + ": there are adam, momentum and sgd");
    };
  }
}
