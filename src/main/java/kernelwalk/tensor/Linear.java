package kernelwalk.tensor;

import java.util.List;

/**
 * A fully connected layer: every output is a weighted sum of all inputs. Input {@code [N, in]},
 * weight {@code [out, in]}, bias {@code [out]}, output {@code [N, out]}.
 *
 * <p>Order of the sums: forward, the products by input, then the bias; backward, by sample and
 * output.
 */
public record Linear(int in, int out) implements Operation {

  public Linear {
    ShapeChecks.atLeastOne("Linear's inputs", in);
    ShapeChecks.atLeastOne("Linear's outputs", out);
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() != 2 || input.dim(1) != in) {
      throw new IllegalArgumentException(
          "Linear needs an input (N, %d), found shape %s".formatted(in, input));
    }
    return Shape.of(input.dim(0), out);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("weight", Shape.of(out, in)), new Parameter("bias", Shape.of(out)));
  }

  @Override
  public long multiplyAdds(Shape input) {
    return (long) outputShape(input).size() * in;
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    ShapeChecks.parameters(this, parameters);
    Tensor output = Tensor.zeros(outputShape(input.shape()));
    float[] weight = parameters.get(0).values();
    float[] bias = parameters.get(1).values();
    for (int n = 0; n < input.shape().dim(0); n++) {
      for (int o = 0; o < out; o++) {
        double sum = 0;
        for (int i = 0; i < in; i++) {
          sum += (double) input.values()[n * in + i] * weight[o * in + i];
        }
        output.values()[n * out + o] = (float) (sum + bias[o]);
      }
    }
    return output;
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    ShapeChecks.backward(this, input, parameters, outputGradient);
    float[] weight = parameters.getFirst().values();
    double[] toInput = new double[input.shape().size()];
    double[] toWeight = new double[weight.length];
    double[] toBias = new double[out];
    for (int n = 0; n < input.shape().dim(0); n++) {
      for (int o = 0; o < out; o++) {
        double gradient = outputGradient.values()[n * out + o];
        toBias[o] += gradient;
        for (int i = 0; i < in; i++) {
          toInput[n * in + i] += gradient * weight[o * in + i];
          toWeight[o * in + i] += gradient * input.values()[n * in + i];
        }
      }
    }
    return new Gradients(
        ShapeChecks.rounded(input.shape(), toInput),
        List.of(
            ShapeChecks.rounded(Shape.of(out, in), toWeight),
            ShapeChecks.rounded(Shape.of(out), toBias)));
  }
}
