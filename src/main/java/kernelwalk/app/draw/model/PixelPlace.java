package kernelwalk.app.draw.model;

import java.util.Optional;
import javafx.scene.transform.Affine;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSteps;

/**
 * The place of the picture's 28×28 pixels on the sheet: in place and size, and in how the drawing
 * was made narrower and upright before.
 *
 * @param pixel a pixel's side in units of the sheet
 * @param left where column 0 begins on the drawing made upright and narrower
 * @param top where row 0 begins
 * @param width the part of its width that the drawing kept
 * @param slant how far to the right it was moved for each unit downwards
 * @param middleX what stayed where it was as it was made narrower
 * @param middleY what stayed where it was as it was made upright
 */
public record PixelPlace(
    double pixel,
    double left,
    double top,
    double width,
    double slant,
    double middleX,
    double middleY) {
  /** Of a drawing; empty where it is a dot, which has no scale. */
  public static Optional<PixelPlace> of(InkSteps steps) {
    Bounds from = steps.curve().bounds();
    Bounds to = steps.centred().bounds();
    if (from.side() < 1e-9 || to.side() < 1e-9) {
      return Optional.empty();
    }
    double pixel = from.side() / to.side();
    return Optional.of(
        new PixelPlace(
            pixel,
            from.left() - to.left() * pixel,
            from.top() - to.top() * pixel,
            steps.settings().narrow() ? InkPipeline.NARROW : 1,
            steps.slant(),
            from.centreX(),
            from.centreY()));
  }

  /** The side of all pixels together. */
  public double side() {
    return InkPipeline.SIDE * pixel;
  }

  /** From the drawing made upright and narrower back to the sheet. */
  public Affine toSheet() {
    double shift = middleX - middleX / width + slant * middleY;
    return new Affine(1 / width, -slant, shift, 0, 1, 0);
  }
}
