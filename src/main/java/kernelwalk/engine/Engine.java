package kernelwalk.engine;

import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;

/**
 * An engine: computes gradients and logits of one network fast. Weights and gradients are flat
 * arrays in the order of {@link Network#parameters}. Used by one thread at a time, whatever threads
 * it has itself.
 */
public interface Engine extends AutoCloseable {
  /** As {@code --engine} names it: {@code simd}, {@code nd4j}. */
  String name();

  Network network();

  /**
   * Computes the gradient of the batch's mean cross-entropy.
   *
   * @param weights read only
   * @param batch at least one sample; any number
   * @param gradient is overwritten
   * @param logits {@code [count, classes]}, overwritten; may be longer
   */
  void gradient(float[] weights, Batch batch, float[] gradient, float[] logits);

  /**
   * Computes the logits of many samples.
   *
   * @param logits {@code [count, classes]}, overwritten; may be longer
   */
  void logits(float[] weights, Batch batch, float[] logits);

  /**
   * What every layer gives for one picture.
   *
   * @param input {@code [1, C, H, W]}
   */
  Activations activations(Weights weights, Tensor input);

  /** Ends the engine's threads and frees what it holds. */
  @Override
  void close();
}
