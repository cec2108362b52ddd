package kernelwalk.net;

import kernelwalk.tensor.Shape;

/** A region of the 28×28 picture in pixels, right and bottom exclusive. */
public record PixelRegion(double left, double top, double right, double bottom) {
  /** The side of the picture that drawings become, in pixels. */
  public static final int SIDE = 28;

  /** A field of the network's input, without the border that some networks have around it. */
  public static PixelRegion of(ReceptiveField field, Shape input) {
    double top = (input.dim(2) - SIDE) / 2.0;
    double left = (input.dim(3) - SIDE) / 2.0;
    return new PixelRegion(
        Math.clamp(field.left() - left, 0, SIDE),
        Math.clamp(field.top() - top, 0, SIDE),
        Math.clamp(field.right() + 1 - left, 0, SIDE),
        Math.clamp(field.bottom() + 1 - top, 0, SIDE));
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  /** Whether it is the whole picture. */
  public boolean whole() {
    return width() == SIDE && height() == SIDE;
  }
}
