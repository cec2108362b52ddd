package kernelwalk.ink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which parts of a writing belong to one digit and which stand by themselves. A part is as good as
 * a digit where it is half as high as the highest; two such parts are two digits where there is
 * room between them, beside each other or one above the other; whatever is smaller (a bar, a dot, a
 * broken end) belongs to the nearest.
 */
final class PieceGroups {
  /** How high a digit is at least, in parts of the highest. */
  private static final double HIGH = 0.5;

  /** How much of the narrower one may lie above or below its neighbour: digits lean. */
  private static final double OVERLAP = 0.5;

  /** The room between lines of writing, in heights of the lower part. */
  private static final double LEADING = 0.25;

  private final List<Bounds> boxes;
  private final double[][] gaps;
  private final double height;
  private final double room;

  /**
   * Parts of a writing.
   *
   * @param boxes around each
   * @param gaps the shortest distance between each two
   * @param room between digits beside each other, in heights of the highest
   */
  PieceGroups(List<Bounds> boxes, double[][] gaps, double room) {
    this.boxes = boxes;
    this.gaps = gaps;
    this.room = room;
    height =
        boxes.stream().mapToDouble(box -> Math.max(box.height(), box.width() / 4)).max().orElse(0);
  }

  /** The numbers of the parts of each digit; line by line, each from the left. */
  List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> small = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).height() < HIGH * height) {
        small.add(i);
        continue;
      }
      List<Integer> group = new ArrayList<>(List.of(i));
      for (List<Integer> other : List.copyOf(groups)) {
        if (!areApart(group, other)) {
          group.addAll(other);
          groups.remove(other);
        }
      }
      groups.add(group);
    }
    if (groups.isEmpty()) {
      return List.of(small);
    }
    List<List<Integer>> whole = new ArrayList<>(groups.stream().map(List::copyOf).toList());
    for (int i : small) {
      int part = i;
      int nearest = 0;
      for (int g = 1; g < whole.size(); g++) {
        nearest = gap(part, whole.get(g)) < gap(part, whole.get(nearest)) ? g : nearest;
      }
      groups.get(nearest).add(part);
    }
    return inOrder(groups);
  }

  private double gap(int part, List<Integer> group) {
    return group.stream().mapToDouble(other -> gaps[part][other]).min().orElseThrow();
  }

  private boolean areApart(List<Integer> some, List<Integer> others) {
    return some.stream().allMatch(i -> others.stream().allMatch(j -> areApart(i, j)));
  }

  private boolean areApart(int i, int j) {
    Bounds a = boxes.get(i);
    Bounds b = boxes.get(j);
    double beneath = Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom());
    if (beneath >= LEADING * Math.min(a.height(), b.height())) {
      return true;
    }
    double overlap = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    return gaps[i][j] >= room * height && overlap <= OVERLAP * Math.min(a.width(), b.width());
  }

  private List<List<Integer>> inOrder(List<List<Integer>> groups) {
    List<List<Integer>> left = new ArrayList<>(groups);
    List<List<Integer>> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Integer> first =
          left.stream().min(Comparator.comparingDouble(group -> around(group).top())).orElseThrow();
      double bottom = around(first).bottom();
      List<List<Integer>> line =
          left.stream().filter(group -> around(group).centreY() < bottom).toList();
      line.stream()
          .sorted(Comparator.comparingDouble(group -> around(group).centreX()))
          .forEach(ordered::add);
      left.removeAll(line);
    }
    return ordered;
  }

  private Bounds around(List<Integer> group) {
    return group.stream().map(boxes::get).reduce(Bounds::around).orElseThrow();
  }
}
