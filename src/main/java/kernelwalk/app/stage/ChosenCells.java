package kernelwalk.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;

/** Cells that the page has chosen: a frame around each, wherever the picture shows it. */
final class ChosenCells {
  private static final double STROKE = 3;

  private Set<TensorCell> cells = Set.of();

  void set(Set<TensorCell> next) {
    cells = Set.copyOf(next);
  }

  /** The frames to be laid over this picture. */
  List<Mark> marks(Picture picture) {
    List<Mark> frames = new ArrayList<>();
    for (Mark mark : cells.isEmpty() ? List.<Mark>of() : picture.marks()) {
      if (mark instanceof Mark.Grid grid && grid.opacity() >= 0.5) {
        frames(grid, frames);
      } else if (mark instanceof Mark.CellText text && cells.contains(text.cell())) {
        double left = text.text().x() - text.width() / 2;
        double top = text.text().y() - text.height() / 2;
        frames.add(frame(left, top, text.width(), text.height()));
      }
    }
    return frames;
  }

  private void frames(Mark.Grid grid, List<Mark> to) {
    int above = grid.plane().paddingRing().top();
    int before = grid.plane().paddingRing().left();
    for (int row = 0; row < grid.plane().rows(); row++) {
      for (int column = 0; column < grid.plane().columns(); column++) {
        if (cells.contains(grid.plane().cell(row, column))) {
          double x = grid.x() + (column + before) * grid.cell();
          double y = grid.y() + (row + above) * grid.cell();
          to.add(frame(x, y, grid.cell(), grid.cell()));
        }
      }
    }
  }

  private static Mark frame(double x, double y, double width, double height) {
    return new Mark.Box(x, y, width, height, ColourRole.INK, STROKE, 0.12, 2, false, 1);
  }
}
