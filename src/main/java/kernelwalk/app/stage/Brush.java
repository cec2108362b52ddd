package kernelwalk.app.stage;

import javafx.beans.property.BooleanProperty;
import kernelwalk.film.picture.TensorCell;

/** A brush: paints over cells of the stage: whoever put the film there changes its numbers. */
public interface Brush {
  /** Whether pressing a cell paints it; else it pins the cell. */
  BooleanProperty onProperty();

  /** Whether this cell can be painted. */
  boolean takes(TensorCell cell);

  /**
   * Paints a cell.
   *
   * @param erasing with zero
   */
  void paint(TensorCell cell, boolean erasing);

  /** Ends a stroke. */
  void lift();
}
