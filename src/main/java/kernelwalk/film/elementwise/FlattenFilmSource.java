package kernelwalk.film.elementwise;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.FlattenWalk;
import kernelwalk.walk.Level;

/** The source of a flattening's films. */
public record FlattenFilmSource(Tensor input, FlattenWalk walk, TensorLooks looks)
    implements FilmSource {
  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL);
  }

  @Override
  public Film film(FilmSettings settings) {
    return Film.of(walk, settings, new FlattenRenderer(input, walk, looks.input(), settings));
  }
}
