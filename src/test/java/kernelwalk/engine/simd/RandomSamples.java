package kernelwalk.engine.simd;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.engine.Batch;
import kernelwalk.net.Network;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** Made-up inputs and labels for a network. */
public final class RandomSamples implements Batch {
  private final float[][] inputs;
  private final int[] labels;

  public RandomSamples(Network network, int count, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    inputs = new float[count][network.input().size()];
    labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(network.classes());
      for (int j = 0; j < inputs[i].length; j++) {
        inputs[i][j] = 2 * random.nextFloat() - 1;
      }
    }
  }

  @Override
  public int count() {
    return labels.length;
  }

  @Override
  public int label(int i) {
    return labels[i];
  }

  @Override
  public void load(int i, float[] input) {
    System.arraycopy(inputs[i], 0, input, 0, inputs[i].length);
  }

  public int[] labels() {
    return labels.clone();
  }

  /** All inputs, {@code [N, C, H, W]}. */
  public Tensor tensor(Network network) {
    Shape one = network.input();
    float[] all = new float[count() * one.size()];
    for (int i = 0; i < count(); i++) {
      System.arraycopy(inputs[i], 0, all, i * one.size(), one.size());
    }
    return Tensor.wrap(Shape.of(count(), one.dim(0), one.dim(1), one.dim(2)), all);
  }
}
