package kernelwalk.film.sum;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.film.timeline.TimelineFilm;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.SumWalk;

/**
 * Anything whose every cell is a sum of products, ready to be filmed.
 *
 * @param left whose cells are the first factors
 * @param right whose cells are the second factors; empty where there are none but the rule's own
 * @param factor key of what the second factors are called
 * @param result what is computed
 * @param width how many products of a cell stand in a row
 * @param uses how many products each cell of the result has in a channel, for a stage that wants
 *     them in place of its values; empty where that says nothing
 * @param factorDerivation how the second factors came about; empty where they were given
 */
public record SumFilmSource(
    SumWalk walk,
    OperandTensor left,
    Optional<OperandTensor> right,
    String factor,
    OperandTensor result,
    IntUnaryOperator width,
    Optional<Tensor> uses,
    Optional<FactorDerivation> factorDerivation)
    implements FilmSource {

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

  /** Whether the second factors are numbers of the rule's own, such as a cell's share in a mean. */
  boolean constant() {
    return factor.startsWith("sum.");
  }

  /** The colour of the second factors. */
  ColourRole factorRole() {
    return constant()
        ? ColourRole.INK
        : right.map(operandTensor -> operandTensor.tensorRole().role()).orElse(ColourRole.INK);
  }

  /** Whether the second factors are all 1, so that nothing is multiplied. */
  boolean bare() {
    return factor.isEmpty();
  }

  @Override
  public Film film(FilmSettings settings) {
    Timeline timeline = Timeline.of(walk, settings.level());
    return new TimelineFilm(
        timeline, settings.width(), settings.height(), new SumRenderer(this, settings));
  }
}
