package kernelwalk.engine.nd4j;

import java.util.Arrays;
import kernelwalk.tensor.Linear;

/** A fully connected layer as matrix products. */
final class LinearLayer implements Nd4jLayer {
  private final LayerParameters layerParameters;
  private final Matrix inputs;
  private final Matrix inputGradients;
  private final Matrix outputs;

  LinearLayer(Linear linear, int samples, int weightAt, int biasAt) {
    this.layerParameters = new LayerParameters(linear.in(), linear.out(), true, weightAt, biasAt);
    this.inputs = new Matrix(samples, linear.in() + 1);
    this.inputGradients = new Matrix(samples, linear.in() + 1);
    this.outputs = new Matrix(samples, linear.out());
    float[] ones = new float[samples];
    Arrays.fill(ones, 1);
    inputs.put(samples * linear.in(), ones, 0, samples);
  }

  @Override
  public void load(float[] weights) {
    layerParameters.load(weights);
  }

  @Override
  public void forward(float[] input, float[] output) {
    inputs.put(0, input, 0, input.length);
    layerParameters.forward(inputs, outputs);
    outputs.get(0, output, 0, output.length);
  }

  @Override
  public void backward(
      float[] input, float[] output, float[] outputGradient, float[] inputGradient) {
    outputs.put(0, outputGradient, 0, outputGradient.length);
    layerParameters.backward(inputs, outputs);
    if (inputGradient.length > 0) {
      layerParameters.backwardToInputs(outputs, inputGradients);
      inputGradients.get(0, inputGradient, 0, inputGradient.length);
    }
  }

  @Override
  public void addGradient(float[] gradient) {
    layerParameters.addGradient(gradient);
  }

  @Override
  public void close() {
    layerParameters.close();
    inputs.close();
    inputGradients.close();
    outputs.close();
  }
}
