package kernelwalk.film;

import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A tensor that takes part in a sum, and how it comes onto the stage.
 *
 * @param tensor whose row-major positions the walk's operands have
 * @param view the same values as {@code [N, C, H, W]}
 * @param seat where it stands
 * @param symbol in formulas: x, w, y
 * @param name key of its name in {@link Phrases}
 * @param ring around its planes
 */
record Actor(
    Part part, Tensor tensor, Shape view, Seat seat, String symbol, String name, Ring ring) {
  /** Where actors stand: side by side, or a row and a column along a matrix. */
  enum Seat {
    FREE,
    ROW,
    COLUMN,
    MATRIX
  }

  static Actor of(Part part, Tensor tensor) {
    return new Actor(
        part, tensor, Slab.planes(tensor).shape(), Seat.FREE, symbol(part), part.code(), Ring.NONE);
  }

  private static String symbol(Part part) {
    return switch (part) {
      case INPUT -> "x";
      case WEIGHT -> "w";
      case BIAS -> "b";
      case OUTPUT -> "y";
      case PRODUCT -> "p";
      case INPUT_GRADIENT -> "∂L/∂x";
      case WEIGHT_GRADIENT -> "∂L/∂w";
      case BIAS_GRADIENT -> "∂L/∂b";
      case OUTPUT_GRADIENT -> "∂L/∂y";
      case JACOBIAN -> "∂y/∂x";
    };
  }

  Actor seated(Seat other, Shape shape) {
    return new Actor(part, tensor, shape, other, symbol, name, ring);
  }

  Actor named(String key) {
    return new Actor(part, tensor, view, seat, symbol, key, ring);
  }

  Actor withRing(Ring other) {
    return new Actor(part, tensor, view, seat, symbol, name, other);
  }

  Extent extent() {
    return new Extent(
        view.dim(2) + ring.top() + ring.bottom(),
        view.dim(3) + ring.left() + ring.right(),
        view.dim(1));
  }

  Scale scale() {
    return switch (part) {
      case INPUT -> Scale.INPUT;
      case OUTPUT -> Scale.OUTPUT;
      case WEIGHT, BIAS, PRODUCT, JACOBIAN -> Scale.DIVERGING;
      case INPUT_GRADIENT, WEIGHT_GRADIENT, BIAS_GRADIENT, OUTPUT_GRADIENT -> Scale.GRADIENT;
    };
  }

  Slab slab(Bed bed, Staging staging) {
    return Slab.of(part, tensor, ring, scale(), bed, staging).viewed(view);
  }

  /** Its planes' name and indices, as code has them: {@code weight[2, 0]}. */
  String plane(int sample, int channel) {
    if (view.dim(0) * view.dim(1) == 1) {
      return "";
    }
    boolean folded = tensor.shape().rank() == 2;
    int row = view.dim(1) > 1 ? channel : sample;
    return (folded ? TensorCell.of(part, row) : TensorCell.of(part, sample, channel)).toString();
  }
}
