package kernelwalk.walk;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * Sums of equally many products in every cell, whose factors stand at computed positions.
 *
 * @param shape of what is computed
 * @param channels partial sums in every cell
 * @param count products in each of them
 * @param across how many of the products stand in a row
 * @param first the first factors
 * @param second the second factors
 * @param biases what is added to a cell's sums, if anything is
 * @param all the whole, by the operation itself
 */
public record RegularSums(
    Shape shape,
    int channels,
    int count,
    int across,
    Factors first,
    Factors second,
    IntFunction<Optional<Operand>> biases,
    Supplier<Tensor> all)
    implements SumsOfProducts {

  /** A row-major position in a tensor as a function of the product that it is a factor of. */
  @FunctionalInterface
  public interface Position {
    int of(int cell, int channel, int term);
  }

  /** The factors at one side of all products. */
  public record Factors(Operand.Role role, Tensor tensor, Position position) {
    /** Ones that stand in no tensor. */
    public static Factors ones() {
      return new Factors(
          Operand.Role.CONSTANT, Tensor.of(Shape.of(1), 1), (cell, channel, term) -> 0);
    }

    double value(int cell, int channel, int term) {
      return tensor.values()[position.of(cell, channel, term)];
    }

    Operand at(int cell, int channel, int term) {
      return role == Operand.Role.CONSTANT
          ? Operand.constant(value(cell, channel, term))
          : Operand.of(role, tensor, position.of(cell, channel, term));
    }
  }

  /** One channel, its products in a row, no bias. */
  public static RegularSums of(
      Shape shape, int count, Factors first, Factors second, Supplier<Tensor> all) {
    return new RegularSums(shape, 1, count, count, first, second, cell -> Optional.empty(), all);
  }

  /** The same with a bias. */
  public RegularSums with(IntFunction<Operand> bias) {
    return new RegularSums(
        shape, channels, count, across, first, second, cell -> Optional.of(bias.apply(cell)), all);
  }

  @Override
  public Tensor whole() {
    return all.get();
  }

  @Override
  public int terms(int cell) {
    return count;
  }

  @Override
  public int width(int cell) {
    return across;
  }

  @Override
  public int period() {
    return 1;
  }

  @Override
  public Operand.Role leftRole() {
    return first.role();
  }

  @Override
  public Operand.Role rightRole() {
    return second.role();
  }

  @Override
  public Operand left(int cell, int channel, int term) {
    return first.at(cell, channel, term);
  }

  @Override
  public Operand right(int cell, int channel, int term) {
    return second.at(cell, channel, term);
  }

  @Override
  public double sum(int cell, int channel, int terms) {
    double sum = 0;
    for (int term = 0; term < terms; term++) {
      sum += first.value(cell, channel, term) * second.value(cell, channel, term);
    }
    return sum;
  }

  @Override
  public Optional<Operand> bias(int cell) {
    return biases.apply(cell);
  }
}
