package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** Dice: throws the numbers of an exercise, the same for the same seed. */
final class Dice {
  private static final String GENERATOR = "L64X128MixRandom";

  private final RandomGenerator random;

  Dice(long seed) {
    random = RandomGeneratorFactory.of(GENERATOR).create(seed);
  }

  /** A whole number, both ends included. */
  int from(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** One of these. */
  int of(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Whole numbers in this shape. */
  Tensor tensor(int least, int most, int... dims) {
    Shape shape = Shape.of(dims);
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = from(least, most);
    }
    return Tensor.wrap(shape, values);
  }

  /** Different whole numbers in this shape. */
  Tensor distinct(int least, int most, int... dims) {
    Shape shape = Shape.of(dims);
    List<Integer> pool = new ArrayList<>();
    for (int n = least; n <= most; n++) {
      pool.add(n);
    }
    shuffle(pool);
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = pool.get(i);
    }
    return Tensor.wrap(shape, values);
  }

  <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T kept = list.get(i);
      list.set(i, list.get(other));
      list.set(other, kept);
    }
  }
}
