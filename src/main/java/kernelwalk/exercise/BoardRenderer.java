package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.timeline.TimelinePosition;

/** The one picture of a board: its planes in rows, formulas below; or its table. */
final class BoardRenderer implements FilmRenderer {
  private static final double LARGEST_CELL = 72;
  private static final double SHARE_OF_WIDTH = 0.92;

  /** Cells between planes. */
  private static final double GAP = 1;

  private static final double SHARE_OF_CELL = 0.36;
  private static final double LABEL = 14;
  private static final double LINE = 19;

  /** Of a monospaced letter, in its size. */
  private static final double LETTER = 0.62;

  private static final double BRIGHTEST = 255;
  private static final Pattern KEY = Pattern.compile("\\{([a-z.-]+)}");

  private final Board board;
  private final ExerciseTexts texts;
  private final FilmSettings settings;
  private final List<Mark> marks = new ArrayList<>();

  BoardRenderer(Board board, ExerciseTexts texts, FilmSettings settings) {
    this.board = board;
    this.texts = texts;
    this.settings = settings;
    List<String> lines = board.lines().stream().filter(line -> !line.isBlank()).toList();
    double size = lineSize(lines);
    double below = lines.size() * size * 1.7;
    if (board.table().isPresent()) {
      table(board.table().get(), settings.height() - below);
    } else {
      planes(settings.height() - below);
    }
    double free = board.parts().isEmpty() && board.table().isEmpty() ? settings.height() / 2 : 0;
    double y =
        free > 0 ? free - (lines.size() - 1) * size * 0.85 : settings.height() - below + size * 0.4;
    for (String line : lines) {
      text(settings.width() / 2, y, line, ColourRole.INK, Mark.Align.CENTRE, size, true);
      y += size * 1.7;
    }
  }

  /** As large as text is asked to be, as far as the longest line has room. */
  private double lineSize(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(1);
    boolean alone = board.parts().isEmpty() && board.table().isEmpty();
    double wanted = (alone ? 1.3 : 1) * LINE * settings.textScale();
    return Math.min(wanted, settings.width() * SHARE_OF_WIDTH / (longest * LETTER));
  }

  private void text(
      double x,
      double y,
      String words,
      ColourRole role,
      Mark.Align align,
      double size,
      boolean mono) {
    marks.add(
        new Mark.Text(
            x,
            y,
            List.of(Mark.Run.of(words, role)),
            align,
            mono ? Mark.Face.MONO : Mark.Face.SANS,
            size,
            1));
  }

  private void planes(double height) {
    int count = board.parts().size();
    if (count == 0) {
      return;
    }
    int inRow = count;
    double best = 0;
    for (int each = 1; each <= count; each++) {
      double cell = cell(each, height);
      if (cell > best + 0.5) {
        best = cell;
        inRow = each;
      }
    }
    double cell = Math.min(best, LARGEST_CELL);
    int rows = Math.ceilDiv(count, inRow);
    double label = LABEL * settings.textScale() * 2;
    double tall = 0;
    for (int row = 0; row < rows; row++) {
      tall += tallest(row, inRow) * cell + label;
    }
    double y = Math.max(4, (height - tall) / 2);
    for (int row = 0; row < rows; row++) {
      List<Board.Part> here =
          board.parts().subList(row * inRow, Math.min(count, (row + 1) * inRow));
      double columns = GAP * (here.size() - 1);
      for (Board.Part part : here) {
        columns += part.plane().columns();
      }
      double x = (settings.width() - columns * cell) / 2;
      for (Board.Part part : here) {
        plane(part, x, y, cell);
        x += (part.plane().columns() + GAP) * cell;
      }
      y += tallest(row, inRow) * cell + label;
    }
  }

  /** The side of a cell with so many planes in a row. */
  private double cell(int inRow, double height) {
    int count = board.parts().size();
    int rows = Math.ceilDiv(count, inRow);
    double widest = 1;
    double tall = 0;
    for (int row = 0; row < rows; row++) {
      double columns = GAP * (inRow - 1);
      for (int i = row * inRow; i < Math.min(count, (row + 1) * inRow); i++) {
        columns += board.parts().get(i).plane().columns();
      }
      widest = Math.max(widest, columns);
      tall += tallest(row, inRow);
    }
    double labels = rows * LABEL * settings.textScale() * 2.2 + 8;
    return Math.min(
        settings.width() * SHARE_OF_WIDTH / widest, Math.max(4, height - labels) / tall);
  }

  private int tallest(int row, int inRow) {
    int tallest = 1;
    for (int i = row * inRow; i < Math.min(board.parts().size(), (row + 1) * inRow); i++) {
      tallest = Math.max(tallest, board.parts().get(i).plane().rows());
    }
    return tallest;
  }

