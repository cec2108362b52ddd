package kernelwalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The picture of the layers, drawn from the table of packages: frames as in {@link PackageFrame},
 * and in each of them an arrow from what imports to what is imported.
 *
 * <p>{@code java src/test/java/kernelwalk/ArchitecturePicture.java} draws it again.
 */
final class ArchitecturePicture {
  static final Path FILE = Path.of("docs", "images", "architecture.svg");

  private static final double MARGIN = 12;
  private static final double TITLE = 14;
  private static final double LINE_HEIGHT = 24;
  private static final double LETTER = 8;

  private record Entry(String kind, String meaning) {}

  private static final List<Entry> LEGEND =
      List.of(
          new Entry("box public", "may be imported from other frames"),
          new Entry("box", "only from its own frame"));
  private static final double LEGEND_WIDTH = 320;

  private final StringBuilder svg = new StringBuilder();

  private ArchitecturePicture() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(FILE, svg(PackageTable.read(PackageTable.FILE)));
  }

  /** The SVG file's text. */
  static String svg(PackageTable table) {
    PackageFrame whole = PackageFrame.of(table);
    LayeredLayout layout = layout(whole);
    ArchitecturePicture picture = new ArchitecturePicture();
    double width = Math.max(layout.width(), LEGEND_WIDTH) + 2 * MARGIN;
    double height = layout.height() + LEGEND.size() * LINE_HEIGHT + 3 * MARGIN;
    picture.add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img">
        <title>Kernelwalk's packages: arrows run from what imports to what is imported</title>
        <style>
        text { font: 13px ui-monospace, "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; }
        .paper { fill: #ffffff; }
        .frame { fill: #f3f5f8; stroke: #c9d1d9; }
        .deep { fill: #e8ecf1; }
        .title { font-weight: bold; fill: #57606a; }
        .box { fill: #ffffff; stroke: #8c959f; }
        .public { fill: #dcebfa; stroke: #4d86bd; }
        .line { fill: none; stroke: #6e7781; stroke-width: 1.3; }
        .head { fill: #6e7781; }
        </style>
        <rect class="paper" width="%1$s" height="%2$s"/>
        """
            .formatted(number(width), number(height)));
    picture.inside(whole, layout, (width - layout.width()) / 2, MARGIN);
    picture.legend(MARGIN, layout.height() + 2 * MARGIN);
    picture.add("</svg>\n");
    return picture.svg.toString();
  }

  private static LayeredLayout layout(PackageFrame frame) {
    return LayeredLayout.of(
        frame.parts().stream().map(ArchitecturePicture::size).toList(), frame.imports());
  }

  private static LayeredLayout.Size size(PackageFrame part) {
    double letters = MARGIN + LETTER * shortName(part).length() + MARGIN;
    if (part.parts().isEmpty()) {
      return new LayeredLayout.Size(letters, LINE_HEIGHT);
    }
    LayeredLayout inside = layout(part);
    return new LayeredLayout.Size(
        Math.max(letters, inside.width() + 2 * MARGIN), TITLE + inside.height() + 2 * MARGIN);
  }

  /** The last segment of a name. */
  private static String shortName(PackageFrame part) {
    return part.name().substring(part.name().lastIndexOf('.') + 1);
  }

  private void inside(PackageFrame frame, LayeredLayout layout, double x, double y) {
    for (int i = 0; i < frame.parts().size(); i++) {
      LayeredLayout.Point corner = layout.corners().get(i);
      part(frame.parts().get(i), x + corner.x(), y + corner.y());
    }
    layout.lines().forEach(line -> line(line, x, y));
  }

  private void part(PackageFrame part, double x, double y) {
    LayeredLayout.Size size = size(part);
    add("<g transform=\"translate(%s %s)\">".formatted(number(x), number(y)));
    if (part.parts().isEmpty()) {
      rectangle(part.rows().getFirst().isPublic() ? "box public" : "box", size);
      text("name", size.width() / 2, LINE_HEIGHT / 2, "middle", shortName(part));
    } else {
      rectangle(part.name().contains(".") ? "frame deep" : "frame", size);
      text("title", MARGIN, MARGIN, "start", shortName(part));
      LayeredLayout layout = layout(part);
      inside(part, layout, (size.width() - layout.width()) / 2, MARGIN + TITLE);
    }
    add("</g>\n");
  }

  private void rectangle(String kind, LayeredLayout.Size size) {
    add(
        "<rect class=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>"
            .formatted(kind, number(size.width()), number(size.height())));
  }

  private void text(String kind, double x, double middle, String anchor, String text) {
    add(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
            .formatted(kind, number(x), number(middle + 4.5), anchor, text));
  }

  private void line(LayeredLayout.Line line, double x, double y) {
    List<LayeredLayout.Point> points = line.points();
    add("<path class=\"line\" d=\"M%s".formatted(place(points.getFirst(), x, y)));
    for (int i = 1; i < points.size(); i += 2) {
      add(" V%s".formatted(number(y + points.get(i).y())));
      if (i + 1 < points.size()) {
        LayeredLayout.Point from = points.get(i);
        LayeredLayout.Point to = points.get(i + 1);
        double half = (from.y() + to.y()) / 2;
        add(
            " C%s %s %s"
                .formatted(
                    place(new LayeredLayout.Point(from.x(), half), x, y),
                    place(new LayeredLayout.Point(to.x(), half), x, y),
                    place(to, x, y)));
      }
    }
    String tip = place(points.getLast(), x, y);
    add("\"/><path class=\"head\" d=\"M%s l-4 -7 h8 z\"/>\n".formatted(tip));
  }

  private void legend(double x, double y) {
    double side = LINE_HEIGHT / 2;
    for (int i = 0; i < LEGEND.size(); i++) {
      double middle = y + i * LINE_HEIGHT + side;
      add("<g transform=\"translate(%s %s)\">".formatted(number(x), number(middle - side / 2)));
      rectangle(LEGEND.get(i).kind, new LayeredLayout.Size(side, side));
      add("</g>");
      text("name", x + side + MARGIN / 2, middle, "start", LEGEND.get(i).meaning);
    }
  }

  private static String place(LayeredLayout.Point point, double x, double y) {
    return number(x + point.x()) + " " + number(y + point.y());
  }

  private static String number(double value) {
    String tenths = String.format(Locale.ROOT, "%.1f", value);
    return tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths;
  }

  private void add(String text) {
    svg.append(text);
  }
}
