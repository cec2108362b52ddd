package kernelwalk.app.draw.model;

import javafx.scene.image.Image;
import kernelwalk.net.PixelRegion;

/** An overlay over the drawing on the sheet. */
public sealed interface SheetOverlay {
  /** Whether there is anything to be seen of it. */
  default boolean shows() {
    return true;
  }

  /** Nothing. */
  record None() implements SheetOverlay {
    @Override
    public boolean shows() {
      return false;
    }
  }

  /** A frame around what a unit sees. */
  record Frame(PixelRegion pixelRegion) implements SheetOverlay {}

  /** A map of 28×28 pixels. */
  record Map(Image image) implements SheetOverlay {}
}
