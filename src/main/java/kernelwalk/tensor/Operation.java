package kernelwalk.tensor;

import java.util.List;

/**
 * An operation: a layer's mathematics with its settings, as a value. Tensors are in NCHW order:
 * pictures {@code [N, C, H, W]}, features {@code [N, F]}; the first axis is always the batch.
 *
 * <p>Every sum is kept in double precision, in the order that the operation's page states, and
 * rounded to float once, at its end. Methods that are handed a shape or tensor that does not fit
 * throw an {@link IllegalArgumentException} whose message is one sentence for the user.
 */
public sealed interface Operation
    permits Conv2d, ConvTranspose2d, Pool2d, Activation, Flatten, Linear, Softmax {

  /** The shape of the output for an input of this shape, batch axis included in both. */
  Shape outputShape(Shape input);

  /** What is learnt: weight, then bias; empty for operations that learn nothing. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** Multiplications by a weight in one forward pass; a bias, a mean or a maximum counts none. */
  default long multiplyAdds(Shape input) {
    return 0;
  }

  /** The output; {@code parameters} in the order and the shapes of {@link #parameters()}. */
  Tensor forward(Tensor input, List<Tensor> parameters);

  /**
   * The gradients of a loss whose gradient with respect to the output is {@code outputGradient}, by
   * the chain rule; the input is the one that {@link #forward} saw.
   */
  Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient);

  /** How many values are learnt. */
  default long parameterCount() {
    return parameters().stream().mapToLong(parameter -> parameter.shape().size()).sum();
  }
}
