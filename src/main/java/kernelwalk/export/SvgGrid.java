package kernelwalk.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScheme;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;

/** A grid in SVG: large cells as rectangles with their numbers, small ones as an enlarged PNG. */
final class SvgGrid {
  /** As the stage has it: smaller cells are pixels. */
  private static final double CELLWISE = 15;

  private final StringBuilder out;
  private final ColourScheme colours;

  SvgGrid(StringBuilder out, ColourScheme colours) {
    this.out = out;
    this.colours = colours;
  }

  void write(Grid grid) {
    Plane plane = grid.plane();
    double x = grid.x() + plane.paddingRing().left() * grid.cell();
    double y = grid.y() + plane.paddingRing().top() * grid.cell();
    double width = plane.columns() * grid.cell();
    double height = plane.rows() * grid.cell();
    boolean ringed = grid.width() > width || grid.height() > height;
    out.append("<g");
    if (grid.opacity() < 1) {
      out.append(" opacity=\"").append(Svg.number(grid.opacity())).append('"');
    }
    out.append(">\n");
    if (ringed) {
      rectangle(grid.x(), grid.y(), grid.width(), grid.height(), "url(#hatch)");
    }
    rectangle(x, y, width, height, Svg.hex(colours.role(ColourRole.PAPER)));
    if (grid.cell() >= CELLWISE) {
      cells(grid, x, y);
    } else {
      image(grid, x, y);
    }
    lines(grid);
    if (grid.digits() > 0 && grid.cell() >= CELLWISE) {
      numbers(grid, ringed);
    }
    out.append("</g>\n");
  }

  private void rectangle(double x, double y, double width, double height, String fill) {
    out.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
            .formatted(Svg.number(x), Svg.number(y), Svg.number(width), Svg.number(height), fill));
  }

  private void cells(Grid grid, double x, double y) {
    out.append("<g shape-rendering=\"crispEdges\">\n");
    for (int row = 0; row < grid.plane().rows(); row++) {
      for (int column = 0; column < grid.plane().columns(); column++) {
        if (shown(grid, row, column)) {
          rectangle(
              x + column * grid.cell(),
              y + row * grid.cell(),
              grid.cell(),
              grid.cell(),
              Svg.hex(fill(grid, row, column)));
        }
      }
    }
    out.append("</g>\n");
  }

  private static boolean shown(Grid grid, int row, int column) {
    return (long) row * grid.plane().columns() + column < grid.shown();
  }

  private int fill(Grid grid, int row, int column) {
    boolean soft = grid.cell() >= CELLWISE && (grid.digits() > 0 || grid.cell() > 20);
    return colours.fill(grid.fill(), grid.plane(), row, column, soft);
  }

  /** Cells without a value yet are transparent. */
  private void image(Grid grid, double x, double y) {
    int rows = grid.plane().rows();
    int columns = grid.plane().columns();
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (shown(grid, row, column)) {
          image.setRGB(column, row, 0xff000000 | fill(grid, row, column));
        }
      }
    }
    out.append(
        "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" "
            .formatted(
                Svg.number(x),
                Svg.number(y),
                Svg.number(columns * grid.cell()),
                Svg.number(rows * grid.cell())));
    out.append("style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\" ")
        .append("xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(png(image)))
        .append("\"/>\n");
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IOException("this Java has no writer of PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void lines(Grid grid) {
    out.append("<path d=\"");
    double right = grid.x() + grid.width();
    double bottom = grid.y() + grid.height();
    if (grid.cell() >= CELLWISE) {
      for (int column = 0; column <= grid.plane().fullColumns(); column++) {
        String at = Svg.number(crisp(grid.x() + column * grid.cell()));
        out.append("M%s %sV%s".formatted(at, place(grid.y()), place(bottom)));
      }
      for (int row = 0; row <= grid.plane().fullRows(); row++) {
        String at = Svg.number(crisp(grid.y() + row * grid.cell()));
        out.append("M%s %sH%s".formatted(place(grid.x()), at, place(right)));
      }
    } else {
      out.append(
          "M%s %sh%sv%sh-%sZ"
              .formatted(
                  place(grid.x()),
                  place(grid.y()),
                  Svg.number(grid.width()),
                  Svg.number(grid.height()),
                  Svg.number(grid.width())));
    }
    out.append("\" fill=\"none\" stroke=\"")
        .append(Svg.hex(colours.role(ColourRole.HAIRLINE)))
        .append("\"/>\n");
  }

  private void numbers(Grid grid, boolean ringed) {
    Plane plane = grid.plane();
    out.append("<g text-anchor=\"middle\" font-size=\"")
        .append(Svg.number(grid.digits()))
        .append('"')
        .append(Svg.font(Face.MONO))
        .append(">\n");
    for (int row = -plane.paddingRing().top();
        row < plane.rows() + plane.paddingRing().bottom();
        row++) {
      for (int column = -plane.paddingRing().left();
          column < plane.columns() + plane.paddingRing().right();
          column++) {
        if (plane.padded(row, column)) {
          if (ringed) {
            number(grid, row, column, colours.role(ColourRole.MUTED));
          }
        } else if (shown(grid, row, column)) {
          number(grid, row, column, ColourScheme.on(fill(grid, row, column)));
        }
      }
    }
    out.append("</g>\n");
  }

  private void number(Grid grid, int row, int column, int colour) {
    double x = grid.x() + (column + grid.plane().paddingRing().left() + 0.5) * grid.cell();
    double y = grid.y() + (row + grid.plane().paddingRing().top() + 0.5) * grid.cell();
    out.append(
        "<text x=\"%s\" y=\"%s\" fill=\"%s\">%s</text>\n"
            .formatted(
                Svg.number(x),
                Svg.number(y + grid.digits() * Svg.MIDDLE),
                Svg.hex(colour),
                Svg.escaped(NumberText.cell(grid.plane().value(row, column), grid.decimals()))));
  }

  private static String place(double at) {
    return Svg.number(crisp(at));
  }

  /** The middle of a pixel, where a line one pixel wide is sharp. */
  private static double crisp(double at) {
    return Math.floor(at) + 0.5;
  }
}
