package kernelwalk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Boxes and arrows between them in layers: the longest way to the ground gives a box its layer, an
 * arrow is left out where a longer way says the same, an arrow across layers gets a node in each,
 * and each layer is in an order in which few arrows cross (Sugiyama, Tagawa and Toda, "Methods for
 * visual understanding of hierarchical system structures", 1981).
 */
final class Layers {
  private static final int SWEEPS = 24;

  private final int[] heights;
  private final List<Integer> layerOf = new ArrayList<>();
  private final List<LayeredLayout.Arrow> steps = new ArrayList<>();
  private final List<List<Integer>> ways = new ArrayList<>();
  private List<List<Integer>> order = new ArrayList<>();

  private Layers(int boxes, List<LayeredLayout.Arrow> arrows) {
    heights = new int[boxes];
    Arrays.fill(heights, -1);
    for (int box = 0; box < boxes; box++) {
      height(box, arrows);
    }
    int top = Arrays.stream(heights).max().orElse(0);
    IntStream.rangeClosed(0, top).forEach(i -> order.add(new ArrayList<>()));
    for (int box = 0; box < boxes; box++) {
      add(top - heights[box]);
    }
    arrows.stream().filter(arrow -> !isSaidByAnother(arrow, arrows)).forEach(this::addWay);
    sort();
  }

  /**
   * @param boxes how many
   * @param arrows without a circle
   */
  static Layers of(int boxes, List<LayeredLayout.Arrow> arrows) {
    return new Layers(boxes, arrows);
  }

  private int height(int box, List<LayeredLayout.Arrow> arrows) {
    if (heights[box] < 0) {
      heights[box] =
          arrows.stream()
              .filter(arrow -> arrow.from() == box)
              .mapToInt(arrow -> 1 + height(arrow.to(), arrows))
              .max()
              .orElse(0);
    }
    return heights[box];
  }

  private static boolean isSaidByAnother(
      LayeredLayout.Arrow arrow, List<LayeredLayout.Arrow> arrows) {
    return arrows.stream()
        .filter(first -> first.from() == arrow.from() && first.to() != arrow.to())
        .anyMatch(first -> leads(first.to(), arrow.to(), arrows));
  }

  private static boolean leads(int from, int to, List<LayeredLayout.Arrow> arrows) {
    return from == to
        || arrows.stream().anyMatch(arrow -> arrow.from() == from && leads(arrow.to(), to, arrows));
  }

  private int add(int layer) {
    order.get(layer).add(layerOf.size());
    layerOf.add(layer);
    return layerOf.size() - 1;
  }

  private void addWay(LayeredLayout.Arrow arrow) {
    List<Integer> way = new ArrayList<>(List.of(arrow.from()));
    for (int layer = layerOf(arrow.from()) + 1; layer < layerOf(arrow.to()); layer++) {
      way.add(add(layer));
    }
    way.add(arrow.to());
    for (int i = 1; i < way.size(); i++) {
      steps.add(new LayeredLayout.Arrow(way.get(i - 1), way.get(i)));
    }
    ways.add(way);
  }

  /** Boxes, and after them the nodes where an arrow crosses a layer. */
  int size() {
    return layerOf.size();
  }

  /** 0 is the uppermost. */
  int layerOf(int node) {
    return layerOf.get(node);
  }

  /** An arrow each: the nodes from box to box. */
  List<List<Integer>> ways() {
    return ways;
  }

  /** Each layer's nodes from left to right. */
  List<List<Integer>> order() {
    return order;
  }

  List<Integer> neighbours(int node, boolean above) {
    return above
        ? steps.stream().filter(step -> step.to() == node).map(step -> step.from()).toList()
        : steps.stream().filter(step -> step.from() == node).map(step -> step.to()).toList();
  }

  List<Integer> neighbours(int node) {
    return Stream.of(true, false).flatMap(above -> neighbours(node, above).stream()).toList();
  }

  private void sort() {
    List<List<Integer>> best = copy();
    int least = crossings();
    for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
      boolean down = sweep % 2 == 0;
      for (List<Integer> layer : down ? order : order.reversed()) {
        layer.sort(Comparator.comparingDouble(node -> meanPosition(node, down)));
      }
      swapNeighbours();
      if (crossings() < least) {
        least = crossings();
        best = copy();
      }
    }
    order = best;
  }

  private List<List<Integer>> copy() {
    return order.stream().<List<Integer>>map(ArrayList::new).toList();
  }

  private double meanPosition(int node, boolean above) {
    return neighbours(node, above).stream()
        .mapToInt(this::position)
        .average()
        .orElse(position(node));
  }

  private int position(int node) {
    return order.get(layerOf(node)).indexOf(node);
  }

  private void swapNeighbours() {
    for (List<Integer> layer : order) {
      for (int i = 1; i < layer.size(); i++) {
        int before = crossings();
        Collections.swap(layer, i - 1, i);
        if (crossings() >= before) {
          Collections.swap(layer, i - 1, i);
        }
      }
    }
  }

  private int crossings() {
    int crossings = 0;
    for (LayeredLayout.Arrow one : steps) {
      for (LayeredLayout.Arrow other : steps) {
        if (layerOf(one.from()) == layerOf(other.from())
            && position(one.from()) < position(other.from())
            && position(one.to()) > position(other.to())) {
          crossings++;
        }
      }
    }
    return crossings;
  }
}
