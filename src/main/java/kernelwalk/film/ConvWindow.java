package kernelwalk.film;

import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Place;

/** The factors and products of one output cell, each {@code [channels, kh, kw]}. */
record ConvWindow(Tensor inputs, Tensor weights, Tensor products) {

  static ConvWindow of(ConvWalk walk, Place place) {
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
      ConvStep.Product product = walk.product(place, i / area, i % area);
      inputs.values()[i] = (float) product.input();
      weights.values()[i] = (float) product.weight();
      products.values()[i] = (float) product.product();
    }
    return new ConvWindow(inputs, weights, products);
  }

  /** A multiplication as it is written: {@code 3×−1}. */
  String term(int index) {
    return Numbers.text(inputs.values()[index]) + "×" + Numbers.text(weights.values()[index]);
  }
}
