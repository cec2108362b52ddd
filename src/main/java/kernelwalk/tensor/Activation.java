package kernelwalk.tensor;

import java.util.List;

/**
 * An activation: one function for every value by itself; any shape.
 *
 * @param slope what leaky ReLU multiplies values below zero by; the others do not use it
 */
public record Activation(Kind kind, double slope) implements Operation {
  /** Which function. */
  public enum Kind {
    SIGMOID,
    TANH,
    RELU,
    LEAKY_RELU
  }

  /** {@code 1 / (1 + exp(−z))}. */
  public static final Activation SIGMOID = new Activation(Kind.SIGMOID, 0);

  /** {@code (exp(z) − exp(−z)) / (exp(z) + exp(−z))}. */
  public static final Activation TANH = new Activation(Kind.TANH, 0);

  /** {@code max(0, z)}. */
  public static final Activation RELU = new Activation(Kind.RELU, 0);

  /** {@code z} above zero, else {@code 0.01 z}. */
  public static final Activation LEAKY_RELU = leakyRelu(0.01);

  public Activation {
    if (!Double.isFinite(slope)) {
      throw new IllegalArgumentException("slope must be a finite number, found " + slope);
    }
  }

  /** {@code z} above zero, else {@code slope × z}. */
  public static Activation leakyRelu(double slope) {
    return new Activation(Kind.LEAKY_RELU, slope);
  }

  /** The function at z; the same bits on every machine. */
  public double value(double z) {
    return switch (kind) {
      case SIGMOID -> 1 / (1 + StrictMath.exp(-z));
      case TANH -> StrictMath.tanh(z);
      case RELU -> z > 0 ? z : 0;
      case LEAKY_RELU -> z > 0 ? z : slope * z;
    };
  }

  /** The function's slope at z; at the kink of the two ReLUs, z = 0, the slope on its left. */
  public double derivative(double z) {
    return switch (kind) {
      case SIGMOID -> value(z) * value(-z);
      case TANH -> (1 - value(z)) * (1 + value(z));
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : slope;
    };
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    ShapeChecks.parameters(this, parameters);
    Tensor output = Tensor.zeros(input.shape());
    for (int i = 0; i < input.shape().size(); i++) {
      output.values()[i] = (float) value(input.values()[i]);
    }
    return output;
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    ShapeChecks.backward(this, input, parameters, outputGradient);
    Tensor toInput = Tensor.zeros(input.shape());
    for (int i = 0; i < input.shape().size(); i++) {
      double slopeHere = derivative(input.values()[i]);
      toInput.values()[i] = (float) (outputGradient.values()[i] * slopeHere);
    }
    return new Gradients(toInput, List.of());
  }
}
