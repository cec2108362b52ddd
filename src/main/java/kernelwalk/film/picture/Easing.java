package kernelwalk.film.picture;

/** Easing: how a motion spends its time: functions from 0 … 1 to 0 … 1, constant outside. */
public final class Easing {
  private Easing() {}

  /** How far a motion that lasts from {@code start} to {@code end} has come at {@code now}. */
  public static double between(double start, double end, double now) {
    return Math.clamp((now - start) / (end - start), 0, 1);
  }

  /** Starts and ends at rest: 3t² − 2t³. */
  public static double smooth(double t) {
    double u = Math.clamp(t, 0, 1);
    return u * u * (3 - 2 * u);
  }

  /** Leaves at once and comes to rest slowly: 1 − (1 − t)³. */
  public static double out(double t) {
    double rest = 1 - Math.clamp(t, 0, 1);
    return 1 - rest * rest * rest;
  }

  public static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
