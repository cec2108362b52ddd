package kernelwalk.app.draw;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.page.CanvasRegion;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.Point;
import kernelwalk.data.Stroke;

/**
 * The sheet on the screen, a square in the middle of its place; while the pen moves, the page
 * repaints it at each pulse. Mouse, pen and touch draw on it (JavaFX turns the latter two into
 * mouse events, without pressure).
 */
final class SheetView extends CanvasRegion {
  private final DrawModel model;
  private final Settings settings;
  private boolean working;

  SheetView(DrawModel model, Settings settings) {
    this.model = model;
    this.settings = settings;
    setId("draw-sheet");
    setFocusTraversable(true);
    setCursor(Cursor.CROSSHAIR);
    getStyleClass().add("sheet");
    accessibleTextProperty().bind(settings.messages().text("draw.sheet"));
    settings.paletteProperty().subscribe(this::repaint);
    settings.languageProperty().subscribe(this::repaint);
    focusedProperty().subscribe(this::repaint);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> release());
  }

  private void press(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    working = true;
    switch (model.toolProperty().get()) {
      case PEN -> model.sheet().penDown(x(event), y(event), model.penWidthProperty().get());
      case ERASER -> {
        model.sheet().eraserDown();
        erase(event);
      }
    }
    repaint();
  }

  private void drag(MouseEvent event) {
    if (!working) {
      return;
    }
    switch (model.toolProperty().get()) {
      case PEN -> model.sheet().penMove(x(event), y(event));
      case ERASER -> erase(event);
    }
  }

  private void release() {
    if (working) {
      working = false;
      model.sheet().penUp();
      repaint();
    }
  }

  private void erase(MouseEvent event) {
    model.sheet().erase(x(event), y(event), model.penWidthProperty().get() / 2);
  }

  private double side() {
    return Math.floor(Math.min(getWidth(), getHeight()));
  }

  private double x(MouseEvent event) {
    return (event.getX() - (getWidth() - side()) / 2) / side() * Sheet.SIDE;
  }

  private double y(MouseEvent event) {
    return (event.getY() - (getHeight() - side()) / 2) / side() * Sheet.SIDE;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Palette palette = settings.palette();
    double side = side();
    double left = Math.floor((width - side) / 2);
    double top = Math.floor((height - side) / 2);
    g.setFill(palette.panel());
    g.fillRoundRect(left, top, side, side, 16, 16);
    g.setStroke(isFocused() ? palette.input() : palette.hairline());
    g.setLineWidth(isFocused() ? 2 : 1);
    g.strokeRoundRect(left + 1, top + 1, side - 2, side - 2, 16, 16);
    if (model.sheet().isEmpty()) {
      g.setFill(palette.secondary());
      g.setFont(font(1.5));
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(settings.messages().get("draw.empty"), left + side / 2, top + side / 2);
      return;
    }
    g.save();
    g.beginPath();
    g.rect(left + 1, top + 1, side - 2, side - 2);
    g.clip();
    g.translate(left, top);
    g.scale(side / Sheet.SIDE, side / Sheet.SIDE);
    g.setStroke(palette.text());
    g.setFill(palette.text());
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    for (Stroke stroke : model.sheet().ink().strokes()) {
      paint(g, stroke);
    }
    g.restore();
  }

  /** A curve through the middles between neighbouring points, each point its control point. */
  static void paint(GraphicsContext g, Stroke stroke) {
    List<Point> points = stroke.points();
    Point first = points.getFirst();
    double width = stroke.width() > 0 ? stroke.width() : 20;
    if (points.size() == 1) {
      g.fillOval(first.x() - width / 2, first.y() - width / 2, width, width);
      return;
    }
    g.setLineWidth(width);
    g.beginPath();
    g.moveTo(first.x(), first.y());
    for (int i = 1; i < points.size() - 1; i++) {
      Point p = points.get(i);
      Point next = points.get(i + 1);
      g.quadraticCurveTo(p.x(), p.y(), (p.x() + next.x()) / 2, (p.y() + next.y()) / 2);
    }
    Point last = points.getLast();
    g.lineTo(last.x(), last.y());
    g.stroke();
  }
}
