package kernelwalk.walk;

import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The arguments of a walk: an operation, its input and its parameters, found to fit together. */
public record WalkArguments(
    Operation operation, Tensor input, List<Tensor> parameters, Shape outputShape) {

  /** An {@link IllegalArgumentException} of one sentence if a shape does not fit. */
  public static WalkArguments of(Operation operation, Tensor input, List<Tensor> parameters) {
    Shape output = operation.outputShape(input.shape());
    String name = operation.getClass().getSimpleName();
    List<Parameter> expected = operation.parameters();
    if (expected.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "%s takes %d parameter tensors, found %d"
              .formatted(name, expected.size(), parameters.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      fits(name + " " + expected.get(i).name(), expected.get(i).shape(), parameters.get(i));
    }
    return new WalkArguments(operation, input, List.copyOf(parameters), output);
  }

  /** This, for a backward walk, where the output's gradient has to fit too. */
  public WalkArguments with(Tensor outputGradient) {
    fits("the output's gradient", outputShape, outputGradient);
    return this;
  }

  private static void fits(String name, Shape expected, Tensor found) {
    if (!found.shape().equals(expected)) {
      throw new IllegalArgumentException(
          "%s: shape %s expected, found %s".formatted(name, expected, found.shape()));
    }
  }
}
