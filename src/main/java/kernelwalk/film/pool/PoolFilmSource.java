package kernelwalk.film.pool;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.walk.Level;
import kernelwalk.walk.PoolWalk;

/** The source of a pooling's films. */
public record PoolFilmSource(PoolWalk walk, TensorLooks looks) implements FilmSource {
  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL, Level.PRODUCT);
  }

  @Override
  public boolean coloured() {
    return looks.input().coloured();
  }

  @Override
  public Film film(FilmSettings settings) {
    return Film.of(walk, settings, new PoolRenderer(walk, looks, settings));
  }
}
