package kernelwalk.film.sum;

import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A tensor of operands: one that takes part in a sum, and how it comes onto the stage.
 *
 * @param tensor whose row-major positions the walk's operands have
 * @param planes the same values as {@code [N, C, H, W]}
 * @param arrangement where it stands
 * @param symbol in formulas: x, w, y
 * @param name key of its name in {@link FilmTexts}
 * @param paddingRing around its planes
 * @param look what its values are to the eye
 */
public record OperandTensor(
    TensorRole tensorRole,
    Tensor tensor,
    Shape planes,
    Arrangement arrangement,
    String symbol,
    String name,
    PaddingRing paddingRing,
    Look look) {
  /** Where operands stand: side by side, or a row and a column along a matrix. */
  public enum Arrangement {
    FREE,
    ROW,
    COLUMN,
    MATRIX
  }

  public static OperandTensor of(TensorRole tensorRole, Tensor tensor) {
    return new OperandTensor(
        tensorRole,
        tensor,
        TensorView.planes(tensor).shape(),
        Arrangement.FREE,
        symbol(tensorRole),
        tensorRole.code(),
        PaddingRing.NONE,
        Look.NUMBERS);
  }

  /** The symbol of a tensor in formulas: x, w, ∂L/∂y. */
  public static String symbol(TensorRole tensorRole) {
    return switch (tensorRole) {
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

  public OperandTensor arranged(Arrangement other, Shape shape) {
    return new OperandTensor(tensorRole, tensor, shape, other, symbol, name, paddingRing, look);
  }

  public OperandTensor named(String key) {
    return new OperandTensor(
        tensorRole, tensor, planes, arrangement, symbol, key, paddingRing, look);
  }

  /** With another symbol in formulas. */
  public OperandTensor written(String other) {
    return new OperandTensor(
        tensorRole, tensor, planes, arrangement, other, name, paddingRing, look);
  }

  public OperandTensor withRing(PaddingRing other) {
    return new OperandTensor(tensorRole, tensor, planes, arrangement, symbol, name, other, look);
  }

  public OperandTensor looking(Look other) {
    return new OperandTensor(
        tensorRole, tensor, planes, arrangement, symbol, name, paddingRing, other);
  }

  public GridExtent extent() {
    return new GridExtent(
        planes.dim(2) + paddingRing.top() + paddingRing.bottom(),
        planes.dim(3) + paddingRing.left() + paddingRing.right(),
        planes.dim(1));
  }

  private ColourScale colourScale() {
    return switch (tensorRole) {
      case INPUT -> ColourScale.INPUT;
      case OUTPUT -> ColourScale.OUTPUT;
      case WEIGHT,
          BIAS,
          PRODUCT,
          JACOBIAN,
          INPUT_GRADIENT,
          WEIGHT_GRADIENT,
          BIAS_GRADIENT,
          OUTPUT_GRADIENT ->
          ColourScale.DIVERGING;
    };
  }

  public TensorView view(PlanePlacement placement, FilmSettings settings) {
    Fill fill = look.fill(colourScale(), settings.trueColour(), tensor.values());
    return TensorView.of(tensorRole, tensor, paddingRing, fill, placement, settings).viewed(planes);
  }

  /** Its planes' name and indices, as code has them: {@code weight[2, 0]}. */
  String plane(int sample, int channel) {
    if (planes.dim(0) * planes.dim(1) == 1) {
      return "";
    }
    boolean folded = tensor.shape().rank() == 2;
    int row = planes.dim(1) > 1 ? channel : sample;
    return (folded ? TensorCell.of(tensorRole, row) : TensorCell.of(tensorRole, sample, channel))
        .toString();
  }
}
