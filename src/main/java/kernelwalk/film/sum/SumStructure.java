package kernelwalk.film.sum;

/** What a cell's steps are: for each channel its terms and their sum, then a bias, the result. */
public interface SumStructure {
  /** Partial sums in every cell. */
  int channels();

  /** Terms in each partial sum of this cell. */
  int terms(long cell);

  /** Whether a bias is added to the sums. */
  boolean bias();
}
