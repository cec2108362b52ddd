package kernelwalk.app.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.network.NetworkRows.Row;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Shape;
import kernelwalk.xray.XRay;

/**
 * The canvas of the feature maps: every layer's values, row under row, with the names of the layers
 * at the left.
 */
final class MapsCanvas extends CanvasRegion {
  private static final double NAMES_EM = 5.6;

  private final Settings settings;
  private ValueTones valueTones;
  private Optional<XRay> xray = Optional.empty();
  private Optional<NetworkRows> networkRows = Optional.empty();
  private List<WritableImage> images = List.of();

  MapsCanvas(Settings settings) {
    this.settings = settings;
    this.valueTones = new ValueTones(settings.palette());
    settings
        .paletteProperty()
        .subscribe(
            palette -> {
              valueTones = new ValueTones(palette);
              prepare();
            });
    settings.languageProperty().subscribe(this::repaint);
  }

  void show(Optional<XRay> next) {
    xray = next;
    prepare();
  }

  /** Where everything stands; empty before the first picture. */
  Optional<NetworkRows> networkRows() {
    return networkRows;
  }

  private void prepare() {
    List<WritableImage> next = new ArrayList<>();
    xray.ifPresent(
        x -> {
          for (int stage = 0; stage < x.stages(); stage++) {
            next.add(valueTones.image(x, stage));
          }
        });
    images = next;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    double em = em();
    networkRows =
        xray.map(
            x -> new NetworkRows(x, NAMES_EM * em, 2, width - NAMES_EM * em - 2, height - 4, em));
    networkRows.ifPresent(all -> all.all().forEach(row -> paint(g, row, all, xray.orElseThrow())));
  }

  private void paint(GraphicsContext g, Row row, NetworkRows all, XRay x) {
    Palette palette = settings.palette();
    name(g, row, x, palette);
    if (all.table(row.stage())) {
      if (row.stage() == x.logits()) {
        logits(g, row, x, palette);
      } else {
        shares(g, row, x, palette);
      }
      return;
    }
    g.setImageSmoothing(false);
    WritableImage image = images.get(row.stage());
    if (row.maps()) {
      int rowsOfPlane = row.shape().dim(2);
      for (int plane = 0; plane < row.planes(); plane++) {
        g.drawImage(
            image,
            0,
            plane * rowsOfPlane,
            row.perLine(),
            rowsOfPlane,
            row.planeLeft(plane),
            row.top(),
            row.planeWidth(),
            row.height());
        frame(g, row.planeLeft(plane), row.top(), row.planeWidth(), row.height(), palette);
      }
    } else {
      strip(g, row, x, palette);
    }
  }

  private void strip(GraphicsContext g, Row row, XRay x, Palette palette) {
    float[] values = x.values(row.stage()).values();
    double most = 1e-9;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    boolean signed = x.signed(row.stage());
    for (int cell = 0; cell < values.length; cell++) {
      double[] place = row.place(cell);
      int tone =
          signed
              ? valueTones.signed(values[cell] / most)
              : valueTones.sequence(values[cell] / most);
      g.setFill(Color.rgb(tone >> 16 & 0xff, tone >> 8 & 0xff, tone & 0xff));
      g.fillRect(place[0], place[1], place[2], place[3]);
    }
    frame(g, row.left(), row.top(), row.planeWidth(), row.height(), palette);
  }

  private static void frame(
      GraphicsContext g, double x, double y, double width, double height, Palette palette) {
    g.setStroke(palette.hairline());
    g.setLineWidth(1);
    g.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  }

  private void name(GraphicsContext g, Row row, XRay x, Palette palette) {
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    boolean two = row.height() > 2.1 * em();
    double middle = row.top() + row.height() / 2;
    String name = row.stage() == 0 ? settings.messages().get("xray.input") : x.name(row.stage());
    g.setFill(palette.text());
    g.setFont(font(0.9));
    g.fillText(name, 0, two ? middle - 0.55 * em() : middle, NAMES_EM * em() - 4);
    if (two && !tableStage(row, x)) {
      g.setFill(palette.secondary());
      g.setFont(font(0.78));
      g.fillText(shape(row.shape()), 0, middle + 0.55 * em(), NAMES_EM * em() - 4);
    }
    if (tableStage(row, x)) {
      g.setFill(palette.secondary());
      g.setFont(font(0.78));
      String note = row.stage() == x.logits() ? "z" : "exp(z − max) / Σ";
      g.fillText(note, 0, middle + 0.55 * em(), NAMES_EM * em() - 4);
    }
  }

