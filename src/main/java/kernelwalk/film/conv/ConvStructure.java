package kernelwalk.film.conv;

import kernelwalk.film.sum.SumStructure;
import kernelwalk.tensor.Conv2d;

/** A convolution's cell: a sum of products for each input channel of the group. */
record ConvStructure(Conv2d operation) implements SumStructure {
  @Override
  public int channels() {
    return operation.groupInputs();
  }

  @Override
  public int terms(long cell) {
    return (int) operation.kernel().area();
  }

  @Override
  public boolean bias() {
    return operation.bias();
  }
}
