package kernelwalk.lesson;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;

/**
 * A convolution as a puzzle: its first input channel, kernel slice and output channel side by side,
 * and nothing that says how one comes from the others. One picture that stands still.
 */
final class PuzzleFilm implements Film {
  private static final double LARGEST_CELL = 76;
  private static final double SHARE_OF_WIDTH = 0.86;
  private static final double SHARE_OF_HEIGHT = 0.55;

  /** Of a cell, for its number; and where text is large. */
  private static final double SHARE_OF_CELL = 0.34;

  private static final double LARGE_SHARE = 0.42;

  /** Cells between the planes. */
  private static final double GAP = 1.2;

  private final Picture picture;

  private PuzzleFilm(Picture picture) {
    this.picture = picture;
  }

  /** The script of a puzzle. */
  static FilmSource source(
      Conv2d operation, Tensor input, List<Tensor> parameters, TensorLooks looks) {
    List<Plane> planes =
        List.of(
            Plane.of(TensorRole.INPUT, input, 0, 0),
            Plane.of(TensorRole.WEIGHT, parameters.getFirst(), 0, 0),
            Plane.of(TensorRole.OUTPUT, operation.forward(input, parameters), 0, 0));
    return new FilmSource() {
      @Override
      public List<Level> levels() {
        return List.of(Level.LAYER);
      }

      @Override
      public Film film(FilmSettings settings) {
        return new PuzzleFilm(picture(planes, looks, settings));
      }
    };
  }

  private static Picture picture(List<Plane> planes, TensorLooks looks, FilmSettings settings) {
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
    return new Picture(settings.width(), settings.height(), marks, words(planes, settings.texts()));
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
                settings.texts().say(name(plane.tensorRole())), plane.tensorRole().role()),
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
      List<String> rows = new ArrayList<>();
      for (int row = 0; row < plane.rows(); row++) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < plane.columns(); column++) {
          values.add(NumberText.text(plane.value(row, column)));
        }
        rows.add("[" + String.join(", ", values) + "]");
      }
      all.add(texts.say(name(plane.tensorRole())) + " [" + String.join(", ", rows) + "]");
    }
    return String.join("; ", all);
  }

  @Override
  public double duration() {
    return 1;
  }

  @Override
  public Picture at(double seconds) {
    return picture;
  }

  @Override
  public Level level() {
    return Level.LAYER;
  }

  @Override
  public long steps() {
    return 1;
  }

  @Override
  public long stepAt(double seconds) {
    return 0;
  }

  @Override
  public double startOf(long step) {
    return 0;
  }

  @Override
  public double restOf(long step) {
    return 0;
  }

  @Override
  public long cells() {
    return 1;
  }

  @Override
  public long cellAt(double seconds) {
    return 0;
  }

  @Override
  public double startOfCell(long cell) {
    return 0;
  }

  @Override
  public double restOfCell(long cell) {
    return 0;
  }

  @Override
  public int cellsInRow() {
    return 1;
  }
}
