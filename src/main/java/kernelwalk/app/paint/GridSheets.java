package kernelwalk.app.paint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.PaddingRing;

/**
 * Large grids as finished sheets: painted once with all their cells and once with none, then only
 * cut and laid on the canvas. A grid that is seen for the first time is painted directly, so that
 * one that moves leaves no sheets behind.
 */
final class GridSheets {
  /** Fewer cells are painted faster than a sheet is found. */
  private static final int WORTHWHILE = 64;

  private static final int KEPT = 16;
  private static final int MARGIN = 2;

  private final GridPainter painter;
  private final Map<Key, WritableImage> sheets =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, WritableImage> eldest) {
          return size() > KEPT;
        }
      };
  private Set<Key> before = new HashSet<>();
  private Set<Key> now = new HashSet<>();

  GridSheets(GridPainter painter) {
    this.painter = painter;
  }

  /** What a sheet looks like, but for the place of its whole pixels. */
  private record Key(
      PaintedKey paintedKey,
      List<Integer> lead,
      PaddingRing paddingRing,
      double xPart,
      double yPart,
      double cell,
      Fill fill,
      double digits,
      int decimals,
      boolean full,
      double scale) {
    static Key of(Grid grid, boolean full, double scale) {
      return new Key(
          new PaintedKey(grid.plane().tensor().values()),
          grid.plane().lead(),
          grid.plane().paddingRing(),
          grid.x() - Math.floor(grid.x()),
          grid.y() - Math.floor(grid.y()),
          grid.cell(),
          grid.fill(),
          grid.digits(),
          grid.decimals(),
          full,
          scale);
    }
  }

  /** A new picture begins. */
  void turn() {
    Set<Key> free = before;
    before = now;
    now = free;
    now.clear();
  }

  /**
   * Lays the grid on the canvas.
   *
   * @return false, and nothing is done, where it had better be painted directly
   */
  boolean paint(GraphicsContext g, Grid grid) {
    long cells = (long) grid.plane().rows() * grid.plane().columns();
    if (cells < WORTHWHILE) {
      return false;
    }
    double scale = scale(g.getCanvas());
    Key key = Key.of(grid, true, scale);
    now.add(key);
    if (!before.contains(key)) {
      return false;
    }
    g.setGlobalAlpha(grid.opacity());
    g.setImageSmoothing(false);
    double width = Math.ceil(grid.width()) + 2 * MARGIN;
    double height = Math.ceil(grid.height()) + 2 * MARGIN;
    boolean all = grid.shown() >= cells;
    WritableImage base =
        all ? sheet(key, grid, true) : sheet(Key.of(grid, false, scale), grid, false);
    part(g, grid, base, scale, 0, 0, width, height);
    if (!all && grid.shown() > 0) {
      parts(g, grid, sheet(key, grid, true), scale, width);
    }
    g.setGlobalAlpha(1);
    return true;
  }

  /** The rows that have their values, and the beginning of the one that has some. */
  private static void parts(
      GraphicsContext g, Grid grid, WritableImage sheet, double scale, double width) {
    int columns = grid.plane().columns();
    long rows = grid.shown() / columns;
    long rest = grid.shown() % columns;
    double x = grid.x() - Math.floor(grid.x()) + MARGIN;
    double y = grid.y() - Math.floor(grid.y()) + MARGIN;
    double top = y + grid.plane().paddingRing().top() * grid.cell();
    double left = x + grid.plane().paddingRing().left() * grid.cell();
    boolean lined = grid.cell() >= GridPainter.CELLWISE;
    if (rows > 0) {
      double done = edge(top + rows * grid.cell(), lined);
      part(g, grid, sheet, scale, 0, Math.floor(top), width, done - Math.floor(top));
    }
    if (rest > 0) {
      double from = Math.floor(top + rows * grid.cell());
      double to = edge(top + (rows + 1) * grid.cell(), lined);
      double end = edge(left + rest * grid.cell(), lined);
      part(g, grid, sheet, scale, 0, from, end, to - from);
    }
  }

  /** Where cells end: behind the line between them, where there are lines. */
  private static double edge(double at, boolean lined) {
    return lined ? Math.floor(at) + 1 : Math.round(at);
  }

  private static void part(
      GraphicsContext g,
      Grid grid,
      WritableImage sheet,
      double scale,
      double x,
      double y,
      double width,
      double height) {
    g.drawImage(
        sheet,
        x * scale,
        y * scale,
        width * scale,
        height * scale,
        Math.floor(grid.x()) - MARGIN + x,
        Math.floor(grid.y()) - MARGIN + y,
        width,
        height);
  }

  private WritableImage sheet(Key key, Grid grid, boolean full) {
    WritableImage known = sheets.get(key);
    if (known != null) {
      return known;
    }
    Canvas canvas =
        new Canvas(
            Math.ceil(grid.width()) + 2 * MARGIN + 1, Math.ceil(grid.height()) + 2 * MARGIN + 1);
    Grid alone =
        new Grid(
            grid.plane(),
            grid.x() - Math.floor(grid.x()) + MARGIN,
            grid.y() - Math.floor(grid.y()) + MARGIN,
            grid.cell(),
            grid.fill(),
            grid.digits(),
            grid.decimals(),
            full ? Long.MAX_VALUE : 0,
            1);
    painter.paint(canvas.getGraphicsContext2D(), alone);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    parameters.setTransform(new Scale(key.scale(), key.scale()));
    WritableImage made = canvas.snapshot(parameters, null);
    sheets.put(key, made);
    return made;
  }

  /** Pixels of the screen to one of ours. */
  private static double scale(Node canvas) {
    return canvas.getScene() == null || canvas.getScene().getWindow() == null
        ? 1
        : canvas.getScene().getWindow().getRenderScaleX();
  }
}
