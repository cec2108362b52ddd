package kernelwalk.engine.nd4j;

/**
 * A layer for a group of samples that lie side by side: values {@code [F, N]}, {@code F} cells with
 * the {@code N} samples innermost, so that every step is one over whole runs of samples.
 */
interface Nd4jLayer extends AutoCloseable {
  /** Takes over this layer's parameters from the flat array of all weights. */
  default void load(float[] weights) {}

  /** Computes the outputs. */
  void forward(float[] input, float[] output);

  /**
   * Computes the gradient of the input, and keeps that of the parameters.
   *
   * @param inputGradient overwritten; empty if nobody needs it
   */
  void backward(float[] input, float[] output, float[] outputGradient, float[] inputGradient);

  /** Adds the parameters' gradient to the flat array of all gradients. */
  default void addGradient(float[] gradient) {}

  @Override
  default void close() {}
}
