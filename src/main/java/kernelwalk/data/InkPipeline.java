package kernelwalk.data;

import java.util.Optional;

/**
 * From a drawing, or a picture of one, to the 28×28 picture that a network trained on MNIST reads:
 * box, scaled into 20×20 pixels keeping its proportions, centred by mass in 28×28, grey edges (as
 * LeCun and others prepared MNIST).
 */
public final class InkPipeline {
  /** The side of the picture, in pixels. */
  public static final int SIDE = 28;

  /** The side of the box that the ink is scaled into, in pixels. */
  public static final int BOX = 20;

  private final InkSettings settings;

  public InkPipeline(InkSettings settings) {
    this.settings = settings;
  }

  /** With all steps switched on. */
  public static InkPipeline standard() {
    return new InkPipeline(InkSettings.STANDARD);
  }

  public InkSettings settings() {
    return settings;
  }

  /** How the drawing becomes a picture; empty where nothing is drawn. */
  public Optional<InkSteps> steps(Ink ink) {
    return Optional.empty();
  }

  /** The 28×28 picture of a drawing, or none where nothing is drawn. */
  public Optional<GreyImage> image(Ink ink) {
    return steps(ink).map(InkSteps::greys);
  }

  /**
   * The 28×28 picture of a digit on a picture of any size, dark on light or light on dark; none
   * where the picture is blank.
   */
  public Optional<GreyImage> fromPicture(GreyImage picture) {
    return Optional.empty();
  }
}
