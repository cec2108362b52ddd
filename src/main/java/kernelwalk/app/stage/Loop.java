package kernelwalk.app.stage;

import java.util.Optional;

/**
 * A loop: a part of a film that is played again and again, in seconds of the film.
 *
 * @param to after {@code from} by at least {@link #SHORTEST}
 */
public record Loop(double from, double to) {
  /** A shorter one would be a flicker. */
  public static final double SHORTEST = 0.2;

  public Loop {
    if (!(from >= 0) || !(to >= from + SHORTEST - 1e-9)) {
      throw new IllegalArgumentException(
          "a loop must be at least %s s long, found %s to %s".formatted(SHORTEST, from, to));
    }
  }

  /** From here to there, if that is long enough. */
  public static Optional<Loop> of(double from, double to) {
    return from >= 0 && to - from >= SHORTEST - 1e-9
        ? Optional.of(new Loop(from, to))
        : Optional.empty();
  }

  /** With another beginning, moved as far as the shortest loop allows. */
  Loop from(double second) {
    return new Loop(Math.clamp(second, 0, to - SHORTEST), to);
  }

  /** With another end, moved as far as the shortest loop and the film's length allow. */
  Loop to(double second, double duration) {
    return new Loop(from, Math.clamp(second, from + SHORTEST, Math.max(from + SHORTEST, duration)));
  }
}
