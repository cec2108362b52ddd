package kernelwalk.app.raster;

import java.util.Locale;

/**
 * A part of a film at a speed, cut into pictures.
 *
 * @param from second of the film
 * @param to second of the film, not before {@code from}
 * @param speed film seconds that pass in a second
 * @param rate pictures a second, at most 50: viewers play nothing faster
 */
public record FilmClip(double from, double to, double speed, double rate) {
  /** More pictures than this are not written: it would be a file that nobody opens. */
  public static final int MOST = 3000;

  public static final double FASTEST = 50;

  /**
   * @throws IllegalArgumentException with one sentence if the range is none, the speed or the rate
   *     is outside its limits, or there are too many pictures
   */
  public FilmClip {
    if (!(from >= 0) || !(to >= from) || Double.isInfinite(to)) {
      throw new IllegalArgumentException(
          text(
              "the range must run from a second of the film to a later one, found %s to %s",
              from, to));
    }
    if (!(speed >= 0.05 && speed <= 64)) {
      throw new IllegalArgumentException(
          text("the speed must be from 0.05 to 64, found %s", speed));
    }
    if (!(rate >= 1 && rate <= FASTEST)) {
      throw new IllegalArgumentException(
          text("a second must have from 1 to %s pictures, found %s", FASTEST, rate));
    }
    double pictures = Math.floor((to - from) / speed * rate) + 1;
    if (pictures > MOST) {
      throw new IllegalArgumentException(
          "%s seconds are %,.0f pictures, at most %,d can be written: choose a shorter range, more speed or fewer pictures a second"
              .formatted(text("%s", (to - from) / speed), pictures, MOST));
    }
  }

  /** How many pictures it has, at least one. */
  public int pictures() {
    return (int) Math.floor((to - from) / speed * rate + 1e-6) + 1;
  }

  /** The second of the film that this picture shows, zero-based. */
  public double secondOf(int picture) {
    return Math.min(to, from + picture * speed / rate);
  }

  /** When this picture is replaced by the next, in hundredths of a second from the beginning. */
  public int endOf(int picture) {
    return (int) Math.round((picture + 1) * 100 / rate);
  }

  private static String text(String sentence, Number... numbers) {
    Object[] words = new Object[numbers.length];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          String.format(Locale.ROOT, "%.6g", numbers[i].doubleValue()).replaceAll("\\.?0+$", "");
    }
    return sentence.formatted(words);
  }
}
