package kernelwalk.app.stage;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kernelwalk.film.picture.TensorCell;

/**
 * Painting over the stage, stroke by stroke: a press and what is dragged over until the release.
 */
final class Painting {
  /** Pixels between two looks for a cell along a fast stroke. */
  private static final double STEP = 4;

  private final BiFunction<Double, Double, Optional<TensorCell>> cells;
  private Optional<Brush> brush = Optional.empty();
  private Optional<TensorCell> last = Optional.empty();
  private boolean stroke;
  private boolean painted;
  private double x;
  private double y;

  /**
   * @param cells finds the cell at a point of the stage
   */
  Painting(BiFunction<Double, Double, Optional<TensorCell>> cells) {
    this.cells = cells;
  }

  void use(Brush next) {
    brush = Optional.of(next);
  }

  /** Whether there is a brush at all. */
  boolean offered() {
    return brush.isPresent();
  }

  /** Takes the brush up or puts it away. */
  boolean toggle() {
    brush.ifPresent(with -> with.onProperty().set(!with.onProperty().get()));
    return offered();
  }

  private Optional<Brush> up() {
    return brush.filter(with -> with.onProperty().get());
  }

  /** Whether a press on this cell would paint it. */
  boolean would(Optional<TensorCell> cell) {
    return cell.isPresent() && up().filter(with -> with.takes(cell.get())).isPresent();
  }

  void press(MouseEvent event) {
    painted = false;
    stroke = would(cells.apply(event.getX(), event.getY()));
    x = event.getX();
    y = event.getY();
    drag(event);
  }

  void drag(MouseEvent event) {
    if (!stroke) {
      return;
    }
    boolean erasing = event.getButton() == MouseButton.SECONDARY || event.isShiftDown();
    double far = Math.hypot(event.getX() - x, event.getY() - y);
    int steps = Math.max(1, (int) Math.ceil(far / STEP));
    for (int i = 1; i <= steps; i++) {
      double share = i / (double) steps;
      dab(cells.apply(x + (event.getX() - x) * share, y + (event.getY() - y) * share), erasing);
    }
    x = event.getX();
    y = event.getY();
  }

  private void dab(Optional<TensorCell> cell, boolean erasing) {
    if (would(cell) && !cell.equals(last)) {
      last = cell;
      painted = true;
      up().ifPresent(with -> with.paint(cell.orElseThrow(), erasing));
    }
  }

  void release() {
    if (stroke) {
      brush.ifPresent(Brush::lift);
    }
    stroke = false;
    last = Optional.empty();
  }

  /** Whether the click that has just ended painted, so that it must not pin as well. */
  boolean painted() {
    return painted;
  }

  /** From the keyboard: paints this cell. */
  boolean paint(Optional<TensorCell> cell) {
    if (!would(cell)) {
      return false;
    }
    up().ifPresent(
            with -> {
              with.paint(cell.orElseThrow(), false);
              with.lift();
            });
    return true;
  }
}
