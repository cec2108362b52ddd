package kernelwalk.film.elementwise;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.timeline.SceneRenderer;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.film.timeline.TimelineFilm;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.FlattenWalk;
import kernelwalk.walk.Level;

/** The flattening of real numbers, ready to be filmed. */
public record FlattenFilmSource(Tensor input, FlattenWalk walk, TensorLooks looks)
    implements FilmSource {
  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL);
  }

  @Override
  public Film film(FilmSettings settings) {
    Timeline timeline = Timeline.of(walk, settings.level());
    SceneRenderer sceneRenderer = new FlattenRenderer(input, walk, looks.input(), settings);
    return new TimelineFilm(timeline, settings.width(), settings.height(), sceneRenderer);
  }
}
