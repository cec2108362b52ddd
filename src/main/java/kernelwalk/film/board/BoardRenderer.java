package kernelwalk.film.board;

import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.timeline.TimelinePosition;

/** The pictures of a film of boards. */
final class BoardRenderer implements FilmRenderer {
  private final List<BoardPicture> pictures;

  BoardRenderer(List<Board> boards, BoardTexts texts, FilmSettings settings) {
    pictures = boards.stream().map(board -> new BoardPicture(board, texts, settings)).toList();
  }

  private BoardPicture at(TimelinePosition when) {
    return pictures.get(Math.clamp(when.cell(), 0, pictures.size() - 1));
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    return at(when).marks();
  }

  @Override
  public String text(TimelinePosition when) {
    return at(when).text();
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    return List.of();
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return OptionalLong.empty();
  }

  @Override
  public int cellsInRow() {
    return 1;
  }
}
