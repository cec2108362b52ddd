package kernelwalk.ink.paper;

import java.util.List;

/**
 * What tells strokes of a pen from all else that is darker than its surroundings: they are long for
 * their width, and as wide here as there (the test of Epshtein, Ofek and Wexler, "Detecting text in
 * natural scenes with stroke width transform", 2010).
 *
 * @param width of the strokes, in pixels
 * @param length in widths
 * @param evenness the part of the strokes that is nearly as wide as most
 * @param border the part of the picture's border that is touched
 * @param share the part of the picture that is covered
 * @param depth how much darker than the paper, in levels
 * @param pieces how many there are
 */
record PenTraits(
    double width,
    double length,
    double evenness,
    double border,
    double share,
    double depth,
    int pieces) {
  private static final PenTraits NONE = new PenTraits(0, 0, 0, 0, 0, 0, 0);

  static PenTraits of(List<Component> pieces, float[] depth, int height, int width) {
    if (pieces.isEmpty()) {
      return NONE;
    }
    boolean[] mask = new boolean[(height + 2) * (width + 2)];
    double area = 0;
    double contacts = 0;
    double depths = 0;
    for (Component piece : pieces) {
      area += piece.area();
      contacts += piece.contacts();
      for (int p : piece.pixels()) {
        mask[(p / width + 1) * (width + 2) + p % width + 1] = true;
        depths += depth[p];
      }
    }
    double[] inside = DistanceField.to(mask, false, height + 2, width + 2);
    double[] widths = DistanceField.ridgeWidths(inside, height + 2, width + 2);
    double usual = widths[widths.length / 2];
    double near = 0;
    double all = 0;
    for (double each : widths) {
      all += each;
      near += Math.abs(each - usual) <= 0.3 * usual + 1.05 ? each : 0;
    }
    return new PenTraits(
        usual,
        area / (usual * usual),
        near / all,
        contacts / (2.0 * (height + width)),
        area / ((double) height * width),
        depths / area,
        pieces.size());
  }

  /** 0 for what no pen drew to 1. */
  double score() {
    double drawn = Math.clamp(Math.log(length / 1.5) / Math.log(4), 0, 1);
    double clear = Math.max(0, 1 - 2 * border);
    double few = Math.min(1, 12.0 / Math.max(1, pieces));
    double light = Math.clamp(2 - 3 * share, 0.0, 1.0);
    double deep = Math.min(1, depth / 60);
    return drawn * evenness * clear * few * light * (0.4 + 0.6 * deep);
  }
}
