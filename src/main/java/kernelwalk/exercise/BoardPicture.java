package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;

/** The picture of a board: its figure, its planes in rows, formulas below. */
final class BoardPicture {
  private static final double LARGEST_CELL = 72;
  private static final double SHARE_OF_WIDTH = 0.92;

  /** A stage from which on things grow with it. */
  private static final double WIDE = 800;

  private static final double HIGH = 520;

  /** Cells between planes. */
  private static final double GAP = 1;

  /** How much smaller cells may be for the sake of rows of the same length. */
  private static final double UNEVEN = 0.7;

  private static final double SHARE_OF_CELL = 0.36;

  /** The room for a label under its planes, in the label's size. */
  private static final double UNDER = 2.6;

  private static final double LABEL = 14;
  private static final double LINE = 19;

  /** Of a monospaced letter, in its size. */
  private static final double LETTER = 0.62;

  /** Of a letter of a label, in its size. */
  private static final double BOLD_LETTER = 0.6;

  private static final double BRIGHTEST = 255;
  private static final Pattern KEY = Pattern.compile("\\{([a-z.-]+)}");

  private final Board board;
  private final ExerciseTexts texts;
  private final FilmSettings settings;

  /** Of text: as asked, and more on a large stage. */
  private final double scale;

  private final double largestCell;
  private final List<Mark> marks = new ArrayList<>();

  BoardPicture(Board board, ExerciseTexts texts, FilmSettings settings) {
    this.board = board;
    this.texts = texts;
    this.settings = settings;
    double grown = Math.clamp(Math.min(settings.width() / WIDE, settings.height() / HIGH), 1, 1.5);
    this.scale = settings.textScale() * grown;
    this.largestCell = LARGEST_CELL * grown;
    List<String> lines = board.lines().stream().filter(line -> !line.isBlank()).toList();
    double size = lineSize(lines);
    double below = lines.size() * size * 1.7;
    boolean alone = board.parts().isEmpty() && board.figure().isEmpty();
    double free = settings.height() - below;
    double figured = board.parts().isEmpty() ? free : free * 0.45;
    board.figure().ifPresent(figure -> figure(figure, figured));
    double bottom = planes(board.figure().isPresent() ? figured : 0, free);
    double y =
        alone
            ? settings.height() / 2 - (lines.size() - 1) * size * 0.85
            : Math.min(settings.height() - below, bottom) + size * 0.4;
    for (String line : lines) {
      text(
          settings.width() / 2,
          y,
          words(line),
          ColourRole.INK,
          Mark.Align.CENTRE,
          size,
          mono(line));
      y += size * 1.7;
    }
  }

  /** A sentence is set as words are, a formula as numbers are. */
  private static boolean mono(String line) {
    return line.chars().filter(Character::isLetter).count() < line.length() * 0.6
        || line.contains("=");
  }

  private void figure(Board.Figure figure, double height) {
    switch (figure) {
      case Board.Table table -> table(table, height);
      case Board.TimeLine line -> timeLine(line, height);
      case Board.Histogram histogram -> histogram(histogram, height);
    }
  }

