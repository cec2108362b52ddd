package kernelwalk.film.board;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;

/** The picture of a board: its figure, its planes in rows, lines of text below. */
final class BoardPicture {
  /** From one line to the next, in their size. */
  private static final double LEADING = 1.7;

  /** The share of the height that a figure above planes has. */
  private static final double FIGURE = 0.45;

  /** How much larger lines are that stand alone. */
  private static final double ALONE = 1.3;

  private final Board board;
  private final BoardCanvas canvas;
  private final FigureMarks figures;

  BoardPicture(Board board, BoardTexts texts, FilmSettings settings) {
    this.board = board;
    this.canvas = new BoardCanvas(settings, texts);
    this.figures = new FigureMarks(canvas);
    List<String> lines = lines();
    double size = lineSize(lines);
    double below = lines.size() * size * LEADING;
    double free = canvas.height() - below;
    double figured = board.parts().isEmpty() ? free : free * FIGURE;
    board.figure().ifPresent(figure -> figures.figure(figure, figured));
    double bottom =
        new PlaneRows(board.parts(), canvas).lay(board.figure().isPresent() ? figured : 0, free);
    double y =
        alone()
            ? canvas.height() / 2 - (lines.size() - 1) * size * LEADING / 2
            : Math.min(canvas.height() - below, bottom) + size * 0.4;
    for (String line : lines) {
      canvas.text(
          canvas.width() / 2,
          y,
          canvas.words(line),
          ColourRole.INK,
          Mark.Align.CENTRE,
          size,
          mono(line));
      y += size * LEADING;
    }
  }

  private List<String> lines() {
    return board.lines().stream().filter(line -> !line.isBlank()).toList();
  }

  /** Whether there is nothing but lines. */
  private boolean alone() {
    return board.parts().isEmpty() && board.figure().isEmpty();
  }

  /** A sentence is set as words are, a formula as numbers are. */
  private static boolean mono(String line) {
    return line.chars().filter(Character::isLetter).count() < line.length() * 0.6
        || line.contains("=");
  }

  /** As large as text is asked to be, as far as the longest line has room. */
  private double lineSize(List<String> lines) {
    int longest = lines.stream().mapToInt(BoardCanvas::letters).max().orElse(1);
    double wanted = (alone() ? ALONE : 1) * BoardCanvas.LINE * canvas.scale();
    double room = canvas.width() * BoardCanvas.SHARE_OF_WIDTH;
    return Math.min(wanted, room / (longest * BoardCanvas.LETTER));
  }

  /** From back to front. */
  List<Mark> marks() {
    return canvas.marks();
  }

  /** Each plane's name and the numbers that it has so far; the figure; the lines. */
  String text() {
    List<String> all = new ArrayList<>();
    for (Board.Part part : board.parts()) {
      String numbers = part.plane().brackets(part.filled());
      all.add(canvas.texts().say(part.label()) + " " + numbers);
    }
    board.figure().map(figures::text).ifPresent(all::add);
    lines().stream().map(canvas::words).forEach(all::add);
    return String.join("; ", all);
  }
}
