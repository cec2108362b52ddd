package kernelwalk.engine.simd;

/**
 * A layer: leads from one node's values to the next one's, for one group of samples. A layer is
 * shared by all workers and keeps nothing of a group; backward it is given the gradient of its
 * output before that node's activation, and leaves that of its input before the input's activation.
 */
sealed interface SimdLayer permits Convolution, Dense, Pooling {
  /** Once a step, before the groups: rearranges what backward needs of the weights. */
  default void prepare(float[] weights) {}

  void forward(float[] weights, GroupBuffers groupBuffers);

  /**
   * Takes gradients back.
   *
   * @param gradient of all weights for this group; the stage overwrites its own share
   * @param onward whether the input's gradient is wanted
   */
  void backward(float[] weights, GroupBuffers groupBuffers, float[] gradient, boolean onward);
}
