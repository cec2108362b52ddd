package kernelwalk.film;

import java.util.Arrays;
import java.util.Optional;

/** Which cells of a sum's tensors are lit: those at work. */
record SumLight(SumScript script, Slab left, Optional<Slab> right, Slab result) {
  /** More cells than this are lit as one rectangle around them. */
  private static final int SINGLE = 64;

  /** The cells of which the current products come. */
  void window(Sketch sketch, Moment moment, SumWindow window) {
    ColourRole role = ColourRole.INK;
    cells(sketch, left, window.from(), lightRole(script.left()), 0.12);
    if (right.isPresent() && !script.constant()) {
      cells(sketch, right.get(), window.with(), lightRole(script.right().get()), 0.12);
    }
    if (script.constant()) {
      right.ifPresent(slab -> cells(sketch, slab, under(window), role, 0.1));
    }
    if (moment.tap() >= 0 && moment.tap() < window.terms()) {
      single(sketch, left, window.from()[moment.tap()], role);
      if (right.isPresent() && !script.constant()) {
        single(sketch, right.get(), window.with()[moment.tap()], role);
      }
    }
  }

  /** Where the second factors are the rule's own: the cell itself, which they speak of. */
  int[] under(SumWindow window) {
    return new int[] {window.cell()};
  }

  private static ColourRole lightRole(Actor actor) {
    return actor.part() == Part.INPUT ? ColourRole.KERNEL : actor.part().role();
  }

  private static void single(Sketch sketch, Slab slab, int position, ColourRole role) {
    if (position >= 0) {
      int[] at = slab.view().shape().indices(position);
      slab.outline(sketch, at[2], at[3], role);
    }
  }

  /** Lights these positions of the plane that the first of them lies in. */
  private static void cells(
      Sketch sketch, Slab slab, int[] positions, ColourRole role, double tint) {
    int[] known = Arrays.stream(positions).filter(each -> each >= 0).distinct().toArray();
    if (known.length == 0) {
      return;
    }
    int[] first = slab.view().shape().indices(known[0]);
    int top = Integer.MAX_VALUE;
    int start = Integer.MAX_VALUE;
    int bottom = 0;
    int end = 0;
    int count = 0;
    for (int position : known) {
      int[] at = slab.view().shape().indices(position);
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
      boolean all = count == slab.rows() * slab.columns();
      slab.tint(sketch, top, start, bottom - top, end - start, role, all ? 0 : tint);
      return;
    }
    for (int position : known) {
      int[] at = slab.view().shape().indices(position);
      if (at[0] == first[0] && at[1] == first[1]) {
        slab.tint(sketch, at[2], at[3], 1, 1, role, tint + 0.06);
      }
    }
  }
}
