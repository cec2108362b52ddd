package kernelwalk.film;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.SumWalk;

/** Which cells of a sum's tensors are lit: those at work, and those that the pointer asks for. */
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

  /** What the pointer on this cell asks for. */
  List<Mark> pointed(TensorCell cell, Moment moment, SumWindow window) {
    Sketch over = new Sketch();
    if (cell.index().stream().anyMatch(each -> each < 0) || outside(cell)) {
      return List.of();
    }
    if (cell.part() == Part.PRODUCT) {
      int term = cell.index().get(0) * window.columns() + cell.index().get(1);
      if (term < window.terms()) {
        single(over, left, window.from()[term], ColourRole.INK);
        if (right.isPresent() && !script.constant()) {
          single(over, right.get(), window.with()[term], ColourRole.INK);
        }
      }
    } else if (cell.part() == script.result().part()) {
      result(over, cell.offset(result.named()), moment.channel());
    } else if (cell.part() == script.left().part()) {
      uses(over, cell.offset(left.named()), moment, true);
    } else if (script.right().isPresent() && cell.part() == script.right().get().part()) {
      uses(over, cell.offset(right.get().named()), moment, false);
    }
    return over.marks();
  }

  /** Whether this is a cell of the padding at the lower or right side. */
  private boolean outside(TensorCell cell) {
    if (script.right().isEmpty() || cell.part() != script.right().get().part()) {
      return false;
    }
    Shape shape = right.map(Slab::named).orElse(result.named());
    for (int axis = 0; axis < shape.rank(); axis++) {
      if (cell.index().get(axis) >= shape.dim(axis)) {
        return true;
      }
    }
    return false;
  }

  private void result(Sketch over, int at, int channel) {
    int[] place = result.view().shape().indices(at);
    ColourRole role = script.result().part().role();
    result.tint(over, place[2], place[3], 1, 1, role, 0.25);
    SumWalk walk = script.walk();
    int terms = walk.terms(at);
    int[] from = new int[terms];
    int[] with = new int[terms];
    for (int term = 0; term < terms; term++) {
      from[term] = walk.left(at, channel, term).position();
      with[term] = walk.right(at, channel, term).position();
    }
    cells(over, left, from, role, 0.25);
    if (right.isPresent()) {
      cells(over, right.get(), script.constant() ? new int[] {at} : with, role, 0.25);
    }
  }

  /** All cells of the result's plane in front that use this factor. */
  private void uses(Sketch over, int position, Moment moment, boolean first) {
    Slab slab = first ? left : right.get();
    int[] at = slab.view().shape().indices(position);
    ColourRole role = slab.part().role();
    slab.tint(over, at[2], at[3], 1, 1, role, 0.25);
    SumWalk walk = script.walk();
    int plane = result.rows() * result.columns();
    int start = (int) (moment.cell() / plane * plane);
    int[] users = new int[plane];
    Arrays.fill(users, -1);
    for (int cell = start; cell < start + plane; cell++) {
      if (script.constant() && !first) {
        users[cell - start] = cell == position ? cell : -1;
        continue;
      }
      for (int channel = 0; channel < walk.channels() && users[cell - start] < 0; channel++) {
        for (int term = 0; term < walk.terms(cell); term++) {
          int found =
              first
                  ? walk.left(cell, channel, term).position()
                  : walk.right(cell, channel, term).position();
          if (found == position) {
            users[cell - start] = cell;
            break;
          }
        }
      }
    }
    cells(over, result, users, role, 0.3);
  }
}
