package kernelwalk.engine.nd4j;

/** Pictures as rows of features: the same values in the same order. */
final class FlattenLayer implements Nd4jLayer {
  @Override
  public void forward(float[] input, float[] output) {
    System.arraycopy(input, 0, output, 0, output.length);
  }

  @Override
  public void backward(
      float[] input, float[] output, float[] outputGradient, float[] inputGradient) {
    System.arraycopy(outputGradient, 0, inputGradient, 0, inputGradient.length);
  }
}
