package kernelwalk.film.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumWalk;

/**
 * The source of films of anything whose every cell is a sum of products.
 *
 * @param left whose cells are the first factors
 * @param right whose cells are the second factors; empty where there are none but the rule's own
 * @param factor key of what the second factors are called
 * @param result what is computed
 * @param width how many products of a cell stand in a row
 * @param uses how many products each cell of the result has in a channel, for a stage that wants
 *     them in place of its values; empty where that says nothing
 * @param derivation how the second factors came about; empty where they were given
 */
public record SumFilmSource(
    SumWalk walk,
    OperandTensor left,
    Optional<OperandTensor> right,
    String factor,
    OperandTensor result,
    IntUnaryOperator width,
    Optional<Tensor> uses,
    Optional<FactorDerivation> derivation)
    implements FilmSource {
  /** A cell's share in a pooled value is its partial derivative. */
  private static final String SHARE = "∂y/∂x";

  public SumFilmSource(
      SumWalk walk,
      OperandTensor left,
      Optional<OperandTensor> right,
      String factor,
      OperandTensor result,
      IntUnaryOperator width) {
    this(walk, left, right, factor, result, width, Optional.empty(), Optional.empty());
  }

  @Override
  public List<Level> levels() {
    return walk.channels() == 1
        ? List.of(Level.LAYER, Level.CELL, Level.PRODUCT)
        : List.of(Level.values());
  }

  @Override
  public boolean coloured() {
    return left.look().coloured() || right.filter(other -> other.look().coloured()).isPresent();
  }

  /** How its cells and shapes are written. */
  AxisText axes() {
    List<Tensor> tensors = new ArrayList<>(List.of(left.tensor(), result.tensor()));
    right.ifPresent(operand -> tensors.add(operand.tensor()));
    return AxisText.of(tensors);
  }

  /** Whether the second factors are numbers of the rule's own, such as a cell's share in a mean. */
  boolean constant() {
    return factor.startsWith("sum.");
  }

  /** The colour of the second factors. */
  ColourRole factorRole() {
    return constant()
        ? ColourRole.INK
        : right.map(operand -> operand.tensorRole().colour()).orElse(ColourRole.INK);
  }

  /** Whether the second factors are all 1, so that nothing is multiplied. */
  boolean bare() {
    return factor.isEmpty();
  }

  /** The formula of a cell in symbols; of a derived factor at work with its numbers. */
  List<Run> symbols(int cell, SumProgress progress, SumWindow window) {
    Run rightSymbol =
        constant()
            ? Run.of(SHARE, ColourRole.INK)
            : right
                .map(factors -> Run.of(factors.symbol(), factors.tensorRole().colour()))
                .orElse(Run.of("1", ColourRole.INK));
    List<Run> runs =
        SumFormula.symbols(
            Run.of(result.symbol(), result.tensorRole().colour()),
            axes().indices(TensorCell.at(result.tensorRole(), result.tensor().shape(), cell)),
            Run.of(left.symbol(), left.tensorRole().colour()),
            bare() ? Optional.empty() : Optional.of(rightSymbol),
            walk.bias());
    derivation.ifPresent(
        how -> {
          runs.add(Run.of(",     ", ColourRole.MUTED));
          int term = progress.current();
          boolean single = term >= 0 && term < window.terms();
          runs.addAll(single ? how.of(window.rightPositions()[term]) : how.rule());
        });
    return runs;
  }

  @Override
  public Film film(FilmSettings settings) {
    return Film.of(walk, settings, new SumRenderer(this, settings));
  }
}
