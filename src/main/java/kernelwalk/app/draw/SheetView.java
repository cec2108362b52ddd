package kernelwalk.app.draw;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.draw.xray.Patch;
import kernelwalk.app.page.CanvasRegion;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.GreyImage;
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
  private final Runnable changed;
  private boolean working;
  private Overlay overlay = new Overlay.None();
  private Optional<PixelPlace> pixels = Optional.empty();
  private Optional<GreyImage> shownPicture = Optional.empty();
  private Optional<Image> image = Optional.empty();

  /**
   * The sheet.
   *
   * @param changed told at once when the pointer changed the drawing
   */
  SheetView(DrawModel model, Settings settings, Runnable changed) {
    this.model = model;
    this.changed = changed;
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

  /** Lays something over the drawing, whose 28×28 pixels lie there; nowhere is nothing shown. */
  void lay(Overlay next, Optional<PixelPlace> place) {
    if (!next.equals(overlay) || !place.equals(pixels)) {
      overlay = next;
      pixels = place;
      repaint();
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    event.consume();
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
    changed.run();
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
    Color ink = pixels.isPresent() ? inkUnder(overlay, palette) : palette.text();
    g.setStroke(ink);
    g.setFill(ink);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    model.sheet().picture().ifPresent(picture -> paint(g, picture));
    for (Stroke stroke : model.sheet().ink().strokes()) {
      paint(g, stroke);
    }
    pixels.ifPresent(place -> paintOver(g, place, palette));
    g.restore();
  }

  /** Under a map the drawing is pale, so that the map's colours are what they mean. */
  private static Color inkUnder(Overlay overlay, Palette palette) {
    return switch (overlay) {
      case Overlay.Map map -> palette.panel().interpolate(palette.secondary(), 0.45);
      case Overlay.None none -> palette.text();
      case Overlay.Frame frame -> palette.text();
    };
  }

  private void paintOver(GraphicsContext g, PixelPlace place, Palette palette) {
    g.transform(place.toSheet());
    switch (overlay) {
      case Overlay.None none -> {}
      case Overlay.Map map -> {
        g.setImageSmoothing(true);
        g.setGlobalAlpha(0.9);
        g.drawImage(map.image(), place.left(), place.top(), place.side(), place.side());
        g.setGlobalAlpha(1);
      }
      case Overlay.Frame frame -> {
        Patch patch = frame.patch();
        g.setStroke(palette.gradient());
        g.setLineWidth(2);
        g.strokeRect(
            place.left() + patch.left() * place.pixel(),
            place.top() + patch.top() * place.pixel(),
            (patch.right() - patch.left()) * place.pixel(),
            (patch.bottom() - patch.top()) * place.pixel());
      }
    }
  }

  private void paint(GraphicsContext g, GreyImage picture) {
    if (!shownPicture.equals(Optional.of(picture))) {
      shownPicture = Optional.of(picture);
      image = Optional.of(PictureImage.of(picture));
    }
    image.ifPresent(
        each -> {
          double scale = Sheet.SIDE / Math.max(each.getWidth(), each.getHeight());
          double width = each.getWidth() * scale;
          double height = each.getHeight() * scale;
          g.setImageSmoothing(scale < 1);
          g.drawImage(each, (Sheet.SIDE - width) / 2, (Sheet.SIDE - height) / 2, width, height);
        });
  }

  /** A curve through the middles between neighbouring points, each point its control point. */
  static void paint(GraphicsContext g, Stroke stroke) {
    List<Point> points = stroke.points();
    Point first = points.getFirst();
    double width = stroke.width() > 0 ? stroke.width() : 20;
    if (points.stream().anyMatch(point -> point.pressure() != first.pressure())) {
      pressed(g, points, width);
      return;
    }
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

  /** As wide as the pressure says: half at none, one and a half at the full. */
  private static void pressed(GraphicsContext g, List<Point> points, double width) {
    Point from = points.getFirst();
    for (Point to : points) {
      g.setLineWidth(width * (0.5 + (from.pressure() + to.pressure()) / 2));
      g.strokeLine(from.x(), from.y(), to.x(), to.y());
      from = to;
    }
  }
}
