package kernelwalk.progress;

/**
 * The mastery of an exercise: three runs in a row without help and without a mistake. What is
 * mastered stays mastered.
 *
 * @param streak runs that counted since the last one that did not, at most three
 */
public record Mastery(int streak, boolean mastered) {
  /** How many runs in a row it takes. */
  public static final int RUNS = 3;

  static final Mastery NONE = new Mastery(0, false);

  /** After one more run. */
  Mastery with(boolean counts) {
    int next = counts ? Math.min(RUNS, streak + 1) : 0;
    return new Mastery(next, mastered || next == RUNS);
  }
}
