package kernelwalk.film.pool;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.timeline.SceneRenderer;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.film.timeline.TimelineFilm;
import kernelwalk.walk.Level;
import kernelwalk.walk.PoolWalk;

/** Pooling of real numbers, ready to be filmed. */
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
    Timeline timeline = Timeline.of(walk, settings.level());
    SceneRenderer sceneRenderer = new PoolRenderer(walk, looks, settings);
    return new TimelineFilm(timeline, settings.width(), settings.height(), sceneRenderer);
  }
}
