package kernelwalk.film.picture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A mark: one thing in a picture. Positions and sizes are in pixels from the picture's upper left
 * corner; opacities are 0 … 1.
 */
public sealed interface Mark {
  /** The tensor cell that this mark stands for at this point. */
  default Optional<TensorCell> cellAt(double x, double y) {
    return Optional.empty();
  }

  /** A point in pixels. */
  record Point(double x, double y) {}

  /** Where a text's point lies along it. */
  enum Align {
    START,
    CENTRE,
    END
  }

  /** Sans for words, mono for numbers and code, serif italic for formulas' symbols. */
  enum Face {
    SANS,
    MONO,
    SERIF
  }

  /** A stretch of text in one colour and weight. */
  record Run(String text, ColourRole role, boolean bold) {
    public static Run of(String text, ColourRole role) {
      return new Run(text, role, false);
    }

    public static Run bold(String text, ColourRole role) {
      return new Run(text, role, true);
    }
  }

  /**
   * A plane of values, one mark however many they are.
   *
   * @param x left edge of the plane's ring, or of its first column where it has none
   * @param y top edge likewise
   * @param cell side of a cell
   * @param digits size of the numbers in pixels, 0 for none
   * @param decimals how many decimals they have at most
   * @param shown how many cells, in row-major order, have their value yet; the rest are empty
   */
  record Grid(
      Plane plane,
      double x,
      double y,
      double cell,
      Fill fill,
      double digits,
      int decimals,
      long shown,
      double opacity)
      implements Mark {

    public double width() {
      return cell * plane.fullColumns();
    }

    public double height() {
      return cell * plane.fullRows();
    }

    /** The value under this point, of a cell that has one yet. */
    public OptionalDouble valueAt(double px, double py) {
      if (cellAt(px, py).isEmpty()) {
        return OptionalDouble.empty();
      }
      int row = (int) ((py - y) / cell) - plane.paddingRing().top();
      int column = (int) ((px - x) / cell) - plane.paddingRing().left();
      boolean known = plane.padded(row, column) || (long) row * plane.columns() + column < shown;
      return known ? OptionalDouble.of(plane.value(row, column)) : OptionalDouble.empty();
    }

    @Override
    public Optional<TensorCell> cellAt(double px, double py) {
      if (opacity < 0.5 || px < x || py < y || px >= x + width() || py >= y + height()) {
        return Optional.empty();
      }
      int row = (int) ((py - y) / cell) - plane.paddingRing().top();
      int column = (int) ((px - x) / cell) - plane.paddingRing().left();
      return Optional.of(plane.cell(row, column));
    }
  }

  /**
   * A rectangle.
   *
   * @param stroke width of the outline, 0 for none
   * @param tint opacity of its filling in the same role, 0 for none
   */
  record Box(
      double x,
      double y,
      double width,
      double height,
      ColourRole role,
      double stroke,
      double tint,
      double radius,
      boolean dashed,
      double opacity)
      implements Mark {
    public static Box outline(
        double x, double y, double width, double height, ColourRole role, double stroke) {
      return new Box(x, y, width, height, role, stroke, 0, 0, false, 1);
    }

    public static Box filled(
        double x, double y, double width, double height, ColourRole role, double tint) {
      return new Box(x, y, width, height, role, 0, tint, 0, false, 1);
    }
  }

  /**
   * A line through points; of exactly four points that are {@code curved}, a cubic Bézier curve.
   *
   * @param arrow whether it ends in an arrow head
   */
  record Line(
      List<Point> points,
      boolean curved,
      ColourRole role,
      double stroke,
      boolean dashed,
      boolean arrow,
      double opacity)
      implements Mark {
    public Line {
      points = List.copyOf(points);
    }

    public static Line straight(
        double x1, double y1, double x2, double y2, ColourRole role, double stroke) {
      return new Line(
          List.of(new Point(x1, y1), new Point(x2, y2)), false, role, stroke, false, false, 1);
    }
  }

  /** A dot, such as the point that moves along an activation's curve. */
  record Dot(double x, double y, double radius, ColourRole role, double opacity) implements Mark {}

  /** A bar with its lower left corner at (x, y), growing upwards, or to the right. */
  record Bar(
      double x,
      double y,
      double length,
      double thickness,
      boolean upright,
      ColourRole role,
      double opacity)
      implements Mark {}

  /**
   * A line of text in runs.
   *
   * @param y its vertical middle
   */
  record Text(
      double x, double y, List<Run> runs, Align align, Face face, double size, double opacity)
      implements Mark {
    public Text {
      runs = List.copyOf(runs);
    }

    /** All runs in a row. */
    public String string() {
      StringBuilder all = new StringBuilder();
      runs.forEach(run -> all.append(run.text()));
      return all.toString();
    }
  }

  /** A text that stands for one tensor cell, with the rectangle in which the pointer finds it. */
  record CellText(Text text, TensorCell cell, double width, double height) implements Mark {
    @Override
    public Optional<TensorCell> cellAt(double px, double py) {
      return Math.abs(px - text.x()) <= width / 2 && Math.abs(py - text.y()) <= height / 2
          ? Optional.of(cell)
          : Optional.empty();
    }
  }
}
