package kernelwalk.ink;

import kernelwalk.image.GreyImage;

/**
 * A digit that stands by itself on a picture or in a drawing.
 *
 * @param place around its ink: in pixels of the picture, or in units of the drawing's sheet
 * @param greys 28×28
 */
public record DigitPiece(Bounds place, GreyImage greys) {}
