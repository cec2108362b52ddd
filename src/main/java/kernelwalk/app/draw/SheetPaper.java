package kernelwalk.app.draw;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.draw.model.PixelPlace;
import kernelwalk.app.draw.model.Sheet;
import kernelwalk.app.draw.model.SheetOverlay;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.net.PixelRegion;

/**
 * The sheet's paper: what is drawn on it, as a square. While the pen moves, only what came to its
 * stroke is painted, up to the middle of its last two places; everything is painted anew when the
 * pen is lifted or rests.
 */
final class SheetPaper extends CanvasRegion {
  private static final long REST = 80_000_000L;

  private final Sheet sheet;
  private final Settings settings;
  private final ObservableBooleanValue focused;
  private SheetOverlay sheetOverlay = new SheetOverlay.None();
  private Optional<PixelPlace> pixels = Optional.empty();
  private Optional<GreyImage> shownPicture = Optional.empty();
  private Optional<Image> image = Optional.empty();
  private boolean stale = true;
  private long paintedChange = -1;
  private int paintedPoints;
  private long grownAt;
  private boolean grown;

  /**
   * The paper.
   *
   * @param focused whether keys go to it
   */
  SheetPaper(Sheet sheet, Settings settings, ObservableBooleanValue focused) {
    this.sheet = sheet;
    this.settings = settings;
    this.focused = focused;
    setMouseTransparent(true);
    settings.paletteProperty().subscribe(() -> stale = true);
    settings.languageProperty().subscribe(() -> stale = true);
    focused.subscribe(() -> stale = true);
  }

  /**
   * Lays something over the drawing, whose 28×28 pixels lie there; nowhere is nothing shown. The
   * next pulse shows it.
   */
  void lay(SheetOverlay next, Optional<PixelPlace> place) {
    if (!next.equals(sheetOverlay) || (sheetOverlay.shows() && !place.equals(pixels))) {
      stale = true;
    }
    sheetOverlay = next;
    pixels = place;
  }

  /** Shows what changed since the last pulse. */
  void refresh() {
    boolean more = paintedPoints < sheet.current().size();
    if (stale || paintedChange != sheet.lastChange() || (more && sheetOverlay.shows())) {
      repaint();
    } else if (more) {
      paintOver(this::grow);
    } else if (grown && System.nanoTime() - grownAt > REST) {
      repaint();
    }
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    stale = false;
    grown = false;
    paintedChange = sheet.lastChange();
    paintedPoints = sheet.current().size();
    Palette palette = settings.palette();
    g.setFill(palette.panel());
    g.fillRoundRect(0, 0, width, height, 16, 16);
    g.setStroke(focused.get() ? palette.input() : palette.hairline());
    g.setLineWidth(focused.get() ? 2 : 1);
    g.strokeRoundRect(1, 1, width - 2, height - 2, 16, 16);
    if (sheet.isEmpty()) {
      g.setFill(palette.secondary());
      g.setFont(font(1.5));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(settings.messages().get("draw.empty"), width / 2, height / 2);
      return;
    }
    begin(g, palette);
    sheet.picture().ifPresent(picture -> paint(g, picture));
    for (Stroke stroke : sheet.ink().strokes()) {
      paint(g, stroke);
    }
    pixels.ifPresent(place -> paintOverlay(g, place, palette));
    g.restore();
  }

  /** In units of the sheet and within its frame, with the ink's colour. */
  private void begin(GraphicsContext g, Palette palette) {
    double side = getWidth();
    g.save();
    g.beginPath();
    g.rect(1, 1, side - 2, side - 2);
    g.clip();
    g.scale(side / Sheet.SIDE, side / Sheet.SIDE);
    Color ink = pixels.isPresent() ? inkUnder(sheetOverlay, palette) : palette.text();
    g.setStroke(ink);
    g.setFill(ink);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
  }

