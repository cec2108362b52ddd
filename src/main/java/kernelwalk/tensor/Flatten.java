package kernelwalk.tensor;

import java.util.List;

/** Flattening: each sample's values in one row: {@code [N, C, H, W]} to {@code [N, C × H × W]}. */
public record Flatten() implements Operation {

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() < 2) {
      throw new IllegalArgumentException(
          "Flatten needs a batch axis and at least one more, found shape " + input);
    }
    return Shape.of(input.dim(0), input.size() / input.dim(0));
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    ShapeChecks.parameters(this, parameters);
    return input.copy().reshape(outputShape(input.shape()));
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    ShapeChecks.backward(this, input, parameters, outputGradient);
    return new Gradients(outputGradient.copy().reshape(input.shape()), List.of());
  }
}
