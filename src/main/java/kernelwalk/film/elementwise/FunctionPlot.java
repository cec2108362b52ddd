package kernelwalk.film.elementwise;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Line;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Activation;

/**
 * The plot of an activation: its curve with its slope, in axes, and the point that moves along it.
 */
final class FunctionPlot {
  private static final int PIECES = 96;
  private static final double NARROWEST = 4;

  private final Activation activation;
  private final String name;
  private final double scale;
  private final double x;
  private final double y;
  private final double width;
  private final double height;
  private final double reach;
  private final double low;
  private final double high;
  private final List<Mark> ground;

  /**
   * @param name of the function
   * @param farthest the greatest magnitude of an input
   */
  FunctionPlot(
      Activation activation,
      String name,
      double farthest,
      double scale,
      double x,
      double y,
      double width,
      double height) {
    this.activation = activation;
    this.name = name;
    this.scale = scale;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.reach = Math.max(NARROWEST, Math.ceil(farthest));
    boolean bounded =
        switch (activation.kind()) {
          case SIGMOID, TANH -> true;
          case RELU, LEAKY_RELU -> false;
        };
    double lowest = activation.value(-reach);
    this.high = bounded ? 1.15 : reach;
    this.low = bounded ? (lowest < -0.5 ? -1.15 : -0.15) : Math.min(-0.15 * reach, lowest);
    this.ground = ground();
  }

  double atX(double z) {
    return x + (Math.clamp(z, -reach, reach) + reach) / (2 * reach) * width;
  }

  double atY(double value) {
    return y + (high - Math.clamp(value, low, high)) / (high - low) * height;
  }

  private List<Mark> ground() {
    MarkBuilder marks = new MarkBuilder();
    double zero = atY(0);
    marks.line(x, zero, x + width, zero, ColourRole.HAIRLINE, 1);
    marks.line(atX(0), y, atX(0), y + height, ColourRole.HAIRLINE, 1);
    double top = Math.floor(high);
    marks.line(x, atY(top), x + width, atY(top), ColourRole.HAIRLINE, 1, 0.5);
    double small = 11 * scale;
    double below = zero + 10 * scale;
    double left = bent() ? zero - 15 * scale : below;
    tick(marks, x + 10 * scale, left, -reach, small);
    tick(marks, x + width - 8 * scale, below, reach, small);
    tick(marks, atX(0) - 9 * scale, atY(top) - 8 * scale, top, small);
    marks.add(curve(true));
    marks.add(curve(false));
    legend(marks, y + 9 * scale, name, false);
    legend(marks, y + 25 * scale, name + "′", true);
    return List.copyOf(marks.marks());
  }

  /** Whether the curve runs just below the axis, where the number would stand. */
  private boolean bent() {
    return activation.kind() == Activation.Kind.LEAKY_RELU;
  }

  private static void tick(MarkBuilder marks, double x, double y, double value, double size) {
    Run run = Run.of(NumberText.text(value), ColourRole.MUTED);
    marks.numbers(x, y, Align.CENTRE, size, 1, run);
  }

  /** What a line is, at the upper left, where no curve comes. */
  private void legend(MarkBuilder marks, double at, String name, boolean slope) {
    List<Point> sample = List.of(new Point(x + 4, at), new Point(x + 26 * scale, at));
    marks.add(line(sample, slope));
    Run run = new Run(name + "(x)", slope ? ColourRole.MUTED : ColourRole.OUTPUT, !slope);
    marks.words(x + 32 * scale, at, Mark.Align.START, 12 * scale, run);
  }

  private static Line line(List<Point> points, boolean slope) {
    ColourRole role = slope ? ColourRole.MUTED : ColourRole.OUTPUT;
    return new Line(points, false, role, slope ? 1.2 : 2.5, slope, false, slope ? 0.8 : 1);
  }

  private Line curve(boolean slope) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= PIECES; i++) {
      double z = -reach + 2 * reach * i / PIECES;
      points.add(new Point(atX(z), atY(slope ? activation.derivative(z) : activation.value(z))));
    }
    return line(points, slope);
  }

  /** Axes, the curve, and dashed its slope. */
  void ground(MarkBuilder marks) {
    marks.addAll(ground);
  }

  /** The point at z, with the lines that lead to it. */
  Point point(MarkBuilder marks, double z, double guides) {
    double px = atX(z);
    double py = atY(activation.value(z));
    marks.line(px, atY(0), px, py, ColourRole.INPUT, 1.5, guides);
    marks.line(px, py, atX(0), py, ColourRole.OUTPUT, 1.5, guides);
    marks.add(new Mark.Dot(px, py, 5.5 * scale, ColourRole.INK, 1));
    return new Point(px, py);
  }

  /** The tangent at z. */
  void tangent(MarkBuilder marks, double z, double opacity) {
    if (opacity <= 0) {
      return;
    }
    double slope = activation.derivative(z) * (height / (high - low)) / (width / (2 * reach));
    double lower = slope > 0 ? (y + height - atY(activation.value(z))) / slope : width;
    double half = width * 0.2 / Math.hypot(1, slope);
    double px = atX(z);
    double py = atY(activation.value(z));
    double from = Math.max(x, px - Math.min(half, lower));
    double to = Math.min(x + width, px + half);
    marks.line(
        from,
        py + (px - from) * slope,
        to,
        py - (to - px) * slope,
        ColourRole.GRADIENT,
        2,
        opacity);
  }
}
