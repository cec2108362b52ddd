package kernelwalk.app.playground;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * What a linear layer and softmax are set to.
 *
 * @param outputs of the linear layer, 1 … 10
 * @param seed of its weights
 * @param label the class that is right, for the loss after softmax
 */
record Dense(int outputs, int seed, int label) {
  static final int MOST_OUTPUTS = 10;

  /** Weight {@code [outputs, inputs]} and bias {@code [outputs]}, −1 … 1 in tenths. */
  List<Tensor> parameters(int inputs) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return List.of(tenths(Shape.of(outputs, inputs), random), tenths(Shape.of(outputs), random));
  }

  private static Tensor tenths(Shape shape, RandomGenerator random) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.values()[i] = (random.nextInt(21) - 10) / 10f;
    }
    return tensor;
  }
}
