package kernelwalk.film;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.Mark.CellText;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;

/**
 * What a person sees of one tensor while the pointer is on a cell.
 *
 * @param shown cells that no other plane of the tensor stands before
 * @param lit those of them that lie in a box of the highlight
 */
public record Lit(Set<TensorCell> shown, Set<TensorCell> lit) {

  public static Lit of(Film film, double seconds, TensorCell pointed, TensorRole tensorRole) {
    List<Mark> over = film.highlight(seconds, pointed);
    List<Mark> all = new ArrayList<>(film.at(seconds).marks());
    all.addAll(over);
    List<Box> boxes =
        over.stream()
            .filter(mark -> mark instanceof Box)
            .map(Box.class::cast)
            .filter(box -> box.role() != ColourRole.PAPER && (box.tint() > 0 || box.stroke() > 1))
            .toList();
    Lit found = new Lit(new HashSet<>(), new HashSet<>());
    List<Grid> front = new ArrayList<>();
    for (Mark mark : all.reversed()) {
      if (mark instanceof Grid grid
          && grid.plane().tensorRole() == tensorRole
          && front.stream().noneMatch(other -> overlap(grid, other))) {
        front.add(grid);
        for (int row = 0; row < grid.plane().rows(); row++) {
          for (int column = 0; column < grid.plane().columns(); column++) {
            double x = grid.x() + (column + grid.plane().paddingRing().left() + 0.5) * grid.cell();
            double y = grid.y() + (row + grid.plane().paddingRing().top() + 0.5) * grid.cell();
            found.add(grid.plane().cell(row, column), boxes, x, y);
          }
        }
      } else if (mark instanceof CellText text && text.cell().tensorRole() == tensorRole) {
        found.add(text.cell(), boxes, text.text().x(), text.text().y());
      }
    }
    return found;
  }

  private static boolean overlap(Grid one, Grid other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  private void add(TensorCell cell, List<Box> boxes, double x, double y) {
    shown.add(cell);
    if (boxes.stream().anyMatch(b -> inside(b, x, y))) {
      lit.add(cell);
    }
  }

  private static boolean inside(Box box, double x, double y) {
    return x > box.x() && y > box.y() && x < box.x() + box.width() && y < box.y() + box.height();
  }
}
