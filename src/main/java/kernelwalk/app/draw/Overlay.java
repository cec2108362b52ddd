package kernelwalk.app.draw;

import javafx.scene.image.Image;
import kernelwalk.app.draw.xray.Patch;

/** What lies over the drawing on the sheet. */
sealed interface Overlay {
  /** Nothing. */
  record None() implements Overlay {}

  /** A frame around what a unit sees. */
  record Frame(Patch patch) implements Overlay {}

  /** A map of 28×28 pixels. */
  record Map(Image image) implements Overlay {}
}
