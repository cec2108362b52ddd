package kernelwalk.tensor;

/** Where the greatest of some values stands: the class that a network's logits name. */
public final class Argmax {
  private Argmax() {}

  /** The position of the greatest value, the first of equals; there is at least one. */
  public static int of(float[] values) {
    return of(values, 0, values.length);
  }

  /** The same of {@code count} values that begin at {@code from}, counted from there. */
  public static int of(float[] values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      best = values[from + i] > values[from + best] ? i : best;
    }
    return best;
  }
}
