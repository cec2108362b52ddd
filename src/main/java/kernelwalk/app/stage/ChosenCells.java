package kernelwalk.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;

/**
 * Cells and tensors that the page points out: a frame around each cell that is chosen, and around
 * what a word of its text stands for.
 */
final class ChosenCells {
  private static final double STROKE = 3;

  private Set<TensorCell> cells = Set.of();

  private Set<TensorRole> lit = Set.of();
  private Optional<TensorCell> litCell = Optional.empty();

  /** Frames the planes of these tensors, or one cell of the first of them. */
  void light(Set<TensorRole> roles, Optional<TensorCell> cell) {
    lit = Set.copyOf(roles);
    litCell = cell;
  }

  void set(Set<TensorCell> next) {
    cells = Set.copyOf(next);
  }

  /** The frames to be laid over this picture. */
  List<Mark> marks(Picture picture) {
    List<Mark> frames = new ArrayList<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Mark.Grid grid && grid.opacity() >= 0.5) {
        lights(grid, frames);
      }
    }
    for (Mark mark : cells.isEmpty() ? List.<Mark>of() : picture.marks()) {
      if (mark instanceof Mark.Grid grid && grid.opacity() >= 0.5) {
        frames(grid, cells, frames);
      } else if (mark instanceof Mark.CellText text && cells.contains(text.cell())) {
        double left = text.text().x() - text.width() / 2;
        double top = text.text().y() - text.height() / 2;
        frames.add(frame(left, top, text.width(), text.height()));
      }
    }
    return frames;
  }

  private void lights(Mark.Grid grid, List<Mark> to) {
    if (!lit.contains(grid.plane().tensorRole())) {
      return;
    }
    if (litCell.isEmpty()) {
      double out = STROKE;
      to.add(
          Mark.Box.outline(
              grid.x() - out,
              grid.y() - out,
              grid.width() + 2 * out,
              grid.height() + 2 * out,
              ColourRole.INK,
              STROKE));
      return;
    }
    frames(grid, Set.of(litCell.get()), to);
  }

  private static void frames(Mark.Grid grid, Set<TensorCell> wanted, List<Mark> to) {
    int above = grid.plane().paddingRing().top();
    int before = grid.plane().paddingRing().left();
    for (int row = 0; row < grid.plane().rows(); row++) {
      for (int column = 0; column < grid.plane().columns(); column++) {
        if (wanted.contains(grid.plane().cell(row, column))) {
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