  private static boolean tableStage(Row row, XRay x) {
    return row.stage() >= x.logits();
  }

  private static String shape(Shape shape) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < shape.rank(); i++) {
      text.append(i == 1 ? "" : "×").append(shape.dim(i));
    }
    return text.toString();
  }

  /** The digits, and under each its logit; at the right the greatest. */
  private void logits(GraphicsContext g, Row row, XRay x, Palette palette) {
    float[] z = x.values(row.stage()).values();
    int best = x.activations().digit();
    double most = 1e-9;
    for (float value : z) {
      most = Math.max(most, Math.abs(value));
    }
    g.setTextAlign(TextAlignment.CENTER);
    double line = row.height() / 2;
    for (int digit = 0; digit < z.length; digit++) {
      double[] place = row.place(digit);
      double middle = place[0] + place[2] / 2;
      g.setFont(digit == best ? boldFont(1) : font(1));
      g.setFill(digit == best ? palette.text() : palette.secondary());
      g.fillText(Integer.toString(digit), middle, row.top() + line / 2);
      int tone = valueTones.signed(0.6 * z[digit] / most);
      g.setFill(Color.rgb(tone >> 16 & 0xff, tone >> 8 & 0xff, tone & 0xff));
      g.fillRect(place[0] + 1, row.top() + line, place[2] - 2, line);
      g.setFont(font(0.8));
      g.setFill(palette.text());
      g.fillText(NumberText.text(z[digit], 2), middle, row.top() + 1.5 * line, place[2] - 2);
    }
    g.setFill(palette.secondary());
    g.setFont(font(0.8));
    g.fillText(
        "max " + NumberText.text(z[best], 2),
        row.right() + row.side() / 2,
        row.top() + 1.5 * line,
        row.side() - 2);
  }

  /** Under each digit its exponential and its share; at the right their sum. */
  private void shares(GraphicsContext g, Row row, XRay x, Palette palette) {
    float[] z = x.values(x.logits()).values();
    float[] p = x.values(row.stage()).values();
    int best = x.activations().digit();
    double sum = 0;
    double line = row.height() / 2;
    g.setTextAlign(TextAlignment.CENTER);
    for (int digit = 0; digit < p.length; digit++) {
      double[] place = row.place(digit);
      double middle = place[0] + place[2] / 2;
      double exponential = Math.exp((double) z[digit] - z[best]);
      sum += exponential;
      g.setFont(font(0.8));
      g.setFill(palette.text());
      g.fillText(small(exponential), middle, row.top() + 0.5 * line, place[2] - 2);
      g.setFill(palette.hairline().interpolate(palette.page(), 0.35));
      g.fillRect(place[0] + 1, row.top() + line, place[2] - 2, line);
      g.setFill(palette.output().interpolate(palette.page(), digit == best ? 0.35 : 0.5));
      double high = line * p[digit];
      g.fillRect(place[0] + 1, row.top() + 2 * line - high, place[2] - 2, high);
      g.setFill(palette.text());
      g.setFont(digit == best ? boldFont(0.8) : font(0.8));
      g.fillText(small(p[digit]), middle, row.top() + 1.5 * line, place[2] - 2);
    }
    g.setFill(palette.secondary());
    g.setFont(font(0.8));
    g.fillText(
        "Σ " + NumberText.text(sum),
        row.right() + row.side() / 2,
        row.top() + 0.5 * line,
        row.side() - 2);
  }

  /** A number of 0 to 1; one too small for three decimals is told by its power of ten. */
  static String small(double value) {
    if (value > 0 && value < 0.0005) {
      int power = (int) Math.round(Math.log10(value));
      return "10" + raised(power);
    }
    return NumberText.text(value);
  }

  private static String raised(int power) {
    StringBuilder text = new StringBuilder("⁻");
    for (char figure : Integer.toString(-power).toCharArray()) {
      text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(figure - '0'));
    }
    return text.toString();
  }
}
