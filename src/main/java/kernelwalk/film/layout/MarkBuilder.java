package kernelwalk.film.layout;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Mark.Line;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;

/** A builder of marks: those of a picture are put down from back to front. */
public final class MarkBuilder {
  /** How much larger the sign for times is than others, being but a dot. */
  private static final double DOT = 1.7;

  private final List<Mark> marks = new ArrayList<>();

  public List<Mark> marks() {
    return marks;
  }

  public void add(Mark mark) {
    marks.add(mark);
  }

  public void addAll(List<Mark> more) {
    marks.addAll(more);
  }

  /** A plane whose cells all have their values, with numbers of this size. */
  public void plane(Plane plane, double x, double y, double cell, Fill fill, NumberFit fit) {
    plane(plane, x, y, cell, fill, fit, Long.MAX_VALUE, 1);
  }

  public void plane(
      Plane plane,
      double x,
      double y,
      double cell,
      Fill fill,
      NumberFit fit,
      long shown,
      double opacity) {
    marks.add(new Grid(plane, x, y, cell, fill, fit.size(), fit.decimals(), shown, opacity));
  }

  public void outline(
      double x, double y, double width, double height, ColourRole role, double stroke) {
    marks.add(Box.outline(x, y, width, height, role, stroke));
  }

  /** A rectangle with an outline and a light filling in the same colour. */
  public void tinted(
      double x, double y, double width, double height, ColourRole role, double tint) {
    marks.add(new Box(x, y, width, height, role, 2, tint, 0, false, 1));
  }

  public void line(double x1, double y1, double x2, double y2, ColourRole role, double width) {
    line(x1, y1, x2, y2, role, width, 1);
  }

  public void line(
      double x1, double y1, double x2, double y2, ColourRole role, double width, double opacity) {
    List<Point> points = List.of(new Point(x1, y1), new Point(x2, y2));
    marks.add(new Line(points, false, role, width, false, false, opacity));
  }

  /**
   * A thin line downwards that stops above a line of text and goes on below it.
   *
   * @param over upper edge of the text
   * @param under its lower edge
   */
  public void ray(Point a, Point b, double over, double under, ColourRole role, double opacity) {
    double down = Math.max(1, b.y() - a.y());
    double stop = Math.clamp((over - a.y()) / down, 0, 1);
    double on = Math.clamp((under - a.y()) / down, 0, 1);
    piece(a, b, 0, stop, role, opacity);
    piece(a, b, on, 1, role, opacity);
  }

  private void piece(Point a, Point b, double from, double to, ColourRole role, double opacity) {
    if (to > from) {
      double x1 = Easing.mix(a.x(), b.x(), from);
      double y1 = Easing.mix(a.y(), b.y(), from);
      double x2 = Easing.mix(a.x(), b.x(), to);
      double y2 = Easing.mix(a.y(), b.y(), to);
      line(x1, y1, x2, y2, role, 1, opacity);
    }
  }

  /** Words in the face for words. */
  public void words(double x, double y, Align align, double size, Run... runs) {
    marks.add(new Text(x, y, List.of(runs), align, Face.SANS, size, 1));
  }

  /** Numbers, or what stands among them. */
  public void numbers(double x, double y, Align align, double size, double opacity, Run... runs) {
    marks.add(new Text(x, y, List.of(runs), align, Face.MONO, size, opacity));
  }

  /** An operator between two things. */
  public void sign(double x, double y, String sign, double size, double opacity) {
    double drawn = sign.equals(NumberText.TIMES) ? DOT * size : size;
    numbers(x, y, Align.CENTRE, drawn, opacity, Run.of(sign, ColourRole.MUTED));
  }

  /** A number on its way in a low arc. */
  public void moving(
      double x1, double y1, double x2, double y2, double share, double size, Run run) {
    moving(x1, y1, x2, y2, 0, share, size, run);
  }

  /**
   * A number on its way.
   *
   * @param down how far below the way
   */
  void moving(
      double x1, double y1, double x2, double y2, double down, double share, double size, Run run) {
    double lift = -18 * Math.sin(Math.PI * share);
    double x = Easing.mix(x1, x2, share);
    double y = Easing.mix(y1, y2, share) + lift + down;
    numbers(x, y, Align.CENTRE, size, 1, run);
  }

  /** A result on its way along a curve that leaves and arrives level; nothing once it is there. */
  public void flight(Point from, Point to, double share, double size1, double size2, Run run) {
    if (share <= 0 || share >= 1) {
      return;
    }
    double reach = Math.max(40, Math.abs(to.x() - from.x()) * 0.5);
    Point b = new Point(from.x() + reach, from.y());
    Point c = new Point(to.x() - reach * 0.6, to.y());
    marks.add(new Line(List.of(from, b, c, to), true, run.role(), 1.5, false, false, 0.7));
    Point now = bezier(from, b, c, to, share);
    numbers(now.x(), now.y(), Align.CENTRE, Easing.mix(size1, size2, share), 1, run);
  }

  private static Point bezier(Point a, Point b, Point c, Point d, double t) {
    double u = 1 - t;
    double wa = u * u * u;
    double wb = 3 * u * u * t;
    double wc = 3 * u * t * t;
    double wd = t * t * t;
    return new Point(
        wa * a.x() + wb * b.x() + wc * c.x() + wd * d.x(),
        wa * a.y() + wb * b.y() + wc * c.y() + wd * d.y());
  }
}
