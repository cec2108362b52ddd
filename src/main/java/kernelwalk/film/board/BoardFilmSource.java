package kernelwalk.film.board;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.NumberedSteps;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.walk.Level;

/**
 * The source of a film of boards: each stands still for a step.
 *
 * @param boards at least one
 * @param texts the language of their words
 */
public record BoardFilmSource(List<Board> boards, BoardTexts texts) implements FilmSource {
  private static final double SECONDS = 2;

  public BoardFilmSource {
    boards = List.copyOf(boards);
    if (boards.isEmpty()) {
      throw new IllegalArgumentException("a film of boards: at least one board expected");
    }
  }

  /** A board that stands still. */
  public BoardFilmSource(Board board, BoardTexts texts) {
    this(List.of(board), texts);
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER);
  }

  @Override
  public Film film(FilmSettings settings) {
    return new Film(
        new Timeline(new NumberedSteps(boards.size()), Level.LAYER, SECONDS),
        settings.width(),
        settings.height(),
        new BoardRenderer(boards, texts, settings));
  }
}
