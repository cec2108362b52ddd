package kernelwalk.film.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.film.layout.CellHighlighter;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.SumWalk;

/**
 * The highlights of a sum of products while the pointer is on a cell: what the walk says of it.
 *
 * @param left the first factors' planes as they stand
 * @param right the second factors' likewise, where they are shown
 */
record SumPointing(
    SumFilmSource source,
    CellHighlighter left,
    Optional<CellHighlighter> right,
    CellHighlighter result) {

  List<Mark> marks(TensorCell cell, SumWindow window) {
    MarkBuilder over = new MarkBuilder();
    if (cell.tensorRole() == TensorRole.PRODUCT) {
      product(over, cell, window);
    } else if (cell.tensorRole() == source.result().tensorRole()) {
      inside(cell, source.result()).ifPresent(at -> result(over, at));
    } else if (cell.tensorRole() == source.left().tensorRole()) {
      inside(cell, source.left()).ifPresent(at -> factor(over, at, true));
    } else if (source.right().isPresent()
        && cell.tensorRole() == source.right().get().tensorRole()) {
      inside(cell, source.right().get()).ifPresent(at -> factor(over, at, false));
    }
    return new ArrayList<>(over.marks());
  }

  /** The cell's position, unless it is one of the padding. */
  private static Optional<Integer> inside(TensorCell cell, OperandTensor operand) {
    Shape shape = operand.tensor().shape();
    for (int axis = 0; axis < shape.rank(); axis++) {
      int index = cell.index().get(axis);
      if (index < 0 || index >= shape.dim(axis)) {
        return Optional.empty();
      }
    }
    return Optional.of(cell.offset(shape));
  }

  private void product(MarkBuilder over, TensorCell cell, SumWindow window) {
    int term = cell.index().get(0) * window.columns() + cell.index().get(1);
    if (term < window.terms()) {
      one(over, left, window.leftPositions()[term]);
      right
          .filter(highlighter -> !source.constant())
          .ifPresent(highlighter -> one(over, highlighter, window.rightPositions()[term]));
    }
  }

  private static void one(MarkBuilder over, CellHighlighter highlighter, int position) {
    if (position >= 0) {
      highlighter.light(over, new int[] {position}, ColourRole.INK, 0);
    }
  }

  private void result(MarkBuilder over, int cell) {
    ColourRole role = source.result().tensorRole().colour();
    SumWalk walk = source.walk();
    result.light(over, new int[] {cell}, role, 0.25);
    left.light(over, walk.feeding(cell, walk.left()), role, 0.25);
    right.ifPresent(
        highlighter -> {
          int[] seen = source.constant() ? new int[] {cell} : walk.feeding(cell, walk.right());
          highlighter.light(over, seen, role, 0.25);
        });
  }

  /** What becomes of a factor in the result's plane in front, and what it meets on the way. */
  private void factor(MarkBuilder over, int position, boolean first) {
    ColourRole role = (first ? source.left() : source.right().orElseThrow()).tensorRole().colour();
    SumWalk walk = source.walk();
    CellHighlighter own = first ? left : right.orElseThrow();
    own.light(over, new int[] {position}, role, 0.25);
    if (source.constant() && !first) {
      result.light(over, new int[] {position}, role, 0.3);
      left.light(over, walk.feeding(position, walk.left()), role, 0.25);
      return;
    }
    Role which = first ? walk.left() : walk.right();
    int area = result.planes().dim(2) * result.planes().dim(3);
    int start = (result.sample() * result.planes().dim(1) + result.front()) * area;
    int[] reached = walk.reached(which, position, start, start + area);
    result.light(over, reached, role, 0.3);
    if (source.constant()) {
      right.ifPresent(highlighter -> highlighter.light(over, reached, role, 0.15));
      return;
    }
    int[] partners = walk.partners(which, position, start, start + area);
    if (first) {
      right.ifPresent(highlighter -> highlighter.light(over, partners, role, 0.15));
    } else {
      left.light(over, partners, role, 0.15);
    }
  }
}
