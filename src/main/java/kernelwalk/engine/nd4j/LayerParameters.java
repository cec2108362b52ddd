package kernelwalk.engine.nd4j;

/**
 * Weights and biases of one layer, {@code out} rows of {@code in} weights and then the bias: with a
 * column of ones behind the inputs, the bias and its gradient are part of the matrix products.
 */
final class LayerParameters implements AutoCloseable {
  private final Matrix weight;
  private final Matrix gradient;
  private final float[] packed;
  private final int in;
  private final int out;
  private final boolean bias;
  private final int weightAt;
  private final int biasAt;

  /**
   * Room for {@code out} × {@code in} weights.
   *
   * @param weightAt where the weights begin in the flat array of all
   * @param biasAt where the biases begin there, if there are any
   */
  LayerParameters(int in, int out, boolean bias, int weightAt, int biasAt) {
    this.weight = new Matrix(in + 1, out);
    this.gradient = new Matrix(in + 1, out);
    this.packed = new float[(in + 1) * out];
    this.in = in;
    this.out = out;
    this.bias = bias;
    this.weightAt = weightAt;
    this.biasAt = biasAt;
  }

  void load(float[] weights) {
    for (int o = 0; o < out; o++) {
      System.arraycopy(weights, weightAt + o * in, packed, o * (in + 1), in);
      packed[o * (in + 1) + in] = bias ? weights[biasAt + o] : 0;
    }
    weight.put(0, packed, 0, packed.length);
  }

  /** {@code inputs} is {@code [N, in + 1]}, its last column ones; {@code outputs [N, out]}. */
  void forward(Matrix inputs, Matrix outputs) {
    outputs.product(inputs, false, weight, false);
  }

  /** Keeps the gradient of the parameters. */
  void backward(Matrix inputs, Matrix outputGradients) {
    gradient.product(inputs, true, outputGradients, false);
  }

  /** The gradient of the inputs, of which the last column means nothing. */
  void backwardToInputs(Matrix outputGradients, Matrix inputGradients) {
    inputGradients.product(outputGradients, false, weight, true);
  }

  void addGradient(float[] sum) {
    gradient.get(0, packed, 0, packed.length);
    for (int o = 0; o < out; o++) {
      int row = o * (in + 1);
      for (int i = 0; i < in; i++) {
        sum[weightAt + o * in + i] += packed[row + i];
      }
      if (bias) {
        sum[biasAt + o] += packed[row + in];
      }
    }
  }

  @Override
  public void close() {
    weight.close();
    gradient.close();
  }
}
