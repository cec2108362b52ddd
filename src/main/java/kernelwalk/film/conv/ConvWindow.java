package kernelwalk.film.conv;

import java.util.Arrays;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;

/** The window of one output cell: its factors and products, each {@code [channels, kh, kw]}. */
record ConvWindow(Tensor inputs, Tensor weights, Tensor products) {

  static ConvWindow of(ConvWalk walk, OutputCell outputCell) {
    int area = (int) walk.operation().kernel().area();
    Shape shape =
        Shape.of(
            walk.operation().groupInputs(),
            walk.operation().kernel().height(),
            walk.operation().kernel().width());
    Tensor inputs = Tensor.zeros(shape);
    Tensor weights = Tensor.zeros(shape);
    Tensor products = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      ConvStep.Product product = walk.product(outputCell, i / area, i % area);
      inputs.values()[i] = (float) product.input();
      weights.values()[i] = (float) product.weight();
      products.values()[i] = (float) product.product();
    }
    return new ConvWindow(inputs, weights, products);
  }

  /** One channel's numbers, of one of the three. */
  float[] channel(Tensor numbers, int channel) {
    int area = numbers.shape().dim(1) * numbers.shape().dim(2);
    return Arrays.copyOfRange(numbers.values(), channel * area, (channel + 1) * area);
  }

  /** A multiplication as it is written: {@code 3·−1}. */
  String term(int index) {
    return NumberText.text(inputs.values()[index])
        + NumberText.TIMES
        + NumberText.text(weights.values()[index]);
  }
}
