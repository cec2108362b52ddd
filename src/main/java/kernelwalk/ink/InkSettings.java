package kernelwalk.ink;

/**
 * The settings of the ink pipeline: which steps lead from a drawing to the picture that a network
 * sees; each can be switched off, to see what it is for.
 *
 * @param smooth draw a curve through the points, not a polygon
 * @param upright take most of the slant out: the drawing is sheared until its ink nearly stands
 *     upright
 * @param narrow make the drawing a tenth narrower: people draw ones with longer flags on a screen
 *     than MNIST has them on paper
 * @param fit scale the drawing's box into 20×20 pixels, keeping its proportions; off, the whole
 *     sheet becomes 28×28 pixels
 * @param centre put the centre of mass in the middle of the 28×28 pixels; off, the middle of the
 *     box, or with {@code fit} off the place on the sheet
 * @param mnistPen draw with a pen as wide as MNIST's digits show, {@code penWidth}; off, with the
 *     pen of the drawing
 * @param greys grey edges, as MNIST has them; off, black and white
 * @param normalise (x − 127.5) / 127.5; off, the network gets 0 to 255
 * @param penWidth in pixels of the 28×28 picture
 */
public record InkSettings(
    boolean smooth,
    boolean upright,
    boolean narrow,
    boolean fit,
    boolean centre,
    boolean mnistPen,
    boolean greys,
    boolean normalise,
    double penWidth) {
  /** All steps, with the pen that suits MNIST best. */
  public static final InkSettings STANDARD =
      new InkSettings(true, true, true, true, true, true, true, true, 2.6);

  public InkSettings {
    if (!(penWidth > 0 && penWidth <= 28)) {
      throw new IllegalArgumentException(
          "the pen's width must be above 0 and at most 28 pixels, found " + penWidth);
    }
  }

  public InkSettings withSmooth(boolean on) {
    return new InkSettings(on, upright, narrow, fit, centre, mnistPen, greys, normalise, penWidth);
  }

  public InkSettings withUpright(boolean on) {
    return new InkSettings(smooth, on, narrow, fit, centre, mnistPen, greys, normalise, penWidth);
  }

  public InkSettings withNarrow(boolean on) {
    return new InkSettings(smooth, upright, on, fit, centre, mnistPen, greys, normalise, penWidth);
  }

  public InkSettings withFit(boolean on) {
    return new InkSettings(
        smooth, upright, narrow, on, centre, mnistPen, greys, normalise, penWidth);
  }

  public InkSettings withCentre(boolean on) {
    return new InkSettings(smooth, upright, narrow, fit, on, mnistPen, greys, normalise, penWidth);
  }

  public InkSettings withMnistPen(boolean on) {
    return new InkSettings(smooth, upright, narrow, fit, centre, on, greys, normalise, penWidth);
  }

  public InkSettings withGreys(boolean on) {
    return new InkSettings(smooth, upright, narrow, fit, centre, mnistPen, on, normalise, penWidth);
  }

  public InkSettings withNormalise(boolean on) {
    return new InkSettings(smooth, upright, narrow, fit, centre, mnistPen, greys, on, penWidth);
  }

  public InkSettings withPenWidth(double pixels) {
    return new InkSettings(
        smooth, upright, narrow, fit, centre, mnistPen, greys, normalise, pixels);
  }
}
