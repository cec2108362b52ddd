package kernelwalk.film.sum;

import java.util.function.IntUnaryOperator;

/**
 * The structure of a cell that is a sum: for each channel its products and their sum, then a bias,
 * then the result.
 *
 * @param channels partial sums in every cell
 * @param terms products in each partial sum of a cell
 * @param bias whether a bias is added to the sums
 */
public record SumStructure(int channels, IntUnaryOperator terms, boolean bias) {
  int terms(long cell) {
    return terms.applyAsInt((int) cell);
  }
}
