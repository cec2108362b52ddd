package kernelwalk.train.evaluation;

import java.util.Arrays;

/** An evaluation: how well a network reads pictures whose digits are known. Never changes. */
public final class Evaluation {
  private final double loss;
  private final long[][] confusion;

  /**
   * @param loss mean cross-entropy
   * @param confusion how often class {@code [actual][predicted]} occurred, copied
   */
  public Evaluation(double loss, long[][] confusion) {
    this.loss = loss;
    this.confusion = Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
  }

  /** Mean cross-entropy. */
  public double loss() {
    return loss;
  }

  public int classes() {
    return confusion.length;
  }

  /** How often a picture of class {@code actual} was read as {@code predicted}. */
  public long confusion(int actual, int predicted) {
    return confusion[actual][predicted];
  }

  /** The whole matrix, {@code [actual][predicted]}, copied. */
  public long[][] confusion() {
    return Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
  }

  /** How many pictures were read. */
  public long count() {
    return Arrays.stream(confusion).flatMapToLong(Arrays::stream).sum();
  }

  /** How many were read right. */
  public long hits() {
    long hits = 0;
    for (int c = 0; c < confusion.length; c++) {
      hits += confusion[c][c];
    }
    return hits;
  }

  /** The share read right, 0 to 1. */
  public double accuracy() {
    return share(hits(), count());
  }

  /** Of the pictures read as this class, the share that is of it; 0 if none was. */
  public double precision(int c) {
    long predicted = 0;
    for (long[] row : confusion) {
      predicted += row[c];
    }
    return share(confusion[c][c], predicted);
  }

  /** Of the pictures of this class, the share read as it; 0 if there is none. */
  public double recall(int c) {
    return share(confusion[c][c], Arrays.stream(confusion[c]).sum());
  }

  /** Harmonic mean of precision and recall; 0 if both are. */
  public double f1(int c) {
    double precision = precision(c);
    double recall = recall(c);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
