package kernelwalk.film.sum;

import java.util.Arrays;
import java.util.Optional;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.TensorRole;

/** The highlights of a sum's tensors: the cells at work. */
record SumHighlights(
    SumFilmSource source, TensorView left, Optional<TensorView> right, TensorView result) {
  /** More cells than this are lit as one rectangle around them. */
  private static final int SINGLE = 64;

  /** The cells of which the current products come. */
  void window(MarkBuilder marks, SumProgress progress, SumWindow window) {
    ColourRole role = ColourRole.INK;
    cells(marks, left, window.leftPositions(), lightRole(source.left()), 0.12);
    if (right.isPresent() && !source.constant()) {
      cells(marks, right.get(), window.rightPositions(), lightRole(source.right().get()), 0.12);
    }
    if (source.constant()) {
      right.ifPresent(view -> cells(marks, view, under(window), role, 0.1));
    }
    if (progress.current() >= 0 && progress.current() < window.terms()) {
      single(marks, left, window.leftPositions()[progress.current()], role);
      if (right.isPresent() && !source.constant()) {
        single(marks, right.get(), window.rightPositions()[progress.current()], role);
      }
    }
  }

  /** Where the second factors are the rule's own: the cell itself, which they speak of. */
  int[] under(SumWindow window) {
    return new int[] {window.cell()};
  }

  private static ColourRole lightRole(OperandTensor operand) {
    return operand.tensorRole() == TensorRole.INPUT
        ? ColourRole.KERNEL
        : operand.tensorRole().colour();
  }

  private static void single(MarkBuilder marks, TensorView view, int position, ColourRole role) {
    if (position >= 0) {
      int[] at = view.indices(position);
      view.outline(marks, at[2], at[3], role);
    }
  }

  /** Lights these positions of the plane that the first of them lies in. */
  private static void cells(
      MarkBuilder marks, TensorView view, int[] positions, ColourRole role, double tint) {
    int[] known = Arrays.stream(positions).filter(each -> each >= 0).distinct().toArray();
    if (known.length == 0) {
      return;
    }
    int[] first = view.indices(known[0]);
    int top = Integer.MAX_VALUE;
    int start = Integer.MAX_VALUE;
    int bottom = 0;
    int end = 0;
    int count = 0;
    for (int position : known) {
      int[] at = view.indices(position);
      if (at[0] == first[0] && at[1] == first[1]) {
        count++;
        top = Math.min(top, at[2]);
        bottom = Math.max(bottom, at[2] + 1);
        start = Math.min(start, at[3]);
        end = Math.max(end, at[3] + 1);
      }
    }
    boolean full = count == (bottom - top) * (end - start);
    if (full || count > SINGLE) {
      boolean all = count == view.rows() * view.columns();
      view.tint(marks, top, start, bottom - top, end - start, role, all ? 0 : tint);
      return;
    }
    for (int position : known) {
      int[] at = view.indices(position);
      if (at[0] == first[0] && at[1] == first[1]) {
        view.tint(marks, at[2], at[3], 1, 1, role, tint + 0.06);
      }
    }
  }
}
