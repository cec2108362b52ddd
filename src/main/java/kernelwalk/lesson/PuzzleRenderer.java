package kernelwalk.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.timeline.TimelinePosition;

/** The one picture of a puzzle: its planes in a row, with a question mark between them. */
final class PuzzleRenderer implements FilmRenderer {
  private static final double LARGEST_CELL = 76;
  private static final double SHARE_OF_WIDTH = 0.86;
  private static final double SHARE_OF_HEIGHT = 0.55;

  /** Of a cell, for its number; and where text is large. */
  private static final double SHARE_OF_CELL = 0.34;

  private static final double LARGE_SHARE = 0.42;

  /** Cells between the planes. */
  private static final double GAP = 1.2;

  private final List<Mark> marks;
  private final String text;

  PuzzleRenderer(List<Plane> planes, TensorLooks looks, FilmSettings settings) {
    this.marks = List.copyOf(marks(planes, looks, settings));
    this.text = words(planes, settings.texts());
  }

  private static List<Mark> marks(List<Plane> planes, TensorLooks looks, FilmSettings settings) {
    double columns = 2 * GAP;
    double rows = 1;
    for (Plane plane : planes) {
      columns += plane.columns();
      rows = Math.max(rows, plane.rows());
    }
    double cell =
        Math.min(
            LARGEST_CELL,
            Math.min(
                settings.width() * SHARE_OF_WIDTH / columns,
                settings.height() * SHARE_OF_HEIGHT / rows));
    double x = (settings.width() - cell * columns) / 2;
    double middle = settings.height() / 2;
    List<Mark> marks = new ArrayList<>();
    for (Plane plane : planes) {
      Fill fill = fill(plane, looks, settings.trueColour());
      add(plane, x, middle, cell, fill, settings, marks);
      x += cell * plane.columns();
      if (plane.tensorRole() != TensorRole.OUTPUT) {
        String sign = plane.tensorRole() == TensorRole.INPUT ? "?" : "=";
        marks.add(
            text(
                x + cell * GAP / 2,
                middle,
                Mark.Run.bold(sign, ColourRole.MUTED),
                cell * 0.4,
                Mark.Face.MONO));
        x += cell * GAP;
      }
    }
    return marks;
  }

  private static void add(
      Plane plane,
      double x,
      double middle,
      double cell,
      Fill fill,
      FilmSettings settings,
      List<Mark> marks) {
    double y = middle - cell * plane.rows() / 2;
    double share = settings.textScale() > 1 ? LARGE_SHARE : SHARE_OF_CELL;
    double digits = settings.values() ? Math.min(cell * share, 22 * settings.textScale()) : 0;
    marks.add(
        new Mark.Grid(
            plane, x, y, cell, fill, digits, 3, (long) plane.rows() * plane.columns(), 1));
    double size = 14 * settings.textScale();
    marks.add(
        text(
            x + cell * plane.columns() / 2,
            y + cell * plane.rows() + size * 1.3,
            Mark.Run.bold(
                settings.texts().say(name(plane.tensorRole())), plane.tensorRole().colour()),
            size,
            Mark.Face.SANS));
  }

  private static Fill fill(Plane plane, TensorLooks looks, boolean trueColour) {
    float[] values = plane.tensor().values();
    return switch (plane.tensorRole()) {
      case INPUT -> looks.input().fill(ColourScale.INPUT, trueColour, values);
      case OUTPUT -> looks.output().fill(ColourScale.OUTPUT, trueColour, values);
      default -> Fill.over(ColourScale.DIVERGING, values);
    };
  }

  private static Mark text(double x, double y, Mark.Run run, double size, Mark.Face face) {
    return new Mark.Text(x, y, List.of(run), Mark.Align.CENTRE, face, size, 1);
  }

  private static String name(TensorRole tensorRole) {
    return switch (tensorRole) {
      case INPUT -> "input";
      case OUTPUT -> "output";
      default -> "kernel";
    };
  }

  /** Each plane's name and numbers: {@code kernel [[0, 1], [2, 3]]}. */
  private static String words(List<Plane> planes, FilmTexts texts) {
    List<String> all = new ArrayList<>();
    for (Plane plane : planes) {
      all.add(texts.say(name(plane.tensorRole())) + " " + plane.brackets());
    }
    return String.join("; ", all);
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    return marks;
  }

  @Override
  public String text(TimelinePosition when) {
    return text;
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
