package kernelwalk.walk;

import kernelwalk.tensor.Tensor;

/** A step of a {@link FlattenWalk}. */
public sealed interface FlattenStep {

  /**
   * A value moves from its place to its number in the row of its sample.
   *
   * @param from row-major in the input
   * @param to the feature that it becomes
   */
  record Move(int sample, int from, int to, double value) implements FlattenStep {}

  /** The whole output, {@code [N, features]}. */
  record Layer(Tensor output) implements FlattenStep {}
}
