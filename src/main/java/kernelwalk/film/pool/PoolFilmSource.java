package kernelwalk.film.pool;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.SceneRenderer;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.film.timeline.TimelineFilm;
import kernelwalk.walk.Level;
import kernelwalk.walk.PoolWalk;

/** Pooling of real numbers, ready to be filmed. */
public record PoolFilmSource(PoolWalk walk, List<String> channelNames) implements FilmSource {
  public PoolFilmSource {
    channelNames = List.copyOf(channelNames);
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL, Level.PRODUCT);
  }

  @Override
  public Film film(FilmSettings filmSettings) {
    Timeline timeline = Timeline.of(walk, filmSettings.level());
    SceneRenderer sceneRenderer = new PoolRenderer(walk, channelNames, filmSettings);
    return new TimelineFilm(timeline, filmSettings.width(), filmSettings.height(), sceneRenderer);
  }
}
