package kernelwalk.exercise;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.walk.Level;
import kernelwalk.walk.Walk;

/**
 * The source of a film of boards: each stands still for a step.
 *
 * @param boards at least one
 * @param texts the language of their words
 */
public record BoardFilmSource(List<Board> boards, ExerciseTexts texts) implements FilmSource {
  private static final double SECONDS = 2;

  public BoardFilmSource {
    boards = List.copyOf(boards);
    if (boards.isEmpty()) {
      throw new IllegalArgumentException("a film of boards: at least one board expected");
    }
  }

  /** A board that stands still. */
  public BoardFilmSource(Board board, ExerciseTexts texts) {
    this(List.of(board), texts);
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER);
  }

  @Override
  public Film film(FilmSettings settings) {
    return new Film(
        new Timeline(new StepNumbers(boards.size()), Level.LAYER, SECONDS),
        settings.width(),
        settings.height(),
        new BoardRenderer(boards, texts, settings));
  }

  /** A step for each board, by its number. */
  private record StepNumbers(long count) implements Walk<Long> {
    @Override
    public long size(Level level) {
      return count;
    }

    @Override
    public Long at(Level level, long index) {
      return index;
    }

    @Override
    public long cellOf(Level level, long index) {
      return index;
    }

    @Override
    public long firstOf(Level level, long cell) {
      return cell;
    }
  }
}
