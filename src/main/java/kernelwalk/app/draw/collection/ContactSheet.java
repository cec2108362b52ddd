package kernelwalk.app.draw.collection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/**
 * A contact sheet: all drawings as small pictures with their labels; only those in sight are
 * painted.
 */
final class ContactSheet extends CanvasRegion {
  private static final double CELL_EM = 4.4;

  private final CollectionModel model;
  private final Settings settings;
  private final ScrollBar bar = new ScrollBar();
  private int[] shown = {};

  ContactSheet(CollectionModel model, Settings settings) {
    this.model = model;
    this.settings = settings;
    setId("own-drawings");
    setFocusTraversable(true);
    bar.setOrientation(Orientation.VERTICAL);
    bar.valueProperty().subscribe(this::repaint);
    settings.paletteProperty().subscribe(this::repaint);
    settings.languageProperty().subscribe(this::repaint);
    focusedProperty().subscribe(this::repaint);
    model.drawingsProperty().subscribe(this::refresh);
    model.filterProperty().subscribe(this::refresh);
    model.chosenProperty().subscribe(this::repaint);
    layoutBoundsProperty().subscribe(this::measure);
    setOnMousePressed(this::press);
    setOnScroll(this::scroll);
    setOnKeyPressed(this::key);
  }

  /** The bar to be placed beside it. */
  ScrollBar bar() {
    return bar;
  }

  private void refresh() {
    List<LabelledInk> all = model.drawingsProperty().get();
    Optional<String> only = model.filterProperty().get();
    shown =
        IntStream.range(0, all.size())
            .filter(i -> only.isEmpty() || all.get(i).writer().equals(only))
            .toArray();
    setAccessibleText(settings.messages().get("own.spoken", Integer.toString(shown.length)));
    measure();
    bar.setValue(bar.getMax());
    repaint();
  }

  private double cell() {
    return CELL_EM * em();
  }

  private int columns() {
    return Math.max(1, (int) (getWidth() / cell()));
  }

  private void measure() {
    double all = Math.ceilDiv(shown.length, columns()) * cell();
    bar.setMax(Math.max(0, all - getHeight()));
    bar.setVisibleAmount(all <= 0 ? 1 : bar.getMax() * Math.min(1, getHeight() / all));
    bar.setUnitIncrement(cell());
    bar.setBlockIncrement(Math.max(cell(), getHeight() - cell()));
    bar.setVisible(bar.getMax() > 0);
    bar.setValue(Math.min(bar.getValue(), bar.getMax()));
  }

  private void press(MouseEvent event) {
    requestFocus();
    int column = (int) (event.getX() / cell());
    int row = (int) ((event.getY() + bar.getValue()) / cell());
    int index = row * columns() + column;
    boolean hit = column < columns() && index < shown.length;
    model.choose(hit ? OptionalInt.of(shown[index]) : OptionalInt.empty());
    event.consume();
  }

  private void scroll(ScrollEvent event) {
    bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown()) {
      return;
    }
    String text = event.getText();
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
      model.relabel(text.charAt(0) - '0');
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(-1);
      case RIGHT -> move(1);
      case UP -> move(-columns());
      case DOWN -> move(columns());
      case HOME -> move(-shown.length);
      case END -> move(shown.length);
      case DELETE, BACK_SPACE -> model.delete();
      case ENTER -> model.putOnPaper();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    if (shown.length == 0) {
      return;
    }
    int now = -1;
    for (int i = 0; i < shown.length; i++) {
      now = model.chosenProperty().get().equals(OptionalInt.of(shown[i])) ? i : now;
    }
    int next = now < 0 ? shown.length - 1 : Math.clamp((long) now + by, 0, shown.length - 1);
    model.choose(OptionalInt.of(shown[next]));
    double top = Math.floorDiv(next, columns()) * cell();
    bar.setValue(
        Math.clamp(
            bar.getValue(),
            Math.clamp(top + cell() - getHeight(), 0, bar.getMax()),
            Math.clamp(top, 0, bar.getMax())));
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Palette palette = settings.palette();
    if (shown.length == 0) {
      g.setFill(palette.secondary());
      g.setFont(font(1));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(settings.messages().get("own.none"), width / 2, height / 2, width);
      return;
    }
    double cell = cell();
    int columns = columns();
    int firstRow = (int) (bar.getValue() / cell);
    int lastRow = (int) ((bar.getValue() + height) / cell);
    for (int i = firstRow * columns; i < Math.min(shown.length, (lastRow + 1) * columns); i++) {
      double x = (i % columns) * cell;
      double y = Math.floorDiv(i, columns) * cell - bar.getValue();
      paint(g, shown[i], x, y, cell - 0.35 * em(), palette);
    }
  }

  private void paint(
      GraphicsContext g, int index, double x, double y, double side, Palette palette) {
    LabelledInk drawing = model.drawingsProperty().get().get(index);
    boolean chosen = model.chosenProperty().get().equals(OptionalInt.of(index));
    g.setFill(palette.panel());
    g.fillRoundRect(x, y, side, side, 6, 6);
    g.setStroke(chosen ? palette.input() : palette.hairline());
    g.setLineWidth(chosen ? 2 : 1);
    g.strokeRoundRect(x + 1, y + 1, side - 2, side - 2, 6, 6);
    g.save();
    g.beginPath();
    g.rect(x + 2, y + 2, side - 4, side - 4);
    g.clip();
    Bounds bounds = drawing.ink().bounds();
    double scale = 0.62 * side / Math.max(bounds.side(), 1e-6);
    g.setStroke(palette.text());
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineWidth(0.05 * side);
    for (Stroke stroke : drawing.ink().strokes()) {
      g.beginPath();
      PenPoint first = stroke.penPoints().getFirst();
      for (PenPoint p : stroke.penPoints()) {
        double px = x + 0.56 * side + (p.x() - bounds.centreX()) * scale;
        double py = y + side / 2 + (p.y() - bounds.centreY()) * scale;
        if (p.equals(first)) {
          g.moveTo(px, py);
        }
        g.lineTo(px, py);
      }
      g.stroke();
    }
    g.restore();
    g.setFill(palette.secondary());
    g.setFont(font(0.8));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.fillText(
        drawing.label().isPresent() ? Integer.toString(drawing.label().getAsInt()) : "?",
        x + 0.35 * em(),
        y + 0.25 * em());
    g.setTextBaseline(VPos.CENTER);
  }
}
