package kernelwalk.app.draw.collection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
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

  /** The place among those shown where the choice began. */
  private int at;

  /** The place up to which it was extended. */
  private int moved;

  /** Whether the newest drawings are still to be scrolled to, once there is room. */
  private boolean toEnd = true;

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
    toEnd = true;
    measure();
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
    if (toEnd && getHeight() > 0) {
      toEnd = false;
      bar.setValue(bar.getMax());
    }
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
  }

  private void press(MouseEvent event) {
    requestFocus();
    int column = (int) (event.getX() / cell());
    int row = (int) ((event.getY() + bar.getValue()) / cell());
    int index = row * columns() + column;
    boolean hit = column < columns() && index < shown.length;
    SortedSet<Integer> chosen = new TreeSet<>(model.chosenProperty().get());
    if (!hit) {
      model.choose(Set.of());
    } else if (event.isShiftDown()) {
      extendTo(index);
    } else if (event.isShortcutDown()) {
      if (!chosen.remove(shown[index])) {
        chosen.add(shown[index]);
      }
      at = index;
      model.choose(chosen);
    } else {
      at = index;
      model.choose(Set.of(shown[index]));
    }
    event.consume();
  }

  private void scroll(ScrollEvent event) {
    bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown()) {
      if (event.getCode() == KeyCode.A) {
        model.choose(IntStream.of(shown).boxed().collect(Collectors.toSet()));
        event.consume();
      }
      return;
    }
    boolean extend = event.isShiftDown();
    String text = event.getText();
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
      model.relabel(text.charAt(0) - '0');
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(-1, extend);
      case RIGHT -> move(1, extend);
      case UP -> move(-columns(), extend);
      case DOWN -> move(columns(), extend);
      case HOME -> move(-shown.length, extend);
      case END -> move(shown.length, extend);
      case DELETE, BACK_SPACE -> model.delete();
      case ENTER -> model.putOnPaper();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Chooses all from the place of the last choice to this one. */
  private void extendTo(int index) {
    int anchor = Math.clamp(at, 0, shown.length - 1);
    model.choose(
        IntStream.rangeClosed(Math.min(anchor, index), Math.max(anchor, index))
            .mapToObj(i -> shown[i])
            .collect(Collectors.toSet()));
    moved = index;
  }

  private void move(int by, boolean extend) {
    if (shown.length == 0) {
      return;
    }
    SortedSet<Integer> chosen = model.chosenProperty().get();
    boolean fresh = chosen.isEmpty();
    int next;
    if (extend && !fresh) {
      next = Math.clamp((long) (chosen.size() > 1 ? moved : at) + by, 0, shown.length - 1);
      extendTo(next);
    } else {
      int from = chosen.size() > 1 ? moved : at;
      next = fresh ? shown.length - 1 : Math.clamp((long) from + by, 0, shown.length - 1);
      at = next;
      moved = next;
      model.choose(Set.of(shown[next]));
    }
    double top = Math.floorDiv(next, columns()) * cell();
    bar.setValue(
        Math.clamp(
            bar.getValue(),
            Math.clamp(top + cell() - getHeight(), 0, bar.getMax()),
            Math.clamp(top, 0, bar.getMax())));
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    measure();
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
    boolean chosen = model.chosenProperty().get().contains(index);
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
