package kernelwalk.tensor;

import java.util.List;

/** Checks of shapes: what operations ask of the tensors they are handed. */
final class ShapeChecks {
  private ShapeChecks() {}

  static void atLeastOne(String setting, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(setting + " must be at least 1, found " + value);
    }
  }

  static void groups(int inChannels, int outChannels, int groups) {
    atLeastOne("input channels", inChannels);
    atLeastOne("output channels", outChannels);
    atLeastOne("groups", groups);
    if (inChannels % groups != 0 || outChannels % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide the %d input and the %d output channels, found %d"
              .formatted(inChannels, outChannels, groups));
    }
  }

  static void picture(String operation, Shape input) {
    if (input.rank() != 4) {
      throw new IllegalArgumentException(
          operation + " needs an input (N, C, H, W), found shape " + input);
    }
  }

  static void channels(String operation, Shape input, int channels) {
    picture(operation, input);
    if (input.dim(1) != channels) {
      throw new IllegalArgumentException(
          "%s needs an input of %d channels, found %d in shape %s"
              .formatted(operation, channels, input.dim(1), input));
    }
  }

  static void parameters(Operation operation, List<Tensor> found) {
    List<Parameter> expected = operation.parameters();
    if (found.size() != expected.size()) {
      throw new IllegalArgumentException(
          "%s needs %d parameters %s, found %d"
              .formatted(
                  operation.getClass().getSimpleName(),
                  expected.size(),
                  expected.stream().map(Parameter::name).toList(),
                  found.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      shape(expected.get(i).name(), expected.get(i).shape(), found.get(i));
    }
  }

  static void shape(String name, Shape expected, Tensor found) {
    if (!found.shape().equals(expected)) {
      throw new IllegalArgumentException(
          "%s needs shape %s, found %s".formatted(name, expected, found.shape()));
    }
  }

  static void backward(
      Operation operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    parameters(operation, parameters);
    shape("the output's gradient", operation.outputShape(input.shape()), outputGradient);
  }

  /** Each double rounded to float, under a shape. */
  static Tensor rounded(Shape shape, double[] sums) {
    float[] values = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      values[i] = (float) sums[i];
    }
    return Tensor.wrap(shape, values);
  }
}
