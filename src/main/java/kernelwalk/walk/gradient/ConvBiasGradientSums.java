package kernelwalk.walk.gradient;

import java.util.function.Supplier;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumsOfProducts;

/**
 * The gradient to a bias {@code [out]}: a channel is a sample of the batch, its products are the
 * gradients {@code [N, out, H', W']} of all cells of the output channel, each × 1.
 */
record ConvBiasGradientSums(Tensor outputGradient, Supplier<Tensor> all) implements SumsOfProducts {
  @Override
  public Shape shape() {
    return Shape.of(outputGradient.shape().dim(1));
  }

  @Override
  public Tensor whole() {
    return all.get();
  }

  @Override
  public int channels() {
    return outputGradient.shape().dim(0);
  }

  @Override
  public int terms(int cell) {
    return outputGradient.shape().dim(2) * outputGradient.shape().dim(3);
  }

  @Override
  public int width(int cell) {
    return outputGradient.shape().dim(3);
  }

  @Override
  public int period() {
    return 1;
  }

  @Override
  public Operand.Role leftRole() {
    return Operand.Role.OUTPUT_GRADIENT;
  }

  @Override
  public Operand.Role rightRole() {
    return Operand.Role.CONSTANT;
  }

  @Override
  public Operand left(int cell, int channel, int term) {
    int plane = channel * shape().size() + cell;
    return Operand.of(Operand.Role.OUTPUT_GRADIENT, outputGradient, plane * terms(cell) + term);
  }

  @Override
  public Operand right(int cell, int channel, int term) {
    return Operand.constant(1);
  }
}
