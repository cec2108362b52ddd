package kernelwalk.app.draw;

import java.util.Optional;
import kernelwalk.data.Box;
import kernelwalk.data.InkPipeline;
import kernelwalk.data.InkSteps;

/**
 * Where the 28×28 pixels of the picture lie on the sheet.
 *
 * @param pixel a pixel's side in units of the sheet
 * @param left where column 0 begins
 * @param top where row 0 begins
 */
record PixelPlace(double pixel, double left, double top) {
  /**
   * Of a drawing that was scaled and moved alone; empty where it was sheared upright, or is a dot,
   * which has no scale.
   */
  static Optional<PixelPlace> of(InkSteps steps) {
    Box from = steps.curve().box();
    Box to = steps.centred().box();
    if (steps.settings().upright() || from.side() < 1e-9 || to.side() < 1e-9) {
      return Optional.empty();
    }
    double pixel = from.side() / to.side();
    return Optional.of(
        new PixelPlace(pixel, from.left() - to.left() * pixel, from.top() - to.top() * pixel));
  }

  /** The side of all pixels together. */
  double side() {
    return InkPipeline.SIDE * pixel;
  }
}
