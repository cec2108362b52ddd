package kernelwalk.film;

import java.util.List;
import kernelwalk.walk.Level;

/** A source of films: an operation and its numbers, without a size, level or language. */
public interface FilmSource {
  /** The levels at which it can be stepped, coarse to fine. */
  List<Level> levels();

  /** Whether it shows a picture in colour, whose channels can be seen together. */
  default boolean coloured() {
    return false;
  }

  /** The film for this stage. */
  Film film(FilmSettings settings);
}
