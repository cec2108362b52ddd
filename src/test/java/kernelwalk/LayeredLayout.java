package kernelwalk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Boxes in layers, and arrows that run down between them.
 *
 * @param corners each box's upper left corner
 * @param lines an arrow each, from a box's lower edge to another's upper edge
 */
record LayeredLayout(double width, double height, List<Point> corners, List<Line> lines) {
  private static final double GAP_BESIDE = 18;
  private static final double GAP_BELOW = 26;
  private static final double GAP_OF_ENDS = 14;
  private static final int SWEEPS = 40;

  record Size(double width, double height) {}

  record Point(double x, double y) {}

  /** From the box that needs to the box that is needed, as positions among the boxes. */
  record Arrow(int from, int to) {}

  /**
   * Points in pairs: straight down from each even one to the next, and from pair to pair a bend.
   */
  record Line(Arrow arrow, List<Point> points) {}

  /**
   * @param arrows without a circle
   */
  static LayeredLayout of(List<Size> boxes, List<Arrow> arrows) {
    Layers layers = Layers.of(boxes.size(), arrows);
    double[] widths = new double[layers.size()];
    for (int box = 0; box < boxes.size(); box++) {
      widths[box] = boxes.get(box).width;
    }
    double[] middles = middles(layers, widths);
    List<Double> tops = new ArrayList<>(List.of(0.0));
    List<Double> bottoms = new ArrayList<>();
    for (List<Integer> layer : layers.order()) {
      double height =
          layer.stream()
              .filter(node -> node < boxes.size())
              .mapToDouble(box -> boxes.get(box).height)
              .max()
              .orElse(0);
      bottoms.add(tops.getLast() + height);
      tops.add(bottoms.getLast() + GAP_BELOW);
    }
    List<Point> corners = new ArrayList<>();
    double width = 0;
    for (int box = 0; box < boxes.size(); box++) {
      int layer = layers.layerOf(box);
      double room = bottoms.get(layer) - tops.get(layer);
      corners.add(
          new Point(
              middles[box] - widths[box] / 2,
              tops.get(layer) + (room - boxes.get(box).height) / 2));
    }
    for (int node = 0; node < middles.length; node++) {
      width = Math.max(width, middles[node] + widths[node] / 2);
    }
    List<Line> lines = new ArrayList<>();
    for (List<Integer> way : layers.ways()) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < way.size(); i++) {
        int node = way.get(i);
        int layer = layers.layerOf(node);
        boolean begins = i == 0;
        boolean ends = i == way.size() - 1;
        double x = middles[node];
        if (begins) {
          x += end(layers, middles, widths, node, way.get(1), false);
        } else if (ends) {
          x += end(layers, middles, widths, node, way.get(i - 1), true);
        }
        double top = tops.get(layer);
        double bottom = bottoms.get(layer);
        points.add(new Point(x, begins ? corners.get(node).y + boxes.get(node).height : top));
        points.add(new Point(x, ends ? corners.get(node).y : bottom));
      }
      lines.add(new Line(new Arrow(way.getFirst(), way.getLast()), points));
    }
    return new LayeredLayout(width, bottoms.getLast(), corners, lines);
  }

  /**
   * How far from a box's middle the line to a neighbour touches it: side by side, none crossing.
   */
  private static double end(
      Layers layers, double[] middles, double[] widths, int box, int neighbour, boolean above) {
    List<Integer> neighbours = new ArrayList<>(layers.neighbours(box, above));
    neighbours.sort(Comparator.comparingDouble(node -> middles[node]));
    double gap = Math.min(GAP_OF_ENDS, (widths[box] - GAP_OF_ENDS) / neighbours.size());
    return gap * (neighbours.indexOf(neighbour) - (neighbours.size() - 1) / 2.0);
  }

  /** Nodes near the mean of their neighbours, in their order and apart. */
  private static double[] middles(Layers layers, double[] widths) {
    double[] middles = new double[widths.length];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean down = sweep % 2 == 0;
      for (List<Integer> layer : down ? layers.order() : layers.order().reversed()) {
        place(layer, layers, widths, middles);
      }
    }
    double left = Double.MAX_VALUE;
    for (int node = 0; node < middles.length; node++) {
      left = Math.min(left, middles[node] - widths[node] / 2);
    }
    for (int node = 0; node < middles.length; node++) {
      middles[node] = Math.ceil(middles[node] - left);
    }
    return middles;
  }

  /** Least squares under an order: neighbours that would overlap are joined and moved as one. */
  private static void place(List<Integer> layer, Layers layers, double[] widths, double[] middles) {
    record Block(double sum, int count) {
      double mean() {
        return sum / count;
      }
    }
    double[] offsets = new double[layer.size()];
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      int node = layer.get(i);
      if (i > 0) {
        offsets[i] = offsets[i - 1] + (widths[layer.get(i - 1)] + widths[node]) / 2 + GAP_BESIDE;
      }
      double wish =
          layers.neighbours(node).stream()
              .mapToDouble(other -> middles[other])
              .average()
              .orElse(middles[node]);
      Block block = new Block(wish - offsets[i], 1);
      while (!blocks.isEmpty() && blocks.getLast().mean() > block.mean()) {
        Block before = blocks.removeLast();
        block = new Block(before.sum + block.sum, before.count + block.count);
      }
      blocks.add(block);
    }
    int i = 0;
    for (Block block : blocks) {
      for (int end = i + block.count; i < end; i++) {
        middles[layer.get(i)] = block.mean() + offsets[i];
      }
    }
  }
}
