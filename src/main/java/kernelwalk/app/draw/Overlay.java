package kernelwalk.app.draw;

import javafx.scene.image.Image;
import kernelwalk.net.Patch;

/** What lies over the drawing on the sheet. */
sealed interface Overlay {
  /** Whether there is anything to be seen of it. */
  default boolean shows() {
    return true;
  }

  /** Nothing. */
  record None() implements Overlay {
    @Override
    public boolean shows() {
      return false;
    }
  }

  /** A frame around what a unit sees. */
  record Frame(Patch patch) implements Overlay {}

  /** A map of 28×28 pixels. */
  record Map(Image image) implements Overlay {}
}
