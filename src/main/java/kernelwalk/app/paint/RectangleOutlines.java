package kernelwalk.app.paint;

import javafx.scene.canvas.GraphicsContext;

/** Rectangles' outlines as four filled bars, which are painted many times faster than strokes. */
final class RectangleOutlines {
  private RectangleOutlines() {}

  /**
   * Paints an outline in the fill's colour, no pixel twice.
   *
   * @param stroke its width; half of it lies outside the rectangle
   */
  static void fill(
      GraphicsContext g, double x, double y, double width, double height, double stroke) {
    double left = x - stroke / 2;
    double top = y - stroke / 2;
    double inside = height - stroke;
    if (width <= stroke || inside <= 0) {
      g.fillRect(left, top, width + stroke, height + stroke);
      return;
    }
    g.fillRect(left, top, width + stroke, stroke);
    g.fillRect(left, top + height, width + stroke, stroke);
    g.fillRect(left, top + stroke, stroke, inside);
    g.fillRect(left + width, top + stroke, stroke, inside);
  }
}
