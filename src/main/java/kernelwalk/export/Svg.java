package kernelwalk.export;

import java.util.List;
import java.util.Locale;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScheme;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Bar;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.Mark.CellText;
import kernelwalk.film.picture.Mark.Dot;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Mark.Line;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;

/**
 * Pictures as SVG 1.1: one file that needs nothing else, looks as the stage does, and whose numbers
 * are text. The picture in words is its description.
 */
public final class Svg {
  private static final double ARROW = 7;
  private static final double ARROW_ANGLE = 0.45;

  /** Where a line of text's middle lies above its baseline, as a share of its size. */
  static final double MIDDLE = 0.36;

  private final ColourScheme colours;
  private final StringBuilder out = new StringBuilder(1 << 14);

  private Svg(ColourScheme colours) {
    this.colours = colours;
  }

  /**
   * The picture as an SVG document.
   *
   * @param over marks laid over it, such as those of a highlight
   * @param language of its texts, as {@code en} or {@code zh}
   */
  public static String of(Picture picture, List<Mark> over, ColourScheme colours, String language) {
    Svg svg = new Svg(colours);
    svg.head(picture, language);
    picture.marks().forEach(svg::mark);
    over.forEach(svg::mark);
    return svg.out.append("</svg>\n").toString();
  }

  private void head(Picture picture, String language) {
    String width = number(picture.width());
    String height = number(picture.height());
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s"\
         xml:lang="%s" role="img">
        <desc>%s</desc>
        <defs><pattern id="hatch" width="%d" height="%d" patternUnits="userSpaceOnUse">\
        """
            .formatted(
                width,
                height,
                width,
                height,
                escaped(language),
                escaped(picture.text()),
                ColourScheme.HATCH,
                ColourScheme.HATCH));
    int side = ColourScheme.HATCH;
    out.append(
        "<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            .formatted(side, side, hex(colours.page())));
    out.append(
        "<path d=\"M-1 %d L%d -1 M-1 1 L1 -1 M%d %d L%d %d\" stroke=\"%s\"/></pattern></defs>\n"
            .formatted(
                side + 1,
                side + 1,
                side - 1,
                side + 1,
                side + 1,
                side - 1,
                hex(colours.hatching())));
    out.append(
        "<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
            .formatted(width, height, hex(colours.page())));
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Grid grid -> new SvgGrid(out, colours).write(grid);
      case Box box -> box(box);
      case Line line -> line(line);
      case Dot dot -> dot(dot);
      case Bar bar -> bar(bar);
      case Text text -> text(text);
      case CellText text -> text(text.text());
    }
  }

  private void box(Box box) {
    if (box.tint() > 0) {
      rectangle(box, 0);
      out.append(" fill=\"").append(hex(colours.role(box.role()))).append('"');
      opacity(box.opacity() * box.tint());
      out.append("/>\n");
    }
    if (box.stroke() > 0) {
      rectangle(box, 0.5);
      out.append(" fill=\"none\"");
      stroke(box.role(), box.stroke(), box.dashed());
      opacity(box.opacity());
      out.append("/>\n");
    }
  }

  private void rectangle(Box box, double shift) {
    out.append("<rect");
    attribute("x", box.x() + shift);
    attribute("y", box.y() + shift);
    attribute("width", box.width());
    attribute("height", box.height());
    if (box.radius() > 0) {
      attribute("rx", box.radius());
    }
  }

  private void stroke(ColourRole role, double width, boolean dashed) {
    out.append(" stroke=\"").append(hex(colours.role(role))).append('"');
    attribute("stroke-width", width);
    if (dashed) {
      out.append(" stroke-dasharray=\"4 4\"");
    }
  }

  private void opacity(double opacity) {
    if (opacity < 1) {
      attribute("opacity", opacity);
    }
  }

  private void line(Line line) {
    List<Point> points = line.points();
    if (points.size() < 2) {
      return;
    }
    out.append("<path d=\"M").append(place(points.getFirst()));
    boolean curved = line.curved() && points.size() == 4;
    for (int i = 1; i < points.size(); i++) {
      out.append(curved ? (i == 1 ? " C" : " ") : " L").append(place(points.get(i)));
    }
    out.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-miterlimit=\"10\"");
    stroke(line.role(), line.stroke(), line.dashed());
    opacity(line.opacity());
    out.append("/>\n");
    if (line.arrow()) {
      arrow(points.get(points.size() - 2), points.getLast(), line);
    }
  }

  private void arrow(Point before, Point tip, Line line) {
    double angle = Math.atan2(tip.y() - before.y(), tip.x() - before.x());
    out.append("<path d=\"M").append(place(tip));
    for (double side : new double[] {-ARROW_ANGLE, ARROW_ANGLE}) {
      Point corner =
          new Point(
              tip.x() - ARROW * Math.cos(angle + side), tip.y() - ARROW * Math.sin(angle + side));
      out.append(" L").append(place(corner));
    }
    out.append(" Z\" fill=\"").append(hex(colours.role(line.role()))).append('"');
    opacity(line.opacity());
    out.append("/>\n");
  }

  private void dot(Dot dot) {
    out.append("<circle");
    attribute("cx", dot.x());
    attribute("cy", dot.y());
    attribute("r", dot.radius());
    out.append(" fill=\"").append(hex(colours.role(dot.role()))).append('"');
    opacity(dot.opacity());
    out.append("/>\n");
  }

  private void bar(Bar bar) {
    out.append("<rect");
    attribute("x", bar.x());
    attribute("y", bar.y() - (bar.upright() ? bar.length() : bar.thickness()));
    attribute("width", bar.upright() ? bar.thickness() : bar.length());
    attribute("height", bar.upright() ? bar.length() : bar.thickness());
    out.append(" fill=\"").append(hex(colours.role(bar.role()))).append('"');
    opacity(bar.opacity());
    out.append("/>\n");
  }

  private void text(Text text) {
    out.append("<text xml:space=\"preserve\"");
    attribute("x", text.x());
    attribute("y", text.y() + text.size() * MIDDLE);
    attribute("font-size", text.size());
    out.append(font(text.face()));
    switch (text.align()) {
      case START -> out.append("");
      case CENTRE -> out.append(" text-anchor=\"middle\"");
      case END -> out.append(" text-anchor=\"end\"");
    }
    opacity(text.opacity());
    out.append('>');
    for (Run run : text.runs()) {
      out.append("<tspan fill=\"").append(hex(colours.role(run.role()))).append('"');
      out.append(run.bold() ? " font-weight=\"bold\">" : ">");
      out.append(escaped(run.text())).append("</tspan>");
    }
    out.append("</text>\n");
  }

  /** The face's families, from what the stage prefers to what every viewer has. */
  static String font(Face face) {
    return switch (face) {
      case SANS ->
          " font-family=\"'Source Sans 3','Noto Sans','Segoe UI','Helvetica Neue',"
              + "'Noto Sans CJK SC','Microsoft YaHei UI','PingFang SC',sans-serif\"";
      case MONO ->
          " font-family=\"'JetBrains Mono','Cascadia Mono','SF Mono',Menlo,Consolas,"
              + "'DejaVu Sans Mono','Noto Sans Mono',monospace\"";
      case SERIF ->
          " font-family=\"'STIX Two Text',Cambria,'Times New Roman','Liberation Serif',"
              + "'Noto Serif','DejaVu Serif',serif\" font-style=\"italic\"";
    };
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  private static String place(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }

  /** At most two decimals, with a point. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    return hundredths % 100 == 0
        ? Long.toString(hundredths / 100)
        : Double.toString(hundredths / 100.0);
  }

  /** Text for content and attributes; what XML 1.0 cannot hold becomes U+FFFD. */
  static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\t', '\n', '\r' -> result.append(' ');
                default -> result.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
    return result.toString();
  }

  private static boolean allowed(int c) {
    return (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
