package kernelwalk.app.paint;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.raster.PixelImage;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScheme;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;

/**
 * A painter of grids: cells with numbers one by one, small cells as one enlarged image of as many
 * rows as are shown.
 */
final class GridPainter {
  /** Smaller cells are pixels. */
  static final double CELLWISE = 15;

  private static final int IMAGES = 64;

  private final SchemeColours schemeColours;
  private final Typesetter type;
  private final Map<Key, WritableImage> images =
      new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, WritableImage> eldest) {
          return size() > IMAGES;
        }
      };

  private record Key(PaintedKey paintedKey, int offset, int rows, int columns, Fill fill) {}

  GridPainter(SchemeColours schemeColours, Typesetter type) {
    this.schemeColours = schemeColours;
    this.type = type;
  }

  void paint(GraphicsContext g, Grid grid) {
    g.setGlobalAlpha(grid.opacity());
    Plane plane = grid.plane();
    double x = grid.x() + plane.paddingRing().left() * grid.cell();
    double y = grid.y() + plane.paddingRing().top() * grid.cell();
    double width = plane.columns() * grid.cell();
    double height = plane.rows() * grid.cell();
    boolean ringed = grid.width() > width || grid.height() > height;
    if (ringed) {
      g.setFill(schemeColours.hatching());
      g.fillRect(grid.x(), grid.y(), grid.width(), grid.height());
    }
    g.setFill(schemeColours.role(ColourRole.PAPER));
    g.fillRect(x, y, width, height);
    if (grid.cell() >= CELLWISE) {
      cells(g, grid, x, y);
    } else {
      image(g, grid, x, y);
    }
    lines(g, grid);
    if (ringed && grid.digits() > 0) {
      ringNumbers(g, grid);
    }
    g.setGlobalAlpha(1);
  }

  private void cells(GraphicsContext g, Grid grid, double x, double y) {
    Plane plane = grid.plane();
    boolean soft = grid.digits() > 0;
    Font font = type.font(Face.MONO, Math.max(1, grid.digits()), false);
    g.setFont(font);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.BASELINE);
    double side = grid.cell();
    int index = 0;
    for (int row = 0; row < plane.rows(); row++) {
      for (int column = 0; column < plane.columns(); column++, index++) {
        if (index >= grid.shown()) {
          return;
        }
        float value = plane.value(row, column);
        int fill = schemeColours.fill(grid.fill(), plane, row, column, soft || side > 20);
        double left = x + column * side;
        double top = y + row * side;
        g.setFill(schemeColours.colour(fill));
        g.fillRect(left, top, side, side);
        if (soft) {
          g.setFill(schemeColours.colour(ColourScheme.on(fill)));
          g.fillText(
              NumberText.cell(value, grid.decimals()),
              left + side / 2,
              top + side / 2 + grid.digits() * 0.36);
        }
      }
    }
  }

  private void image(GraphicsContext g, Grid grid, double x, double y) {
    Plane plane = grid.plane();
    int columns = plane.columns();
    long shown = Math.min(grid.shown(), (long) plane.rows() * columns);
    int rows = (int) (shown / columns);
    int rest = (int) (shown % columns);
    if (shown <= 0) {
      return;
    }
    WritableImage image = image(plane, grid.fill(), rest > 0 ? rows + 1 : rows);
    g.setImageSmoothing(false);
    double side = grid.cell();
    if (rows > 0) {
      g.drawImage(image, 0, 0, columns, rows, x, y, columns * side, rows * side);
    }
    if (rest > 0) {
      g.drawImage(image, 0, rows, rest, 1, x, y + rows * side, rest * side, side);
    }
  }

  /**
   * An image of at least so many rows. Of a plane that fills row by row it is made anew when they
   * have doubled; of one whose values change at each step of a drag, nothing is made that has no
   * value yet.
   */
  private WritableImage image(Plane plane, Fill fill, int shown) {
    int rows = Math.min(plane.rows(), Integer.highestOneBit(2 * shown - 1));
    Key key =
        new Key(
            new PaintedKey(plane.tensor().values()), plane.offset(), rows, plane.columns(), fill);
    return images.computeIfAbsent(key, k -> make(plane, fill, rows));
  }

  private WritableImage make(Plane plane, Fill fill, int rows) {
    int columns = plane.columns();
    int[] pixels = new int[rows * columns];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xff000000 | schemeColours.fill(fill, plane, i / columns, i % columns, false);
    }
    return PixelImage.of(pixels, columns);
  }

  private void lines(GraphicsContext g, Grid grid) {
    g.setFill(schemeColours.role(ColourRole.HAIRLINE));
    double left = Math.floor(grid.x());
    double top = Math.floor(grid.y());
    if (grid.cell() >= CELLWISE) {
      double width = Math.floor(grid.x() + grid.width()) - left + 1;
      double height = Math.floor(grid.y() + grid.height()) - top + 1;
      for (int column = 0; column <= grid.plane().fullColumns(); column++) {
        g.fillRect(Math.floor(grid.x() + column * grid.cell()), top, 1, height);
      }
      for (int row = 0; row <= grid.plane().fullRows(); row++) {
        g.fillRect(left, Math.floor(grid.y() + row * grid.cell()), width, 1);
      }
    } else {
      RectangleOutlines.fill(g, left + 0.5, top + 0.5, grid.width(), grid.height(), 1);
    }
  }

  private void ringNumbers(GraphicsContext g, Grid grid) {
    Plane plane = grid.plane();
    g.setFont(type.font(Face.MONO, grid.digits(), false));
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(schemeColours.role(ColourRole.MUTED));
    for (int row = -plane.paddingRing().top();
        row < plane.rows() + plane.paddingRing().bottom();
        row++) {
      for (int column = -plane.paddingRing().left();
          column < plane.columns() + plane.paddingRing().right();
          column++) {
        if (plane.padded(row, column)) {
          g.fillText(
              NumberText.cell(plane.value(row, column), grid.decimals()),
              grid.x() + (column + plane.paddingRing().left() + 0.5) * grid.cell(),
              grid.y()
                  + (row + plane.paddingRing().top() + 0.5) * grid.cell()
                  + grid.digits() * 0.36);
        }
      }
    }
  }
}
