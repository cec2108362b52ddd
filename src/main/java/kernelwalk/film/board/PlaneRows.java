package kernelwalk.film.board;

import java.util.List;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;

/** The planes of a board, in as many rows as make their cells largest. */
final class PlaneRows {
  private static final double LARGEST_CELL = 72;

  /** Cells between planes. */
  private static final double GAP = 1;

  /** How much smaller cells may be for the sake of rows of the same length. */
  private static final double UNEVEN = 0.7;

  private static final double SHARE_OF_CELL = 0.36;

  /** The room for a label under its planes, in the label's size. */
  private static final double UNDER = 2.6;

  /** Of a letter of a label, in its size. */
  private static final double BOLD_LETTER = 0.6;

  private static final double BRIGHTEST = 255;

  private final List<Board.Part> parts;
  private final BoardCanvas canvas;

  PlaneRows(List<Board.Part> parts, BoardCanvas canvas) {
    this.parts = parts;
    this.canvas = canvas;
  }

  /** Lays the planes between these heights, and gives the height at which they end. */
  double lay(double top, double bottom) {
    double height = bottom - top;
    int count = parts.size();
    if (count == 0) {
      return bottom;
    }
    int inRow = count;
    double best = 0;
    for (int each = together(); each <= count; each += together()) {
      double even = count % each == 0 ? 1 : UNEVEN;
      double cell = Math.min(cell(each, height), LARGEST_CELL * canvas.grown()) * even;
      if (cell >= best) {
        best = cell;
        inRow = each;
      }
    }
    double cell = Math.min(cell(inRow, height), LARGEST_CELL * canvas.grown());
    int rows = Math.ceilDiv(count, inRow);
    double label = BoardCanvas.LABEL * canvas.scale() * UNDER;
    double tall = 0;
    for (int row = 0; row < rows; row++) {
      tall += tallest(row, inRow) * cell + label;
    }
    double y = top + Math.max(4, (height - tall) / 2);
    for (int row = 0; row < rows; row++) {
      List<Board.Part> here = parts.subList(row * inRow, Math.min(count, (row + 1) * inRow));
      double columns = GAP * (here.size() - 1);
      for (Board.Part part : here) {
        columns += part.plane().columns();
      }
      double x = (canvas.width() - columns * cell) / 2;
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
    boolean pairs =
        parts.size() > 3
            && parts.size() % 2 == 0
            && parts.get(1).plane().tensorRole() == TensorRole.WEIGHT;
    return pairs ? 2 : 1;
  }

  /** The side of a cell with so many planes in a row. */
  private double cell(int inRow, double height) {
    int count = parts.size();
    int rows = Math.ceilDiv(count, inRow);
    double widest = 1;
    double tall = 0;
    for (int row = 0; row < rows; row++) {
      double columns = GAP * (inRow - 1);
      for (int i = row * inRow; i < Math.min(count, (row + 1) * inRow); i++) {
        columns += parts.get(i).plane().columns();
      }
      widest = Math.max(widest, columns);
      tall += tallest(row, inRow);
    }
    double labels = rows * BoardCanvas.LABEL * canvas.scale() * UNDER + 8;
    return Math.min(
        canvas.width() * BoardCanvas.SHARE_OF_WIDTH / widest, Math.max(4, height - labels) / tall);
  }

  private int tallest(int row, int inRow) {
    int tallest = 1;
    for (int i = row * inRow; i < Math.min(parts.size(), (row + 1) * inRow); i++) {
      tallest = Math.max(tallest, parts.get(i).plane().rows());
    }
    return tallest;
  }

  private void plane(Board.Part part, double x, double y, double cell) {
    Plane plane = part.plane();
    double share = canvas.largeText() ? 0.42 : SHARE_OF_CELL;
    boolean legible = cell * share > 6 && part.look().orElse(null) != Board.Look.TRUE_COLOUR;
    double fitting = cell * 0.86 / (longest(part) * BoardCanvas.LETTER);
    double digits = legible ? Math.min(fitting, Math.min(cell * share, 22 * canvas.scale())) : 0;
    canvas.add(new Mark.Grid(plane, x, y, cell, fill(part), digits, 3, part.filled(), 1));
    part.frame()
        .ifPresent(
            frame ->
                canvas.add(
                    Mark.Box.outline(
                        x + frame.column() * cell,
                        y + frame.row() * cell,
                        frame.columns() * cell,
                        frame.rows() * cell,
                        plane.tensorRole() == TensorRole.INPUT ? ColourRole.KERNEL : ColourRole.INK,
                        3)));
    String label = canvas.texts().say(part.label());
    double room = (plane.columns() + GAP * 0.8) * cell;
    double size =
        parts.size() == 1
            ? BoardCanvas.LABEL * canvas.scale()
            : Math.min(
                BoardCanvas.LABEL * canvas.scale(),
                room / (BoardCanvas.letters(label) * BOLD_LETTER));
    canvas.add(
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
}
