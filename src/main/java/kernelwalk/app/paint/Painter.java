package kernelwalk.app.paint;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.setting.Palette;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Bar;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.Mark.CellText;
import kernelwalk.film.picture.Mark.Dot;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Mark.Line;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;

/** The painter: draws pictures on a canvas in the colours of one theme. */
public final class Painter {
  private static final double ARROW = 7;

  private final SchemeColours schemeColours;
  private final Typesetter type;
  private final GridPainter grids;
  private final GridSheets sheets;
  private final Color ground;

  /**
   * @param sans the family for words
   */
  public Painter(Palette palette, String sans) {
    this.schemeColours = new SchemeColours(palette.scheme());
    this.type = new Typesetter(sans);
    this.grids = new GridPainter(schemeColours, type);
    this.sheets = new GridSheets(grids);
    this.ground = schemeColours.page();
  }

  /** Clears the canvas and draws the picture, then these marks over it. */
  public void paint(GraphicsContext g, Picture picture, List<Mark> over) {
    g.setGlobalAlpha(1);
    g.setFill(ground);
    g.fillRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    sheets.turn();
    picture.marks().forEach(mark -> paint(g, mark));
    over.forEach(mark -> paint(g, mark));
  }

  private void paint(GraphicsContext g, Mark mark) {
    switch (mark) {
      case Grid grid -> {
        if (!sheets.paint(g, grid)) {
          grids.paint(g, grid);
        }
      }
      case Box box -> box(g, box);
      case Line line -> line(g, line);
      case Dot dot -> dot(g, dot);
      case Bar bar -> bar(g, bar);
      case Text text -> text(g, text);
      case CellText text -> text(g, text.text());
    }
    g.setGlobalAlpha(1);
  }

  private void box(GraphicsContext g, Box box) {
    Color colour = schemeColours.role(box.role());
    if (box.tint() > 0) {
      g.setGlobalAlpha(box.opacity() * box.tint());
      g.setFill(colour);
      if (box.radius() == 0) {
        g.fillRect(box.x(), box.y(), box.width(), box.height());
      } else {
        g.fillRoundRect(
            box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius());
      }
    }
    if (box.stroke() > 0) {
      g.setGlobalAlpha(box.opacity());
      if (box.radius() == 0 && !box.dashed()) {
        g.setFill(colour);
        RectangleOutlines.fill(
            g, box.x() + 0.5, box.y() + 0.5, box.width(), box.height(), box.stroke());
        return;
      }
      g.setStroke(colour);
      g.setLineWidth(box.stroke());
      dashes(g, box.dashed());
      g.strokeRoundRect(
          box.x() + 0.5,
          box.y() + 0.5,
          box.width(),
          box.height(),
          2 * box.radius(),
          2 * box.radius());
      dashes(g, false);
    }
  }

  private static void dashes(GraphicsContext g, boolean dashed) {
    if (dashed) {
      g.setLineDashes(4, 4);
    } else {
      g.setLineDashes();
    }
  }

  private void line(GraphicsContext g, Line line) {
    List<Point> points = line.points();
    if (points.size() < 2) {
      return;
    }
    g.setGlobalAlpha(line.opacity());
    g.setStroke(schemeColours.role(line.role()));
    g.setLineWidth(line.stroke());
    g.setLineCap(StrokeLineCap.ROUND);
    dashes(g, line.dashed());
    Point first = points.getFirst();
    g.beginPath();
    g.moveTo(first.x(), first.y());
    if (line.curved() && points.size() == 4) {
      Point b = points.get(1);
      Point c = points.get(2);
      Point d = points.get(3);
      g.bezierCurveTo(b.x(), b.y(), c.x(), c.y(), d.x(), d.y());
    } else {
      points.stream().skip(1).forEach(point -> g.lineTo(point.x(), point.y()));
    }
    g.stroke();
    dashes(g, false);
    if (line.arrow()) {
      arrow(g, points.get(points.size() - 2), points.getLast(), line);
    }
  }

  private void arrow(GraphicsContext g, Point before, Point tip, Line line) {
    double angle = Math.atan2(tip.y() - before.y(), tip.x() - before.x());
    g.setFill(schemeColours.role(line.role()));
    double[] xs = {
      tip.x(), tip.x() - ARROW * Math.cos(angle - 0.45), tip.x() - ARROW * Math.cos(angle + 0.45)
    };
    double[] ys = {
      tip.y(), tip.y() - ARROW * Math.sin(angle - 0.45), tip.y() - ARROW * Math.sin(angle + 0.45)
    };
    g.fillPolygon(xs, ys, 3);
  }

  private void dot(GraphicsContext g, Dot dot) {
    g.setGlobalAlpha(dot.opacity());
    g.setFill(schemeColours.role(dot.role()));
    g.fillOval(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
  }

  private void bar(GraphicsContext g, Bar bar) {
    g.setGlobalAlpha(bar.opacity());
    g.setFill(schemeColours.role(bar.role()));
    if (bar.upright()) {
      g.fillRect(bar.x(), bar.y() - bar.length(), bar.thickness(), bar.length());
    } else {
      g.fillRect(bar.x(), bar.y() - bar.thickness(), bar.length(), bar.thickness());
    }
  }

  private void text(GraphicsContext g, Text text) {
    double total = 0;
    double[] widths = new double[text.runs().size()];
    for (int i = 0; i < widths.length; i++) {
      Run run = text.runs().get(i);
      widths[i] = type.width(font(text, run), run.text());
      total += widths[i];
    }
    double x =
        switch (text.align()) {
          case START -> text.x();
          case CENTRE -> text.x() - total / 2;
          case END -> text.x() - total;
        };
    g.setGlobalAlpha(text.opacity());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.BASELINE);
    for (int i = 0; i < widths.length; i++) {
      Run run = text.runs().get(i);
      g.setFont(font(text, run));
      g.setFill(schemeColours.role(run.role()));
      g.fillText(run.text(), x, text.y() + text.size() * 0.36);
      x += widths[i];
    }
  }

  private Font font(Text text, Run run) {
    return type.font(text.face(), text.size(), run.bold());
  }
}
