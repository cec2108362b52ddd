package kernelwalk.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelwalk.film.Film;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Mark.CellText;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;

/**
 * The cell that is pointed at: the one under the pointer, else the one that was pinned. Without a
 * pointer a pin goes from tensor to tensor and from cell to cell.
 */
final class Pointing {
  /** The order in which {@link #pinNext} goes through the tensors. */
  private static final List<TensorRole> TENSORS =
      List.of(TensorRole.OUTPUT, TensorRole.INPUT, TensorRole.WEIGHT);

  private Optional<TensorCell> hovered = Optional.empty();
  private Optional<TensorCell> pinned = Optional.empty();

  Optional<TensorCell> cell() {
    return hovered.or(() -> pinned);
  }

  Optional<TensorCell> pinned() {
    return pinned;
  }

  /**
   * The pointer is on this cell, or on none.
   *
   * @return whether that is something new
   */
  boolean hover(Optional<TensorCell> now) {
    boolean news = !now.equals(hovered);
    hovered = now;
    return news;
  }

  /** Pins this cell; the same one again, or none, unpins. */
  void pin(Optional<TensorCell> cell) {
    pinned = cell.equals(pinned) ? Optional.empty() : cell;
  }

  /** Pins just this cell, or none. */
  void take(Optional<TensorCell> cell) {
    pinned = cell;
  }

  void unpin() {
    pinned = Optional.empty();
  }

  /** Another film: lets go what its picture does not have. */
  void keep(Picture picture) {
    hovered = hovered.filter(cell -> has(picture, cell));
    pinned = pinned.filter(cell -> has(picture, cell));
  }

  private static boolean has(Picture picture, TensorCell cell) {
    return picture.marks().stream()
        .anyMatch(
            mark ->
                (mark instanceof Grid grid && grid.plane().knows(cell))
                    || (mark instanceof CellText text && text.cell().equals(cell)));
  }

  /** Pins the current output cell; then a cell of the input, of the kernel, then none. */
  void pinNext(Picture picture, Film film, double seconds) {
    int at = pinned.map(cell -> TENSORS.indexOf(cell.tensorRole())).orElse(-1);
    pinned = Optional.empty();
    for (int next = at + 1; next < TENSORS.size() && pinned.isEmpty(); next++) {
      pinned = first(picture, TENSORS.get(next), film.timeline().cellAt(seconds));
    }
  }

  private static Optional<TensorCell> first(Picture picture, TensorRole tensorRole, long current) {
    return planes(picture, tensorRole).stream()
        .findFirst()
        .map(
            plane -> {
              Shape shape = plane.tensor().shape();
              return tensorRole == TensorRole.OUTPUT && current < shape.size()
                  ? TensorCell.at(tensorRole, shape, (int) current)
                  : plane.cell(0, 0);
            });
  }

  /** Moves the pin in its plane, as far as that goes. */
  void move(Picture picture, int rows, int columns) {
    pinned =
        pinned.map(
            cell -> {
              Optional<Plane> plane =
                  planes(picture, cell.tensorRole()).stream()
                      .filter(each -> cell.index().size() == each.lead().size() + 2)
                      .findFirst();
              if (plane.isEmpty()) {
                return cell;
              }
              List<Integer> index = new ArrayList<>(cell.index());
              int last = index.size() - 1;
              index.set(
                  last - 1, Math.clamp(index.get(last - 1) + rows, 0, plane.get().rows() - 1));
              index.set(last, Math.clamp(index.get(last) + columns, 0, plane.get().columns() - 1));
              return new TensorCell(cell.tensorRole(), index);
            });
  }

  /** The value of the pinned cell where the picture shows its plane. */
  OptionalDouble pinnedValue(Picture picture) {
    if (pinned.filter(cell -> cell.index().size() >= 2).isEmpty()) {
      return OptionalDouble.empty();
    }
    TensorCell cell = pinned.get();
    int last = cell.index().size() - 1;
    return picture.marks().stream()
        .filter(mark -> mark instanceof Grid)
        .map(Grid.class::cast)
        .filter(grid -> grid.plane().tensorRole() == cell.tensorRole())
        .filter(grid -> grid.fill().colourScale() != ColourScale.SEQUENTIAL)
        .filter(grid -> grid.plane().lead().equals(cell.index().subList(0, last - 1)))
        .filter(grid -> known(grid, cell.index().get(last - 1), cell.index().get(last)))
        .mapToDouble(grid -> grid.plane().value(cell.index().get(last - 1), cell.index().get(last)))
        .findFirst();
  }

  private static boolean known(Grid grid, int row, int column) {
    return grid.plane().padded(row, column)
        || (long) row * grid.plane().columns() + column < grid.shown();
  }

  /** The planes of a tensor, the front-most first. */
  private static List<Plane> planes(Picture picture, TensorRole tensorRole) {
    List<Plane> planes = new ArrayList<>();
    picture
        .marks()
        .reversed()
        .forEach(
            mark -> {
              if (mark instanceof Grid grid && grid.plane().tensorRole() == tensorRole) {
                planes.add(grid.plane());
              }
            });
    return planes;
  }
}
