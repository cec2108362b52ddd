package kernelwalk.net;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.tensor.Shape;

/** The initialisation: how weights are drawn before the first step. */
public enum Initialization {
  /**
   * Evenly from ±1/√fan_in, weights and biases alike: what PyTorch does for convolutions and linear
   * layers ({@code kaiming_uniform} with a = √5; He et al. 2015).
   */
  KAIMING_UNIFORM {
    @Override
    double limit(int fanIn, int fanOut, boolean bias) {
      return 1 / Math.sqrt(fanIn);
    }
  },

  /**
   * Weights evenly from ±√(6 / (fan_in + fan_out)), biases 0 (Glorot and Bengio 2010, eq. 16),
   * which keeps the spread of values and gradients through tanh layers.
   */
  XAVIER_UNIFORM {
    @Override
    double limit(int fanIn, int fanOut, boolean bias) {
      return bias ? 0 : Math.sqrt(6.0 / (fanIn + fanOut));
    }
  };

  /** The generator that draws: its name as {@code java.util.random} has it. */
  public static final String GENERATOR = "L64X128MixRandom";

  /** What this network usually starts from. */
  public static Initialization usual(Network network) {
    return network.name().equals("lenet5") ? XAVIER_UNIFORM : KAIMING_UNIFORM;
  }

  /** Weights of the network, drawn in layer order; the same seed gives the same bits. */
  public Weights weights(Network network, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
    float[] values = new float[network.parameterCount()];
    int fanIn = 1;
    int fanOut = 1;
    for (ParameterSlot slot : network.parameters()) {
      boolean bias = slot.shape().rank() == 1;
      if (!bias) {
        Shape shape = slot.shape();
        int field = shape.size() / (shape.dim(0) * shape.dim(1));
        fanIn = shape.dim(1) * field;
        fanOut = shape.dim(0) * field;
      }
      float limit = (float) limit(fanIn, fanOut, bias);
      for (int i = 0; i < slot.shape().size(); i++) {
        values[slot.offset() + i] = limit * (2 * random.nextFloat() - 1) + 0f;
      }
    }
    return Weights.of(network, values);
  }

  /** Values are drawn evenly from −limit to +limit. */
  abstract double limit(int fanIn, int fanOut, boolean bias);
}