  /** As large as text is asked to be, as far as the longest line has room. */
  private double lineSize(List<String> lines) {
    int longest = lines.stream().mapToInt(BoardPicture::width).max().orElse(1);
    boolean alone = board.parts().isEmpty() && board.figure().isEmpty();
    double wanted = (alone ? 1.3 : 1) * LINE * scale;
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

  /** Lays the planes between these heights, and gives the height at which they end. */
  private double planes(double top, double bottom) {
    double height = bottom - top;
    int count = board.parts().size();
    if (count == 0) {
      return bottom;
    }
    int inRow = count;
    double best = 0;
    for (int each = together(); each <= count; each += together()) {
      double even = count % each == 0 ? 1 : UNEVEN;
      double cell = Math.min(cell(each, height), largestCell) * even;
      if (cell >= best) {
        best = cell;
        inRow = each;
      }
    }
    double cell = Math.min(cell(inRow, height), largestCell);
    int rows = Math.ceilDiv(count, inRow);
    double label = LABEL * scale * UNDER;
    double tall = 0;
    for (int row = 0; row < rows; row++) {
      tall += tallest(row, inRow) * cell + label;
    }
    double y = top + Math.max(4, (height - tall) / 2);
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
    return y;
  }

  /** How many planes are kept in one row: an input channel and its slice of the kernel. */
  private int together() {
    List<Board.Part> parts = board.parts();
    boolean pairs =
        parts.size() > 3
            && parts.size() % 2 == 0
            && parts.get(1).plane().tensorRole() == TensorRole.WEIGHT;
    return pairs ? 2 : 1;
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
    double labels = rows * LABEL * scale * UNDER + 8;
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
    boolean legible = cell * share > 6 && part.look().orElse(null) != Board.Look.TRUE_COLOUR;
    double fitting = cell * 0.86 / (longest(part) * LETTER);
    double digits = legible ? Math.min(fitting, Math.min(cell * share, 22 * scale)) : 0;
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
    String label = texts.say(part.label());
    double room = (plane.columns() + GAP * 0.8) * cell;
    double size =
        board.parts().size() == 1
            ? LABEL * scale
            : Math.min(LABEL * scale, room / (width(label) * BOLD_LETTER));
    marks.add(
        new Mark.Text(
            x + plane.columns() * cell / 2,
            y + plane.rows() * cell + size * 1.1,
            List.of(Mark.Run.bold(label, plane.tensorRole().colour())),
            Mark.Align.CENTRE,
            Mark.Face.SANS,
            size,
            1));
  }

  /** The letters of the longest number that stands in a plane. */
  private static int longest(Board.Part part) {
    Plane plane = part.plane();
    int longest = 1;
    for (int cell = 0; cell < part.filled(); cell++) {
      double value = plane.value(cell / plane.columns(), cell % plane.columns());
      longest = Math.max(longest, NumberText.text(value, 3).length());
    }
    return longest;
  }

  private static Fill fill(Board.Part part) {
    if (part.look().isPresent()) {
      ColourScale scale =
          switch (part.look().get()) {
            case GREY -> ColourScale.GREY;
            case CHANNEL -> ColourScale.CHANNELS;
            case TRUE_COLOUR -> ColourScale.TRUE_COLOUR;
          };
      return new Fill(scale, 0, BRIGHTEST);
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
            LINE * scale,
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
    return KEY.matcher(cell)
        .replaceAll(found -> Matcher.quoteReplacement(texts.say(Phrase.of(found.group(1)))));
  }

  List<Mark> marks() {
    return marks;
  }

  /** Each plane's name and the numbers that it has so far; the table's rows; the formulas. */
  String text() {
    List<String> all = new ArrayList<>();
    for (Board.Part part : board.parts()) {
      all.add(texts.say(part.label()) + " " + numbers(part));
    }
    board.figure().ifPresent(figure -> all.add(text(figure)));
    board.lines().stream().filter(line -> !line.isBlank()).map(this::words).forEach(all::add);
    return String.join("; ", all);
  }

  private String text(Board.Figure figure) {
    return switch (figure) {
      case Board.Table table ->
          table.rows().stream()
              .map(row -> String.join(" ", row.stream().map(this::words).toList()))
              .collect(Collectors.joining("; "));
      case Board.TimeLine line ->
          line.years().get(line.current()) + " " + line.names().get(line.current());
      case Board.Histogram histogram ->
          histogram.low() + " … " + histogram.high() + ": " + histogram.counts();
    };
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

  private void timeLine(Board.TimeLine line, double height) {
    double left = settings.width() * 0.07;
    double right = settings.width() * 0.93;
    double middle = height * 0.5;
    double em = LABEL * scale;
    marks.add(Mark.Line.straight(left, middle, right, middle, ColourRole.MUTED, 2));
    int count = line.years().size();
    for (int i = 0; i < count; i++) {
      double x = left + (right - left) * (i + 0.5) / count;
      boolean now = i == line.current();
      marks.add(
          new Mark.Dot(x, middle, now ? 9 : 5, now ? ColourRole.KERNEL : ColourRole.MUTED, 1));
      double size = Math.min(em, (right - left) / count / 3.2);
      marks.add(
          new Mark.Text(
              x,
              middle + em * 1.6,
              List.of(
                  new Mark.Run(
                      Integer.toString(line.years().get(i)),
                      now ? ColourRole.INK : ColourRole.MUTED,
                      now)),
              Mark.Align.CENTRE,
              Mark.Face.SANS,
              size,
              1));
    }
    double x =
        Math.clamp(
            left + (right - left) * (line.current() + 0.5) / count,
            settings.width() * 0.2,
            settings.width() * 0.8);
    marks.add(
        new Mark.Text(
            x,
            middle - em * 2.4,
            List.of(Mark.Run.bold(line.names().get(line.current()), ColourRole.KERNEL)),
            Mark.Align.CENTRE,
            Mark.Face.SANS,
            em * 1.7,
            1));
  }

  private void histogram(Board.Histogram histogram, double height) {
    double left = settings.width() * 0.12;
    double right = settings.width() * 0.88;
    double em = LABEL * scale;
    double base = height - em * 2;
    double top = em * 1.2;
    long most = histogram.counts().stream().mapToLong(Long::longValue).max().orElse(1);
    int bars = histogram.counts().size();
    double step = (right - left) / bars;
    for (int i = 0; i < bars; i++) {
      double share = histogram.counts().get(i) / (double) Math.max(1, most);
      marks.add(
          new Mark.Bar(
              left + i * step + step * 0.1,
              base,
              share * (base - top),
              step * 0.8,
              true,
              ColourRole.INPUT,
              1));
    }
    marks.add(Mark.Line.straight(left, base, right, base, ColourRole.MUTED, 1));
    text(left, base + em, histogram.low(), ColourRole.MUTED, Mark.Align.START, em, true);
    text(right, base + em, histogram.high(), ColourRole.MUTED, Mark.Align.END, em, true);
  }
}