  private void plane(Board.Part part, double x, double y, double cell) {
    Plane plane = part.plane();
    double share = settings.textScale() > 1 ? 0.42 : SHARE_OF_CELL;
    double digits = Math.min(cell * share, 22 * settings.textScale());
    marks.add(new Mark.Grid(plane, x, y, cell, fill(part), digits, 3, part.filled(), 1));
    part.frame()
        .ifPresent(
            frame ->
                marks.add(
                    Mark.Box.outline(
                        x + frame.column() * cell,
                        y + frame.row() * cell,
                        frame.columns() * cell,
                        frame.rows() * cell,
                        plane.tensorRole() == TensorRole.INPUT ? ColourRole.KERNEL : ColourRole.INK,
                        3)));
    double size = LABEL * settings.textScale();
    marks.add(
        new Mark.Text(
            x + plane.columns() * cell / 2,
            y + plane.rows() * cell + size * 1.1,
            List.of(Mark.Run.bold(texts.say(part.label()), plane.tensorRole().colour())),
            Mark.Align.CENTRE,
            Mark.Face.SANS,
            size,
            1));
  }

  private static Fill fill(Board.Part part) {
    if (part.look().isPresent()) {
      return new Fill(
          part.look().get() == Board.Look.GREY ? ColourScale.GREY : ColourScale.CHANNELS,
          0,
          BRIGHTEST);
    }
    float[] values = part.plane().tensor().values();
    return switch (part.plane().tensorRole()) {
      case INPUT -> Fill.over(ColourScale.INPUT, values);
      case OUTPUT -> Fill.over(ColourScale.OUTPUT, values);
      default -> Fill.over(ColourScale.DIVERGING, values);
    };
  }

  private void table(Board.Table table, double height) {
    List<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(this::words).toList()).toList();
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    int[] letters = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        letters[i] = Math.max(letters[i], width(row.get(i)) + 3);
      }
    }
    int all = 0;
    for (int each : letters) {
      all += each;
    }
    double size =
        Math.min(
            LINE * settings.textScale(),
            Math.min(
                settings.width() * SHARE_OF_WIDTH / (all * LETTER),
                (height - 12) / (rows.size() * 1.75)));
    double step = size * 1.75;
    double left = (settings.width() - all * LETTER * size) / 2;
    double top = (height - rows.size() * step) / 2;
    for (int row = 0; row < rows.size(); row++) {
      double x = left;
      double y = top + row * step;
      for (int column = 0; column < rows.get(row).size(); column++) {
        double wide = letters[column] * LETTER * size;
        boolean asked = row == table.askedRow() && column == table.askedColumn();
        if (asked) {
          marks.add(Mark.Box.outline(x, y, wide, step, ColourRole.INK, 2.5));
        }
        String words = rows.get(row).get(column);
        ColourRole role = row == 0 || column == 0 ? ColourRole.MUTED : ColourRole.INK;
        text(
            x + wide / 2,
            y + step / 2,
            asked && words.isEmpty() ? "?" : words,
            role,
            Mark.Align.CENTRE,
            size,
            true);
        x += wide;
      }
      marks.add(
          Mark.Line.straight(
              left, y + step, left + all * LETTER * size, y + step, ColourRole.HAIRLINE, 1));
    }
  }

  /** In letters; those of Chinese are nearly twice as wide. */
  private static int width(String words) {
    return words.chars().map(letter -> letter > 0x2e80 ? 2 : 1).sum();
  }

  private String words(String cell) {
    return KEY.matcher(cell).replaceAll(found -> texts.say(Phrase.of(found.group(1))));
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    return marks;
  }

  /** Each plane's name and the numbers that it has so far; the table's rows; the formulas. */
  @Override
  public String text(TimelinePosition when) {
    List<String> all = new ArrayList<>();
    for (Board.Part part : board.parts()) {
      all.add(texts.say(part.label()) + " " + numbers(part));
    }
    board
        .table()
        .ifPresent(
            table ->
                table
                    .rows()
                    .forEach(
                        row -> all.add(String.join(" ", row.stream().map(this::words).toList()))));
    all.addAll(board.lines());
    return String.join("; ", all);
  }

  private static String numbers(Board.Part part) {
    Plane plane = part.plane();
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < plane.rows(); row++) {
      List<String> values = new ArrayList<>();
      for (int column = 0; column < plane.columns(); column++) {
        boolean known = (long) row * plane.columns() + column < part.filled();
        values.add(known ? NumberText.text(plane.value(row, column)) : "?");
      }
      rows.add("[" + String.join(", ", values) + "]");
    }
    return "[" + String.join(", ", rows) + "]";
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
