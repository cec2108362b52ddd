package kernelwalk.exercise;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.walk.Level;
import kernelwalk.walk.Walk;

/**
 * The source of a board's film: one picture that stands still.
 *
 * @param texts the language of its words
 */
public record BoardFilmSource(Board board, ExerciseTexts texts) implements FilmSource {
  private static final double SECONDS = 1;

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER);
  }

  @Override
  public Film film(FilmSettings settings) {
    return new Film(
        new Timeline(new OneStep(), Level.LAYER, SECONDS),
        settings.width(),
        settings.height(),
        new BoardRenderer(board, texts, settings));
  }

  /** A walk of one step, which is all there is to see. */
  private record OneStep() implements Walk<OneStep> {
    @Override
    public long size(Level level) {
      return 1;
    }

    @Override
    public OneStep at(Level level, long index) {
      return this;
    }

    @Override
    public long cellOf(Level level, long index) {
      return 0;
    }

    @Override
    public long firstOf(Level level, long cell) {
      return 0;
    }
  }
}
