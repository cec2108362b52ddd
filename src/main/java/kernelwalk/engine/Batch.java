package kernelwalk.engine;

/** A batch to be computed: inputs and their labels. Many threads may read it at once. */
public interface Batch {
  int count();

  /** The class of sample {@code i}, zero-based. */
  int label(int i);

  /**
   * Writes the network's input for sample {@code i}, {@code [C, H, W]}, from the start of the
   * array.
   */
  void load(int i, float[] input);
}
