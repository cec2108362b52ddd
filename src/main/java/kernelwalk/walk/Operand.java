package kernelwalk.walk;

import kernelwalk.tensor.Tensor;

/**
 * An operand of a step: one of its numbers, and the cell that it comes from.
 *
 * @param position row-major in the tensor of this role; below 0 if it stands in no tensor: a padded
 *     zero or a constant
 */
public record Operand(Role role, int position, double value) {
  /** Which tensor a number comes from. */
  public enum Role {
    INPUT,
    WEIGHT,
    BIAS,
    /** The gradient of the loss to the operation's output. */
    OUTPUT_GRADIENT,
    /** The partial derivatives of an operation's outputs to its inputs. */
    JACOBIAN,
    /** None: a number that the rule itself supplies. */
    CONSTANT
  }

  /** The value at this position, or a padded zero below 0. */
  public static Operand of(Role role, Tensor tensor, int position) {
    return new Operand(role, position, position < 0 ? 0 : tensor.values()[position]);
  }

  public static Operand constant(double value) {
    return new Operand(Role.CONSTANT, -1, value);
  }

  /** Whether this is a zero of the padding. */
  public boolean padded() {
    return position < 0 && role != Role.CONSTANT;
  }
}
