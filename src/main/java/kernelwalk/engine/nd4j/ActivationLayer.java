package kernelwalk.engine.nd4j;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import kernelwalk.tensor.Activation;

/** One function for every value by itself; ND4J's own for the curved ones. */
final class ActivationLayer implements Nd4jLayer {
  private final Activation.Kind kind;
  private final float slope;
  private final Matrix values;

  ActivationLayer(Activation activation, int cells, int samples) {
    this.kind = activation.kind();
    this.slope = (float) activation.slope();
    this.values = new Matrix(samples, cells);
  }

  @Override
  public void forward(float[] input, float[] output) {
    switch (kind) {
      case RELU -> relu(input, output);
      case LEAKY_RELU -> leakyRelu(input, output);
      case TANH -> {
        values.put(0, input, 0, input.length);
        values.tanh();
        values.get(0, output, 0, output.length);
      }
      case SIGMOID -> {
        values.put(0, input, 0, input.length);
        values.sigmoid();
        values.get(0, output, 0, output.length);
      }
    }
  }

  private static void relu(float[] input, float[] output) {
    for (int i = 0; i < output.length; i++) {
      output[i] = Math.max(0, input[i]);
    }
  }

  private void leakyRelu(float[] input, float[] output) {
    for (int i = 0; i < output.length; i++) {
      output[i] = input[i] > 0 ? input[i] : slope * input[i];
    }
  }

  @Override
  public void backward(
      float[] input, float[] output, float[] outputGradient, float[] inputGradient) {
    switch (kind) {
      case RELU -> rectified(input, outputGradient, 0, inputGradient);
      case LEAKY_RELU -> rectified(input, outputGradient, slope, inputGradient);
      case TANH -> {
        for (int i = 0; i < inputGradient.length; i++) {
          inputGradient[i] = outputGradient[i] * (1 - output[i]) * (1 + output[i]);
        }
      }
      case SIGMOID -> {
        for (int i = 0; i < inputGradient.length; i++) {
          inputGradient[i] = outputGradient[i] * output[i] * (1 - output[i]);
        }
      }
    }
  }

  /** The gradient where the input was above 0, elsewhere {@code below} times it. */
  private static void rectified(
      float[] input, float[] outputGradient, float below, float[] inputGradient) {
    for (int i = 0; i < inputGradient.length; i += Nd4jWorkspace.LANES.length()) {
      FloatVector gradient = FloatVector.fromArray(Nd4jWorkspace.LANES, outputGradient, i);
      VectorMask<Float> above =
          FloatVector.fromArray(Nd4jWorkspace.LANES, input, i).compare(VectorOperators.GT, 0);
      gradient.mul(below).blend(gradient, above).intoArray(inputGradient, i);
    }
  }

  @Override
  public void close() {
    values.close();
  }
}