  /** What came to the stroke that is being drawn: of the very curve that it will be. */
  private void grow(GraphicsContext g) {
    List<PenPoint> penPoints = sheet.current();
    begin(g, settings.palette());
    g.setLineWidth(sheet.currentWidth());
    g.beginPath();
    int from = Math.max(1, paintedPoints - 1);
    PenPoint begin =
        from == 1 ? penPoints.getFirst() : middle(penPoints.get(from - 1), penPoints.get(from));
    g.moveTo(begin.x(), begin.y());
    for (int i = from; i < penPoints.size() - 1; i++) {
      PenPoint end = middle(penPoints.get(i), penPoints.get(i + 1));
      g.quadraticCurveTo(penPoints.get(i).x(), penPoints.get(i).y(), end.x(), end.y());
    }
    g.stroke();
    g.restore();
    paintedPoints = penPoints.size();
    grownAt = System.nanoTime();
    grown = true;
  }

  private static PenPoint middle(PenPoint a, PenPoint b) {
    return new PenPoint((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
  }

  /** Under a map the drawing is pale, so that the map's colours are what they mean. */
  private static Color inkUnder(SheetOverlay sheetOverlay, Palette palette) {
    return switch (sheetOverlay) {
      case SheetOverlay.Map map -> palette.panel().interpolate(palette.secondary(), 0.45);
      case SheetOverlay.None none -> palette.text();
      case SheetOverlay.Frame frame -> palette.text();
    };
  }

  private void paintOverlay(GraphicsContext g, PixelPlace place, Palette palette) {
    g.transform(place.toSheet());
    switch (sheetOverlay) {
      case SheetOverlay.None none -> {}
      case SheetOverlay.Map map -> {
        g.setImageSmoothing(true);
        g.setGlobalAlpha(0.9);
        g.drawImage(map.image(), place.left(), place.top(), place.side(), place.side());
        g.setGlobalAlpha(1);
      }
      case SheetOverlay.Frame frame -> {
        PixelRegion pixelRegion = frame.pixelRegion();
        g.setStroke(palette.gradient());
        g.setLineWidth(2);
        g.strokeRect(
            place.left() + pixelRegion.left() * place.pixel(),
            place.top() + pixelRegion.top() * place.pixel(),
            (pixelRegion.right() - pixelRegion.left()) * place.pixel(),
            (pixelRegion.bottom() - pixelRegion.top()) * place.pixel());
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
  private static void paint(GraphicsContext g, Stroke stroke) {
    List<PenPoint> penPoints = stroke.penPoints();
    PenPoint first = penPoints.getFirst();
    double width = stroke.width() > 0 ? stroke.width() : 20;
    if (penPoints.stream().anyMatch(penPoint -> penPoint.pressure() != first.pressure())) {
      pressed(g, penPoints, width);
      return;
    }
    if (penPoints.size() == 1) {
      g.fillOval(first.x() - width / 2, first.y() - width / 2, width, width);
      return;
    }
    g.setLineWidth(width);
    g.beginPath();
    g.moveTo(first.x(), first.y());
    for (int i = 1; i < penPoints.size() - 1; i++) {
      PenPoint p = penPoints.get(i);
      PenPoint next = penPoints.get(i + 1);
      g.quadraticCurveTo(p.x(), p.y(), (p.x() + next.x()) / 2, (p.y() + next.y()) / 2);
    }
    PenPoint last = penPoints.getLast();
    g.lineTo(last.x(), last.y());
    g.stroke();
  }

  /** As wide as the pressure says: half at none, one and a half at the full. */
  private static void pressed(GraphicsContext g, List<PenPoint> penPoints, double width) {
    PenPoint from = penPoints.getFirst();
    for (PenPoint to : penPoints) {
      g.setLineWidth(width * (0.5 + (from.pressure() + to.pressure()) / 2));
      g.strokeLine(from.x(), from.y(), to.x(), to.y());
      from = to;
    }
  }
}
