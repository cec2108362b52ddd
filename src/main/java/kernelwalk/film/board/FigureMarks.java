package kernelwalk.film.board;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;

/** The marks of a board's figure: a table, a line of time, a histogram. */
final class FigureMarks {
  private final BoardCanvas canvas;

  FigureMarks(BoardCanvas canvas) {
    this.canvas = canvas;
  }

  /** Lays it into the upper part of this height. */
  void figure(Board.Figure figure, double height) {
    switch (figure) {
      case Board.Table table -> table(table, height);
      case Board.TimeLine line -> timeLine(line, height);
      case Board.Histogram histogram -> histogram(histogram, height);
    }
  }

  private void table(Board.Table table, double height) {
    List<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(canvas::words).toList()).toList();
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    int[] letters = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        letters[i] = Math.max(letters[i], BoardCanvas.letters(row.get(i)) + 3);
      }
    }
    int all = 0;
    for (int each : letters) {
      all += each;
    }
    double size =
        Math.min(
            BoardCanvas.LINE * canvas.scale(),
            Math.min(
                canvas.width() * BoardCanvas.SHARE_OF_WIDTH / (all * BoardCanvas.LETTER),
                (height - 12) / (rows.size() * 1.75)));
    double step = size * 1.75;
    double left = (canvas.width() - all * BoardCanvas.LETTER * size) / 2;
    double top = (height - rows.size() * step) / 2;
    for (int row = 0; row < rows.size(); row++) {
      double x = left;
      double y = top + row * step;
      for (int column = 0; column < rows.get(row).size(); column++) {
        double wide = letters[column] * BoardCanvas.LETTER * size;
        boolean asked = row == table.askedRow() && column == table.askedColumn();
        if (asked) {
          canvas.add(Mark.Box.outline(x, y, wide, step, ColourRole.INK, 2.5));
        }
        String words = rows.get(row).get(column);
        ColourRole role = row == 0 || column == 0 ? ColourRole.MUTED : ColourRole.INK;
        canvas.text(
            x + wide / 2,
            y + step / 2,
            asked && words.isEmpty() ? "?" : words,
            role,
            Mark.Align.CENTRE,
            size,
            true);
        x += wide;
      }
      canvas.add(
          Mark.Line.straight(
              left,
              y + step,
              left + all * BoardCanvas.LETTER * size,
              y + step,
              ColourRole.HAIRLINE,
              1));
    }
  }

  private void timeLine(Board.TimeLine line, double height) {
    double left = canvas.width() * 0.07;
    double right = canvas.width() * 0.93;
    double middle = height * 0.5;
    double em = BoardCanvas.LABEL * canvas.scale();
    canvas.add(Mark.Line.straight(left, middle, right, middle, ColourRole.MUTED, 2));
    int count = line.years().size();
    for (int i = 0; i < count; i++) {
      double x = left + (right - left) * (i + 0.5) / count;
      boolean now = i == line.current();
      canvas.add(
          new Mark.Dot(x, middle, now ? 9 : 5, now ? ColourRole.KERNEL : ColourRole.MUTED, 1));
      double size = Math.min(em, (right - left) / count / 3.2);
      canvas.add(
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
            canvas.width() * 0.2,
            canvas.width() * 0.8);
    canvas.add(
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
    double left = canvas.width() * 0.12;
    double right = canvas.width() * 0.88;
    double em = BoardCanvas.LABEL * canvas.scale();
    double base = height - em * 2;
    double top = em * 1.2;
    long most = histogram.counts().stream().mapToLong(Long::longValue).max().orElse(1);
    int bars = histogram.counts().size();
    double step = (right - left) / bars;
    for (int i = 0; i < bars; i++) {
      double share = histogram.counts().get(i) / (double) Math.max(1, most);
      canvas.add(
          new Mark.Bar(
              left + i * step + step * 0.1,
              base,
              share * (base - top),
              step * 0.8,
              true,
              ColourRole.INPUT,
              1));
    }
    canvas.add(Mark.Line.straight(left, base, right, base, ColourRole.MUTED, 1));
    canvas.text(left, base + em, histogram.low(), ColourRole.MUTED, Mark.Align.START, em, true);
    canvas.text(right, base + em, histogram.high(), ColourRole.MUTED, Mark.Align.END, em, true);
  }

  /** The figure in words. */
  String text(Board.Figure figure) {
    return switch (figure) {
      case Board.Table table ->
          table.rows().stream()
              .map(row -> String.join(" ", row.stream().map(canvas::words).toList()))
              .collect(Collectors.joining("; "));
      case Board.TimeLine line ->
          line.years().get(line.current()) + " " + line.names().get(line.current());
      case Board.Histogram histogram ->
          histogram.low() + " … " + histogram.high() + ": " + histogram.counts();
    };
  }
}
